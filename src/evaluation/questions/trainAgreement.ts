import { readFile, writeFile } from 'node:fs/promises';
import type { WordVectors } from '../../models/wordVectors.js';
import { AGREEMENT } from '../../search/ranking/agreement.js';
import { decodeRanker } from '../../search/ranking/ranker.js';
import type { ParsedCall } from '../../types.js';
import { fitAgreement, type Listed, listOf, scoresWith } from './fitAgreement.js';
import { FOLDS, type QuestionRow } from './rows.js';
import { scoreRows } from './scoreRows.js';

/** Where the weights lie that were trained before. */
export interface TrainedFiles {
  /** A ranker a fold, `0.json` and on, which has not seen the companies of that fold. */
  readonly folds: string;
  readonly ranker: string;
}

/** Fits the weights of agreement on the scores of rankers that have not seen the companies, and writes them beside these. */
export async function trainAgreement(
  sets: readonly {
    readonly rows: readonly QuestionRow[];
    readonly calls: ReadonlyMap<string, ParsedCall>;
  }[],
  vectors: WordVectors,
  { folds, ranker }: TrainedFiles,
  say: (line: string) => void,
): Promise<void> {
  const paths = Array.from({ length: FOLDS }, (_, fold) => `${folds}/${fold}.json`);
  const rankers = await Promise.all(
    paths.map(async (path) => decodeRanker(await readFile(path, 'utf8'))),
  );
  const lists = sets.flatMap(({ rows, calls }) =>
    scoreRows(rows, calls, vectors, rankers).map(listOf),
  );
  const held = paths.map((_, fold) => fitAgreement(lists.filter((one) => one.fold !== fold)));
  for (const line of heldOut(lists, held)) say(line);
  for (const [fold, path] of paths.entries()) await write(path, held[fold] ?? []);
  await write(ranker, fitAgreement(lists));
}

async function write(path: string, weights: readonly number[]): Promise<void> {
  const before: object = JSON.parse(await readFile(path, 'utf8'));
  const rounded = weights.map((weight) => Number(weight.toFixed(4)));
  const content = { ...before, agreement: { columns: AGREEMENT, weights: rounded } };
  await writeFile(path, `${JSON.stringify(content, null, 1)}\n`);
}

/** Shares of questions whose first statement answers, without and with the weights, each by weights that have not seen its company. */
function heldOut(lists: readonly Listed[], held: readonly (readonly number[])[]): string[] {
  const kinds: Readonly<Record<string, (one: Listed) => boolean>> = {
    'main wording': ({ wording }) => wording === 0,
    'all wordings': () => true,
    'main wording, a figure of a measure': ({ wording, rows }) => wording === 0 && rows.includes(1),
    'all wordings, a figure of a measure': ({ rows }) => rows.includes(1),
  };
  return Object.entries(kinds).map(([name, isKind]) => {
    const own = lists.filter(isKind);
    const share = (weightsOf: (one: Listed) => readonly number[]): string => {
      const right = own.filter((one) => isFirstRight(one, weightsOf(one))).length;
      return ((100 * right) / Math.max(1, own.length)).toFixed(1);
    };
    return `${name} (${own.length}): ${share(() => [])} -> ${share(({ fold }) => held[fold] ?? [])}`;
  });
}

function isFirstRight(list: Listed, weights: readonly number[]): boolean {
  const scores = weights.length === 0 ? list.offsets : scoresWith(list, weights);
  return list.right[scores.indexOf(Math.max(...scores))] === true;
}
