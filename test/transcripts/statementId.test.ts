import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toStatements } from '../../src/transcripts/parseCall.js';
import { statementId } from '../../src/transcripts/statementId.js';
import { plainSource } from './plainSource.js';

/** As the docstring says it, in another way than the code: the digest as one number, its highest 40 bits in base 32. */
function byHand(folded: string, occurrence: number): string {
  const digest = createHash('sha256').update(`${folded}\n${occurrence}`).digest('hex');
  const usual = BigInt(`0x${digest.slice(0, 10)}`)
    .toString(32)
    .padStart(8, '0'); // 0-9a-v
  return [...usual]
    .map((digit) => '0123456789abcdefghjkmnpqrstvwxyz'[Number.parseInt(digit, 32)])
    .join('');
}

/** Ids of a text of one paragraph a line, by its words. */
function idsOf(...lines: string[]): [string, string][] {
  const text = lines.join('\n');
  const turns = [{ section: 'remarks' as const, heard: null, party: null }];
  const paragraphs = [...text.matchAll(/.+/g)].map(({ index, 0: line }) => ({
    ...{ start: index, end: index + line.length, turn: 0 },
    ...{ topic: null, label: null },
  }));
  return toStatements('C', plainSource(text), { people: [], turns, paragraphs }).map(
    ({ id, start, end }) => [text.slice(start, end), id],
  );
}

describe('the id of a statement', () => {
  it('never changes: links to it are out in the world', () => {
    expect(statementId('AMZN-2025-Q3', 'AWS grew 20.2%.', 0)).toBe('AMZN-2025-Q3:77p6rjcp');
    expect(statementId('AMZN-2025-Q3', 'AWS grew 20.2%.', 1)).toBe('AMZN-2025-Q3:1shdnysv');
  });

  it.each([
    ['AWS grew.', 'aws grew.'],
    ['Über “uns”.', 'über "uns".'],
    ['', ''],
  ])('of %j is the call and 40 bits of a digest of the folded words', (words, folded) => {
    for (const occurrence of [0, 1, 12])
      expect(statementId('X', words, occurrence)).toBe(`X:${byHand(folded, occurrence)}`);
  });

  it('has eight of Crockford’s characters', () => {
    const ids = Array.from({ length: 500 }, (_, at) => statementId('X', `Sentence ${at}.`, 0));
    for (const id of ids) expect(id).toMatch(/^X:[0-9a-hjkmnp-tv-z]{8}$/);
    expect(new Set(ids).size).toBe(500);
  });

  it.each([
    ['other case', 'aws GREW by “20%” — it’s fast.'],
    ['straight quotes and a hyphen', 'AWS grew by "20%" - it\'s fast.'],
    ['other white space', '  AWS\tgrew by\r\n“20%”\u00a0—  it’s fast. '],
    ['full-width characters', 'ＡＷＳ grew by “２０%” — it’s fast.'],
    ['characters that nobody sees', 'A\u200bWS gr\u00adew by “20%” — it’s\u2060 fast.'],
  ])('is the same for %s', (_, words) => {
    expect(statementId('X', words, 0)).toBe(statementId('X', 'AWS grew by “20%” — it’s fast.', 0));
  });

  it('is another for other words, another figure, another call and another occurrence', () => {
    const ids = [
      statementId('X', 'AWS grew 20%.', 0),
      statementId('X', 'AWS grew 2.0%.', 0),
      statementId('X', 'AWS grew 20.', 0),
      statementId('Y', 'AWS grew 20%.', 0),
      statementId('X', 'AWS grew 20%.', 1),
    ];
    expect(new Set(ids.map((id) => id)).size).toBe(ids.length);
  });
});

describe('the ids of a text', () => {
  it('stay when something is put in elsewhere', () => {
    const before = new Map(idsOf('We grew. Costs fell.', 'Rainier is live.'));
    const after = new Map(
      idsOf('New here. We grew. Newer. Costs fell.', 'Newest.', 'Rainier is live.'),
    );
    for (const [words, id] of before) expect(after.get(words)).toBe(id);
    expect(after.size).toBe(6);
  });

  it('tell equal statements apart by their order', () => {
    const ids = idsOf('Thank you. We grew.', 'THANK YOU.', 'Thank  you.').map(([, id]) => id);
    expect(ids).toEqual([
      statementId('C', 'Thank you.', 0),
      statementId('C', 'We grew.', 0),
      statementId('C', 'Thank you.', 1),
      statementId('C', 'Thank you.', 2),
    ]);
  });
});
