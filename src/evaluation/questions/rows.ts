import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { foldWords } from '../../language/fold.js';

const row = z.object({
  id: z.string(),
  file: z.string(),
  doc_id: z.string().optional(),
  kind: z.string(),
  question: z.string(),
  paraphrases: z.array(z.string()),
  answerable: z.boolean(),
  cite: z.array(z.string()).default([]),
  also: z.array(z.string()).default([]),
  must: z.array(z.string()).default([]),
  near: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
});

/** The sets of rows; the figures that are asked for are those of the first. */
export const SETS = {
  transcripts: [
    'seeking-alpha',
    'motley-fool',
    'motley-fool-split',
    'streetevents',
    'machine-and-minutes',
  ],
  calls: ['calls-2019-2022'],
  ectqa: ['ectqa-q2-2024'],
};

/** A question on one call with the sentences that answer it, as `shared/data/questions` describes them. */
export type QuestionRow = z.infer<typeof row>;

export async function readRows(path: string): Promise<QuestionRow[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => row.parse(JSON.parse(line)));
}

/** The call that a row asks about: a file, or one document of a file of many. */
export const keyOf = ({ file, doc_id }: QuestionRow): string => doc_id ?? file;

/** Folds in which whole companies are held out. */
export const FOLDS = 5;

/** Names of files that mean one company. */
const SAME: Readonly<Record<string, string>> = {
  amazon: 'amzn',
  apple: 'aapl',
  microsoft: 'msft',
  nvidia: 'nvda',
  intel: 'intc',
  mongodb: 'mdb',
  autodesk: 'adsk',
  crocs: 'crox',
  sag: 'zagg',
};

/** The company that a row asks about, as its file names it: `AMZN_Q4_2024.txt`, `2018-Nov-01-AAPL.txt`, or its document `financials-AON-2024-q2`. */
export function companyOf({ file, doc_id }: Pick<QuestionRow, 'file' | 'doc_id'>): string {
  const document = doc_id?.split('-').at(-3)?.toLowerCase();
  if (document !== undefined) return document;
  const name = (file.split('/').at(-1) ?? '').toLowerCase();
  const words = name.match(/[a-z]+/g)?.filter((word) => !NO_COMPANY.has(word)) ?? [];
  const [first = name] = words;
  return SAME[first] ?? first;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NO_COMPANY = new Set([...MONTHS, 'earnings']);

/** Spreads the rows at hand evenly over the folds. */
const SPREAD = 107;

/** The fold in which a row is held out: a company's rows are all in one. */
export function foldOf(row: Pick<QuestionRow, 'file' | 'doc_id'>): number {
  let sum = 0;
  for (const letter of companyOf(row)) sum = (sum * SPREAD + letter.charCodeAt(0)) % 1_000_003;
  return sum % FOLDS;
}

/** Questions asked of each call that are about nothing of the kind. */
const OFF_TOPIC_A_CALL = 16;

/**
 * Rows that no call answers: each call of some rows is asked questions about something else, so that the judge learns that too.
 *
 * @param questions about anything but calls
 */
export function offTopicRows(
  rows: readonly QuestionRow[],
  questions: readonly string[],
): QuestionRow[] {
  const calls = new Map(rows.map((one) => [keyOf(one), one]));
  return [...calls.values()].map((call, place) => {
    const [question = '', ...paraphrases] = Array.from(
      { length: OFF_TOPIC_A_CALL },
      (_, at) => questions[(place * OFF_TOPIC_A_CALL + at) % questions.length] ?? '',
    );
    const nothing = { answerable: false, cite: [], also: [], must: [], near: [] };
    return { ...call, ...nothing, id: `off-${place}`, kind: 'off-topic', question, paraphrases };
  });
}

/** Shorter sentences agree by chance. */
const LEAST = 8;

/** Whether a shown statement is a marked sentence: one contains the other, typography and white space folded. */
export const isSame = (one: string, other: string): boolean =>
  isSameFolded(foldWords(one), foldWords(other));

/** The same of words that are folded already. */
export const isSameFolded = (one: string, other: string): boolean =>
  one.length > LEAST && other.length > LEAST && (one.includes(other) || other.includes(one));

/** The sentences that answer a row's question. */
export const answersOf = ({ cite, also }: QuestionRow): string[] => [...cite, ...also];
