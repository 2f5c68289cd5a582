import { EmbeddingInvalidError } from '../errors.js';
import type { Embedder } from '../models/embedder.js';
import type { EmbeddingCache } from '../store/embeddingCache.js';
import { assertVector } from '../store/vectorGuard.js';

/** Texts put in order of length at a time: like goes with like, so that padding wastes little, and yet call ends after call. */
const WINDOW = 512;

/**
 * Embeds what the cache does not hold. As many batches are at work as the embedder takes, so that no thread waits for
 * another's, and each is kept as soon as it is there: a killed ingest loses the batches at work and no more.
 *
 * @param onEmbedded told the texts of each batch that is done
 * @returns how many texts were embedded, and what is wrong with those whose vector is unusable
 */
export async function embedMissing(
  missing: readonly string[],
  cache: EmbeddingCache,
  embedder: Embedder,
  onEmbedded: (texts: readonly string[]) => void,
): Promise<ReadonlyMap<string, string>> {
  const { embeddings, dimensions, pace } = embedder;
  const faults = new Map<string, string>();
  const batches = batchesOf(missing, pace.texts);
  const lane = async (): Promise<void> => {
    // The lanes share one generator; where one throws it is closed, and the others end with the batch that they have.
    for (const batch of batches) {
      const found: readonly unknown[] = await embeddings.embedDocuments([...batch]);
      await cache.add(usable(batch, found, dimensions, faults));
      onEmbedded(batch);
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: pace.batches }, lane));
  const failed = ended.find((lane) => lane.status === 'rejected');
  if (failed) throw failed.reason;
  return faults;
}

function* batchesOf(texts: readonly string[], size: number): Generator<readonly string[]> {
  for (let from = 0; from < texts.length; from += WINDOW) {
    const window = texts.slice(from, from + WINDOW).sort((a, b) => b.length - a.length);
    for (let at = 0; at < window.length; at += size) yield window.slice(at, at + size);
  }
}

function usable(
  texts: readonly string[],
  found: readonly unknown[],
  dimensions: number,
  faults: Map<string, string>,
) {
  return texts.flatMap((text, at) => {
    try {
      return [{ text, vector: assertVector(found[at], dimensions) }];
    } catch (error) {
      if (!(error instanceof EmbeddingInvalidError)) throw error;
      faults.set(text, error.message);
      return [];
    }
  });
}
