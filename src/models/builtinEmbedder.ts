import { Embeddings } from '@langchain/core/embeddings';
import type { Embedder } from './embedder.js';
import { encodeText, type WordVectors } from './wordVectors.js';

/** Texts encoded in one go: some milliseconds, so that nobody else waits long. */
const BATCH = 64;

/** The default embedder: sums of word vectors that ship with the program. No key, no network, some thousands of texts a second. */
export const createBuiltinEmbedder = (vectors: WordVectors): Embedder => ({
  id: vectors.id,
  dimensions: vectors.dimensions,
  embeddings: new WordVectorEmbeddings(vectors),
  pace: { texts: BATCH, batches: 1 },
  close: async () => {},
});

class WordVectorEmbeddings extends Embeddings {
  private readonly middle: readonly number[];

  constructor(private readonly vectors: WordVectors) {
    super({});
    this.middle = middleOf(vectors);
  }

  override async embedQuery(text: string): Promise<number[]> {
    return this.encode(text, this.vectors.questionWeights);
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return texts.map((text) => this.encode(text, this.vectors.passageWeights));
  }

  /** A text without a known word lies in the middle, as near to one text as to another. */
  private encode(text: string, weights: Float32Array): number[] {
    const vector = [...encodeText(this.vectors, text, weights)];
    return vector.some((value) => value !== 0) ? vector : [...this.middle];
  }
}

function middleOf({ rows, unitScales, dimensions, size }: WordVectors): number[] {
  const sum = new Array<number>(dimensions).fill(0);
  for (let number = 0; number < size; number++)
    for (let at = 0; at < dimensions; at++)
      sum[at] = (sum[at] ?? 0) + (rows[number * dimensions + at] ?? 0) * (unitScales[number] ?? 0);
  return sum;
}
