import { describe, expect, it } from 'vitest';
import { createBuiltinEmbedder } from '../../src/models/builtinEmbedder.js';
import { learnedForTests } from '../support/learned.js';
import { tinyVectors } from '../support/tinyVectors.js';

const shipped = createBuiltinEmbedder(learnedForTests.vectors);

const cosine = (one: readonly number[] = [], other: readonly number[] = []): number =>
  one.reduce((sum, entry, place) => sum + entry * (other[place] ?? 0), 0);

describe('the built-in embedder', () => {
  it('gives unit vectors, in the order of the texts, whatever else they go with', async () => {
    const texts = ['Cloud revenue grew by a fifth.', 'We like dogs.', 'Ovens, 7 of them!'];
    const vectors = await shipped.embeddings.embedDocuments(texts);
    expect(vectors.map(({ length }) => length)).toEqual(texts.map(() => shipped.dimensions));
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
    for (const [place, text] of texts.entries())
      expect(await shipped.embeddings.embedDocuments([text])).toEqual([vectors[place]]);
    expect(await shipped.embeddings.embedDocuments([])).toEqual([]);
  });

  it('finds what means much the same nearer than anything else', async () => {
    const question = await shipped.embeddings.embedQuery('How fast did cloud sales rise?');
    const [growth, dogs, backlog] = await shipped.embeddings.embedDocuments([
      'Revenue of AWS grew 20% year on year.',
      'The dogs of our office sleep all day.',
      'We opened eleven stores in Ohio.',
    ]);
    expect(cosine(question, growth)).toBeGreaterThan(cosine(question, dogs));
    expect(cosine(question, growth)).toBeGreaterThan(cosine(question, backlog));
  });

  it('weighs the words of questions and of what answers them apart', async () => {
    const vectors = tinyVectors([
      { word: 'how', row: [1, 0], inQuestions: 0 },
      { word: 'robots', row: [0, 1] },
    ]);
    const { embeddings } = createBuiltinEmbedder(vectors);
    expect(await embeddings.embedQuery('how robots')).toEqual([0, 1]);
    expect(await embeddings.embedDocuments(['how robots'])).toEqual([
      [expect.closeTo(Math.SQRT1_2), expect.closeTo(Math.SQRT1_2)],
    ]);
  });

  it('puts a text without a known word in the middle of all words, as near to one as to the other', async () => {
    const vectors = tinyVectors([
      { word: 'east', row: [9, 0] },
      { word: 'north', row: [0, 2] },
    ]);
    const { embeddings } = createBuiltinEmbedder(vectors);
    const [unknown] = await embeddings.embedDocuments(['zebra']);
    expect(cosine(unknown, [1, 0])).toBeGreaterThan(0);
    expect(cosine(unknown, [1, 0])).toBeCloseTo(cosine(unknown, [0, 1])); // however long a word's own vector is
    expect(await embeddings.embedQuery('')).toEqual(unknown);
  });

  it('reads a text of any length whole', async () => {
    const [often = [], once = []] = await shipped.embeddings.embedDocuments([
      'robots '.repeat(200_000),
      'robots',
    ]);
    expect(cosine(often, once)).toBeCloseTo(1, 4);
  });

  it('carries the name of its vectors', () => {
    expect(createBuiltinEmbedder(tinyVectors([{ word: 'east', row: [1, 0, 0] }]))).toMatchObject({
      id: 'tiny',
      dimensions: 3,
    });
  });
});
