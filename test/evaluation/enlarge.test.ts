import { expect, it } from 'vitest';
import { enlarge } from '../../src/evaluation/enlarge.js';
import { textsToEmbed } from '../../src/ingest/textsToEmbed.js';
import { parseSource } from '../../src/transcripts/parseSources.js';
import { toPassages } from '../../src/transcripts/passages.js';
import { MINUTES } from '../transcripts/minutes.js';

/** A call of seven passages. */
const acme = await parseSource({
  ...{ file: 'acme.txt', bytes: Buffer.from(MINUTES), row: { file: 'acme.txt' } },
});

it('copies calls until there are passages enough, each with an id and texts of its own', () => {
  const calls = enlarge([acme], 30);
  expect(calls.map(({ transcript }) => transcript.call.id)).toEqual([
    'ACME-2031-Q2',
    ...[2, 3, 4, 5].map((copy) => `ACME-2031-Q2-copy-${copy}`),
  ]);
  const passages = calls.flatMap(toPassages);
  expect(passages).toHaveLength(35);
  expect(new Set(passages.map((passage) => textsToEmbed(calls, passage).words)).size).toBe(35);
  const ids = calls.flatMap(({ statements }) => statements.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

it('leaves calls alone that have enough, and makes none of nothing', () => {
  expect(enlarge([acme], 7)).toEqual([acme]);
  expect(enlarge([], 5)).toEqual([]);
});
