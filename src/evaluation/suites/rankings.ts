import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readWordVectors } from '../../models/readWeights.js';
import { openEmbeddingCache } from '../../store/embeddingCache.js';
import type { RankerDeps } from '../documents.js';
import { evaluateExchanges, evaluateSciFact } from '../retrieval.js';
import type { Figures, Suite, Workplace } from './suite.js';
import { suiteDir } from './withIndex.js';

/** Analysts' questions, each with its answer among all answers. */
export const exchanges: Suite = async (place) => {
  const path = join(place.dataDir, 'exchanges/exchanges.jsonl');
  if (!existsSync(path)) return null;
  return withRanker(place, 'exchanges', async (deps) => {
    const { words, fused } = await evaluateExchanges(path, deps);
    return { words: { ...words }, fused: { ...fused } };
  });
};

/** A benchmark of texts that are no calls, ranked with the same parts. */
export const scifact: Suite = async (place) => {
  const folder = join(place.dataDir, 'scifact');
  if (!existsSync(folder)) return null;
  return withRanker(place, 'scifact', async (deps) => {
    const { words, fused } = await evaluateSciFact(folder, deps);
    return {
      words: { ...words },
      fused: { ...fused, behindWords: words.ndcgAt10 - fused.ndcgAt10 },
    };
  });
};

/** Embedder and word vectors of the product, and a cache of its own: an embedder may take minutes for a benchmark. */
async function withRanker(
  place: Workplace,
  name: string,
  rank: (deps: RankerDeps) => Promise<Figures>,
) {
  const indexDir = suiteDir(place, name);
  await mkdir(indexDir, { recursive: true });
  const embedder = await place.product.createEmbedder();
  const cache = await openEmbeddingCache(indexDir, embedder);
  const figures = await rank({ embedder, cache, vectors: await readWordVectors() }).finally(() =>
    embedder.close(),
  );
  return { figures };
}
