import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Answer, Ask } from '../../answer.js';
import { foldWords } from '../../language/fold.js';

const row = z.object({
  id: z.string(),
  /** A call of `data/background`: TICKER_PERIOD. */
  call: z.string(),
  /** What leads astray: a part's figure, guidance, another period's, another basis's. */
  trap: z.enum(['part', 'guidance', 'period', 'basis']),
  question: z.string(),
  must: z.array(z.string()),
  mustNot: z.array(z.string()),
  /** The sentences that answer, as `digestOf` them: the texts belong to their publishers. */
  cite: z.array(z.string()),
});

/** A question whose words stand beside a figure that it does not ask for. */
export type MeasureTrap = z.infer<typeof row>;

export async function readMeasureTraps(path: string): Promise<MeasureTrap[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => row.parse(JSON.parse(line)));
}

export const digestOf = (text: string): string =>
  createHash('sha256').update(foldWords(text)).digest('hex').slice(0, 16);

/** How one trap fared. */
export interface MeasureTrapOutcome {
  readonly trap: MeasureTrap;
  readonly isRefused: boolean;
  /** Whether the statement that is shown first holds what it must, holds what it must not, is one of those that answer. */
  readonly isRight: boolean;
  readonly isWrong: boolean;
  readonly isCited: boolean;
}

/** Asks a trap of its own call. */
export async function askMeasureTrap(
  trap: MeasureTrap,
  callId: string,
  ask: Ask,
): Promise<MeasureTrapOutcome> {
  const request = { question: trap.question, filters: { calls: [callId] }, limit: 8 };
  const { status, citations, related } = await answerTo(ask, request);
  const quote = [...citations, ...related][0]?.quote ?? '';
  const holds = (pattern: string): boolean => new RegExp(pattern, 'iu').test(quote);
  return {
    trap,
    isRefused: status === 'not_found',
    isRight: trap.must.every(holds),
    isWrong: !trap.must.every(holds) && trap.mustNot.some(holds),
    isCited: trap.cite.includes(digestOf(quote)),
  };
}

async function answerTo(ask: Ask, request: Parameters<Ask>[0]): Promise<Answer> {
  for await (const event of ask(request, new AbortController().signal))
    if (event.type === 'answer') return event.answer;
  throw new Error('an answer always comes');
}

/** Shares, from 0 to 1. */
export function scoreMeasureTraps(outcomes: readonly MeasureTrapOutcome[]): Record<string, number> {
  const share = (holdsFor: (one: MeasureTrapOutcome) => boolean): number =>
    outcomes.length === 0 ? 0 : outcomes.filter(holdsFor).length / outcomes.length;
  return {
    traps: outcomes.length,
    right: share(({ isRight }) => isRight),
    answeredRight: share(({ isRight, isRefused }) => isRight && !isRefused),
    wrong: share(({ isWrong }) => isWrong),
    refused: share(({ isRefused }) => isRefused),
    cited: share(({ isCited }) => isCited),
  };
}
