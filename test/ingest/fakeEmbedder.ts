import type { Embedder } from '../../src/models/embedder.js';

const COUNTED = ['anvil', 'cost', 'iron', 'light'];

/** Counts four words, so a reader can work out every vector by eye; the 1 keeps a text without them off zero. */
export const fakeVector = (text: string): number[] => [
  ...COUNTED.map((word) => text.toLowerCase().split(word).length - 1),
  1,
];

export interface FakeEmbedder extends Embedder {
  /** Every text that was embedded, in order. */
  readonly seen: string[];
}

/** @param spoil what an embedding becomes, by the text it is of */
export function createFakeEmbedder(
  spoil: (vector: number[], text: string) => unknown = (vector) => vector,
): FakeEmbedder {
  const seen: string[] = [];
  const embedOne = (text: string): number[] => {
    seen.push(text);
    return spoil(fakeVector(text), text) as number[]; // what a broken provider sends is not what its type says
  };
  return {
    id: 'fake:words',
    dimensions: COUNTED.length + 1,
    seen,
    pace: { texts: 64, batches: 2 },
    embeddings: {
      embedQuery: async (text) => embedOne(text),
      embedDocuments: async (texts) => texts.map(embedOne),
    },
    close: async () => {},
  };
}
