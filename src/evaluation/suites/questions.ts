import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeRanker } from '../../search/ranking/ranker.js';
import type { ParsedCall } from '../../types.js';
import { loadCalls } from '../questions/loadCalls.js';
import {
  companyOf,
  FOLDS,
  foldOf,
  keyOf,
  type QuestionRow,
  readRows,
  SETS,
} from '../questions/rows.js';
import { askRow, type QuestionOutcome, scoreOutcomes } from '../questions/scoreQuestions.js';
import type { Figures, OpenIndex, Suite } from './suite.js';
import { withIndex } from './withIndex.js';

/** Rankers that were trained without the companies of a fold, and rank its rows: a figure on what was learned by heart says nothing. */
const FOLD_WEIGHTS = 'test/evaluation/folds';
const WORDINGS = 4;

/** Thousands of questions on single calls, whole companies held out. */
export const questions: Suite = async (place) => {
  const folder = join(place.dataDir, 'questions');
  if (!existsSync(folder)) return null;
  const figures: Record<string, Figures[string]> = {};
  for (const [name, files] of Object.entries(SETS)) {
    const rows = (
      await Promise.all(files.map((file) => readRows(join(folder, `${file}.jsonl`))))
    ).flat();
    const calls = await loadCalls(join(place.dataDir, '..'), rows);
    const corpus = {
      ...{ calls: [...calls.values()], superseded: [], withdrawn: [], skipped: [] },
      ...{ aside: [], notes: [], hash: name },
    };
    const outcomes: QuestionOutcome[] = [];
    for (let fold = 0; fold < FOLDS; fold++) {
      const ranker = decodeRanker(await readFile(join(FOLD_WEIGHTS, `${fold}.json`), 'utf8'));
      const own = rows.filter((row) => foldOf(row) === fold);
      const asked = await withIndex(
        place,
        `questions-${name}`,
        corpus,
        async (index) => {
          const found: QuestionOutcome[] = [];
          for (const row of own)
            for (let wording = 0; wording < WORDINGS; wording++)
              found.push(...(await askOf(calls.get(keyOf(row)), row, wording, index)));
          return found;
        },
        ranker,
      );
      outcomes.push(...asked);
    }
    Object.assign(figures, figuresOf(name, outcomes));
    if (place.tellsMisses) for (const line of missesOf(outcomes)) place.say(line);
  }
  return { figures };
};

const askOf = async (
  call: ParsedCall | undefined,
  row: QuestionRow,
  wording: number,
  index: OpenIndex,
): Promise<QuestionOutcome[]> => (call ? [await askRow(row, wording, call, index)] : []);

/** The main wording and all wordings; the main one by kind and by company. */
function figuresOf(name: string, outcomes: readonly QuestionOutcome[]): Figures {
  const main = outcomes.filter(({ wording }) => wording === 0);
  const by = (label: (row: QuestionRow) => string): Figures =>
    Object.fromEntries(
      [...new Set(main.map(({ row }) => label(row)))]
        .sort()
        .map((one) => [
          `${name} ${one}`,
          scoreOutcomes(main.filter(({ row }) => label(row) === one)),
        ]),
    );
  return {
    [`${name} main`]: scoreOutcomes(main),
    [`${name} all`]: scoreOutcomes(outcomes),
    ...by(({ kind }) => kind),
    ...by(companyOf),
  };
}

const missesOf = (outcomes: readonly QuestionOutcome[]): string[] =>
  outcomes
    .filter(({ row, inExcerpt, isRefused }) => (row.answerable ? !inExcerpt[0] : !isRefused))
    .map(
      ({ row, wording }) => `${row.id} ${wording} ${[row.question, ...row.paraphrases][wording]}`,
    );
