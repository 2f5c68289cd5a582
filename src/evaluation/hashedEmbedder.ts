import { wordsOf } from '../language/words.js';
import type { Embedder } from '../models/embedder.js';

const DIMENSIONS = 512;

/**
 * Counts words, each in a place that its hash chooses: texts that share words are near each other, as an encoder's are,
 * and 20,000 of them take seconds. For measuring speed, and for nothing else.
 */
export const createHashedEmbedder = (): Embedder => ({
  id: 'hashed-words',
  dimensions: DIMENSIONS,
  pace: { texts: 64, batches: 1 },
  embeddings: {
    embedQuery: async (text) => embed(text),
    embedDocuments: async (texts) => texts.map(embed),
  },
  close: async () => {},
});

function embed(text: string): number[] {
  const counts = new Array<number>(DIMENSIONS).fill(0.01);
  for (const { surface } of wordsOf(text)) {
    const place = hash(surface) % DIMENSIONS;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const norm = Math.hypot(...counts);
  return counts.map((count) => count / norm);
}

/** FNV-1a (Fowler, Noll and Vo), 32 bits. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++)
    value = Math.imul(value ^ word.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}
