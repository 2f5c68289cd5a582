import { readFacts } from '../../answers/checks/readQuote.js';
import type { ClaimVerdict } from '../../reports/report.js';
import type { ParsedCall } from '../../types.js';
import { CHANGES } from '../quotes/changes.js';
import { wordsOf } from '../quotes/drawQuotes.js';
import type { WasSaid } from '../quotes/scoreQuotes.js';
import { pick, type Random } from '../traps/random.js';

/** A sentence of a report about one call, and what an editor would say of it. */
export interface MadeClaim {
  readonly kind: ClaimKind;
  readonly call: ParsedCall;
  readonly sentence: string;
}

export type ClaimKind = 'sound' | 'figure' | 'turned' | 'otherCall' | 'foreign';

/** The right verdict of each kind, and those that mislead a reader; all others are doubts that were owned up to. */
export const JUDGED: Readonly<
  Record<ClaimKind, { readonly right: ClaimVerdict; readonly severe: readonly ClaimVerdict[] }>
> = {
  sound: { right: 'supported', severe: ['altered'] },
  figure: { right: 'altered', severe: ['supported'] },
  turned: { right: 'altered', severe: ['supported'] },
  otherCall: { right: 'unchecked', severe: ['supported'] },
  foreign: { right: 'unchecked', severe: ['supported', 'altered'] },
};

const LEAST_WORDS = 8;
const MOST_WORDS = 30;

/** Sentences of executives that hold a sum of money or a share, told as a report tells them: "the company" for "we". */
export function soundClaims(
  calls: readonly ParsedCall[],
  count: number,
  random: Random,
): MadeClaim[] {
  const found: MadeClaim[] = [];
  for (let tries = 0; found.length < count && tries < count * 100; tries++) {
    const call = pick(calls, random);
    const sentence = call && sentenceOf(call, random);
    if (call && sentence && !found.some((one) => one.sentence === sentence))
      found.push({ kind: 'sound', call, sentence });
  }
  return found;
}

function sentenceOf({ statements, turns, transcript }: ParsedCall, random: Random): string | null {
  const statement = pick(statements, random);
  const turn = statement && turns[statement.turn];
  if (!statement || turn?.party !== 'executive') return null;
  const said = transcript.text.slice(statement.start, statement.end).replace(/\s+/g, ' ');
  const length = wordsOf(said).length;
  const isPlain = /^\p{Lu}[^"“”?!:;()[\]*|]+\.$/u.test(said) && !/\.\s/.test(said);
  if (!isPlain || length < LEAST_WORDS || length > MOST_WORDS) return null;
  const { amounts } = readFacts(said);
  const isMeasured = amounts.some(({ values: [value] }) =>
    /^(?:money |percent)/.test(value?.unit ?? ''),
  );
  return isMeasured ? retold(said) : null;
}

/** As somebody tells it who is not of the company. */
const retold = (said: string): string =>
  said
    .replace(/\b(W|w)e(?=\s)(?!\s+(?:are|were|have|do)\b)/g, (_, first) =>
      first === 'W' ? 'The company' : 'the company',
    )
    .replace(/\b(?:our)\b/g, 'its')
    .replace(/\bOur\b/g, 'Its');

/** The same sentences with one figure changed, or one direction turned round, where they have one. */
export const changedClaims = (
  sound: readonly MadeClaim[],
  kind: 'figure' | 'turned',
  { wasSaid, random }: { readonly wasSaid: WasSaid; readonly random: Random },
): MadeClaim[] =>
  sound.flatMap(({ call, sentence }) => {
    const change = CHANGES[kind === 'figure' ? 'digit' : 'direction'];
    const changed = change?.(wordsOf(sentence), random, [])?.join(' ');
    return changed === undefined || changed === sentence || wasSaid(changed)
      ? []
      : [{ kind, call, sentence: changed }];
  });

/** The same sentences put under another call, whose company is the same or another. */
export const movedClaims = (
  sound: readonly MadeClaim[],
  kind: 'otherCall' | 'foreign',
  calls: readonly ParsedCall[],
  random: Random,
): MadeClaim[] =>
  sound.flatMap(({ call, sentence }) => {
    const { ticker, id } = call.transcript.call;
    const others = calls.filter(
      ({ transcript: { call: other } }) =>
        other.id !== id && (other.ticker === ticker) === (kind === 'otherCall'),
    );
    const other = pick(others, random);
    return other ? [{ kind, call: other, sentence }] : [];
  });
