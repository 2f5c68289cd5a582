import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedCorpus } from '../../transcripts/parseCorpus.js';
import { askItem, readManyCalls, scoreTurns, type TurnOutcome } from '../questions/manyCalls.js';
import { togetherCorpus } from './corpora.js';
import type { Figures, Suite } from './suite.js';
import { withIndex } from './withIndex.js';

/** Wordings of a question that stands by itself. */
const WORDINGS = 3;

/** Questions over many calls, and conversations, asked without filters of all calls at hand. */
export const manyCalls: Suite = async (place) => {
  const path = join(place.dataDir, 'questions/many-calls.jsonl');
  const corpus = existsSync(path) ? await togetherCorpus(place) : null;
  if (!corpus) return null;
  const items = await readManyCalls(path);
  const callOf = callsByFile(corpus);
  const outcomes = await withIndex(place, 'together', corpus, async ({ ask }) => {
    const all: TurnOutcome[][] = [];
    for (let wording = 0; wording < WORDINGS; wording++) {
      const own: TurnOutcome[] = [];
      for (const item of items)
        if (wording === 0 || item.turns.length === 1)
          own.push(...(await askItem(item, wording, callOf, ask)));
      all.push(own);
    }
    return all;
  });
  if (place.tellsMisses) for (const line of outcomes.flat().map(lineOf)) place.say(line);
  return { figures: figuresOf(outcomes) };
};

/** Which call a file holds, two sources of one call alike. */
function callsByFile({ calls, aside }: ParsedCorpus): (file: string) => string {
  const ids = new Map([
    ...calls.map(({ transcript: { file, call } }) => [baseOf(file), call.id] as const),
    ...aside.map(({ file, call }) => [baseOf(file), call] as const),
  ]);
  return (file) => ids.get(baseOf(file)) ?? file;
}

const baseOf = (file: string): string => file.split('/').slice(-1).join('/');

/** The main wording by kind, and what stands by itself in its other wordings. */
function figuresOf([main = [], ...others]: readonly (readonly TurnOutcome[])[]): Figures {
  const kinds = [...new Set(main.map(({ item }) => item.kind))];
  const rowsOf = (name: string, all: readonly TurnOutcome[]) =>
    kinds.flatMap((kind) => {
      const own = all.filter(({ item }) => item.kind === kind);
      return own.length === 0 ? [] : [[`${name} ${kind}`, scoreTurns(own)] as const];
    });
  return Object.fromEntries([...rowsOf('many', main), ...rowsOf('many other', others.flat())]);
}

const lineOf = ({ item, place, question, answer, ...judged }: TurnOutcome): string =>
  JSON.stringify({
    ...{ id: item.id, place, kind: item.kind, question, ...judged },
    cites: item.turns[place]?.cites.length,
    answerable: item.turns[place]?.answerable,
    must: item.turns[place]?.must,
    files: item.turns[place]?.files.map(baseOf),
    ...{ understood: answer.scope.question, calls: answer.scope.calls, status: answer.status },
    answer: answer.answer,
    warnings: answer.warnings.map(({ code, message }) => `${code}: ${message}`),
  });
