import { expect, it } from 'vitest';
import { parseSource } from '../../src/transcripts/parseSources.js';

const OPENING = [
  'Acme Corp Q2 2031 Earnings Call',
  '',
  'Operator: Welcome to the Acme second quarter 2031 earnings call. I hand over to Ann Lee, Chief Executive Officer.',
  '',
  'Ann Lee: Thank you. Anvils sold well in the north of the country.',
  '',
];

const parse = (lines: readonly string[], format?: string) =>
  parseSource({
    file: 'acme.txt',
    bytes: Buffer.from(lines.join('\n')),
    row: { file: 'acme.txt', id: 'acme', ...(format ? { format } : {}) },
  });

const HALF = [
  ...OPENING,
  'Conference Call Participants',
  '',
  'Cy Fox - Kestrel Securities, Analyst',
  '',
  'Questions and Answers',
  '',
  'Cy Fox Kestrel Securities - Analyst It seems to us that prices fell. Is that so?',
  '',
  'Ann Lee Acme - Chief Executive Officer No. They rose by 4%.',
];

it('a layout that is recognised in part only is said so, and nobody in it is management', async () => {
  const { notes, turns } = await parse(HALF);
  expect(notes?.join('\n')).toMatch(
    /^UNSURE_FORMAT: acme\.txt .*“Conference Call Participants”.*put "Name: " before/m,
  );
  expect(turns.filter(({ party, speaker }) => party !== null || speaker !== null)).toEqual([]);
});

it('one that accounts for all that stands there is not doubted', async () => {
  const { notes, turns } = await parse([
    ...OPENING,
    'Operator: The first question comes from Cy Fox with Kestrel Securities.',
    '',
    'Cy Fox: Did prices fall?',
    '',
    'Ann Lee: No. They rose by 4%.',
  ]);
  expect(notes?.join('\n')).not.toContain('UNSURE_FORMAT');
  expect(turns.map(({ party }) => party)).toContain('executive');
});

it('a format that the row names is taken as it is', async () => {
  const { notes } = await parse(HALF, 'named-lines');
  expect(notes?.join('\n')).not.toContain('UNSURE_FORMAT');
});
