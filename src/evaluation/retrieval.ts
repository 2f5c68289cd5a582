import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { fuseCalibrated, type RankerDeps, rankDocuments } from './documents.js';

const exchangeRow = z.object({ ticker: z.string(), question: z.string(), answer: z.string() });

export interface ExchangeScores {
  /** Mean reciprocal rank of the answer, over all rows. */
  readonly reciprocalRank: number;
  readonly recallAt5: number;
  /** Among the answers of the same company. */
  readonly withinCompanyAt10: number;
  readonly meaningWeight: number;
}

/** Analysts' questions, each with its answer among all answers of the file: by words alone, and fused as an ingest would. */
export async function evaluateExchanges(
  path: string,
  deps: RankerDeps,
): Promise<Record<'words' | 'fused', ExchangeScores>> {
  const rows = (await readLines(path)).map((line) => exchangeRow.parse(line));
  const rankings = await rankDocuments(
    rows.map(({ answer }) => answer),
    rows.map(({ question }) => question),
    deps,
  );
  const { fusion, rows: fused } = fuseCalibrated(
    rankings,
    rows.map((_, at) => new Set([at])),
  );
  const score = (ranked: readonly (readonly number[])[], meaningWeight: number): ExchangeScores => {
    const places = ranked.map((found, at) => found.indexOf(at) + 1);
    const within = ranked.map(
      (found, at) => found.filter((row) => rows[row]?.ticker === rows[at]?.ticker).indexOf(at) + 1,
    );
    return {
      reciprocalRank: mean(places.map((place) => (place > 0 ? 1 / place : 0))),
      recallAt5: mean(places.map((place) => (place > 0 && place <= 5 ? 1 : 0))),
      withinCompanyAt10: mean(within.map((place) => (place > 0 && place <= 10 ? 1 : 0))),
      meaningWeight,
    };
  };
  return {
    words: score(
      rankings.map(({ byWords }) => byWords),
      0,
    ),
    fused: score(fused, fusion.meaningWeight),
  };
}

const documentRow = z.object({ _id: z.string(), title: z.string(), text: z.string() });
const queryRow = z.object({ _id: z.string(), text: z.string() });

export interface RankingScores {
  /** Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen, 2002), gains as judged. */
  readonly ndcgAt10: number;
  readonly meaningWeight: number;
}

/** A benchmark in BEIR's form: proof that ranking and fusion are wired right, on texts that are no calls. */
export async function evaluateSciFact(
  folder: string,
  deps: RankerDeps,
): Promise<Record<'words' | 'fused', RankingScores>> {
  const documents = (await readLines(`${folder}/corpus.jsonl`)).map((line) =>
    documentRow.parse(line),
  );
  const judged = new Map<string, Map<string, number>>();
  for (const line of (await readFile(`${folder}/qrels/test.tsv`, 'utf8'))
    .trim()
    .split('\n')
    .slice(1)) {
    const [query = '', document = '', gain = '0'] = line.split('\t');
    judged.set(query, (judged.get(query) ?? new Map()).set(document, Number(gain)));
  }
  const queries = (await readLines(`${folder}/queries.jsonl`))
    .map((line) => queryRow.parse(line))
    .filter(({ _id }) => judged.has(_id));
  const rankings = await rankDocuments(
    documents.map(({ title, text }) => `${title} ${text}`),
    queries.map(({ text }) => text),
    deps,
  );
  const { fusion, rows: fused } = fuseCalibrated(rankings, []); // no exchanges: the default weight
  const score = (ranked: readonly (readonly number[])[]): number =>
    mean(
      ranked.map((found, at) => {
        const gains = judged.get(queries[at]?._id ?? '') ?? new Map<string, number>();
        const gained = found.slice(0, 10).map((row) => gains.get(documents[row]?._id ?? '') ?? 0);
        const ideal = [...gains.values()].sort((a, b) => b - a).slice(0, 10);
        return discounted(gained) / Math.max(discounted(ideal), Number.EPSILON);
      }),
    );
  return {
    words: { ndcgAt10: score(rankings.map(({ byWords }) => byWords)), meaningWeight: 0 },
    fused: { ndcgAt10: score(fused), meaningWeight: fusion.meaningWeight },
  };
}

const discounted = (gains: readonly number[]): number =>
  gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);

const readLines = async (path: string): Promise<unknown[]> =>
  (await readFile(path, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
