import { setImmediate } from 'node:timers/promises';
import { readWeights, readWordVectors } from '../../models/readWeights.js';
import type { WordVectors } from '../../models/wordVectors.js';
import type { Generation } from '../../types.js';
import type { KeywordIndex } from '../keywordIndex.js';
import { type CosinesOf, createCosines } from './cosines.js';
import { decodeRanker, type Ranker } from './ranker.js';
import { createReadCall, type ReadCallOf } from './readCall.js';

/** What was learned and ships with the program, as a search uses it. */
export interface Learned {
  readonly vectors: WordVectors;
  readonly ranker: Ranker;
  /** Reads calls for an index; what is read is kept as long as the index. */
  readonly readCall: (index: KeywordIndex) => ReadCallOf;
  readonly cosines: (token: number) => CosinesOf;
}

/** A generation as searches run on it. */
interface Readable {
  readonly generation: Generation;
  readonly index: KeywordIndex;
  readonly learned: Learned;
}

/** Reads every call of a generation, one at a time; others have their turn in between. */
export async function readAhead(
  { generation, index, learned }: Readable,
  isOver: () => boolean,
): Promise<void> {
  for (const call of generation.calls) {
    await setImmediate();
    if (isOver()) return;
    learned.readCall(index)(call);
  }
}

/** What ships with the program, or another ranker. Throws WeightsError. */
export async function readLearned(ranker?: Ranker): Promise<Learned> {
  const vectors = await readWordVectors();
  return createLearned(vectors, ranker ?? decodeRanker(String(await readWeights('ranker.json'))));
}

export function createLearned(vectors: WordVectors, ranker: Ranker): Learned {
  const known = new WeakMap<KeywordIndex, ReadCallOf>();
  return {
    vectors,
    ranker,
    cosines: createCosines(vectors),
    readCall: (index) => {
      const read = known.get(index) ?? createReadCall(index, vectors);
      known.set(index, read);
      return read;
    },
  };
}
