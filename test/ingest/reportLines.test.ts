import { expect, it } from 'vitest';
import {
  ignoredLine,
  noteLines,
  repeatLines,
  skippedLine,
  takenLines,
} from '../../src/ingest/reportLines.js';

it('a file that was taken is named with its place and its call', () => {
  const taken = {
    ...{ path: '/in/a.txt', file: 'transcripts/a.txt', call: 'ACME-2031-Q2' },
    ...{ former: null, isKnown: false },
  };
  const known = { ...taken, isKnown: true };
  const replacing = { ...taken, former: 'superseded/x.txt' };
  const lines = [
    'Took /in/a.txt: transcripts/a.txt, ACME-2031-Q2',
    '/in/a.txt is in the corpus: transcripts/a.txt, ACME-2031-Q2',
    'Took /in/a.txt: transcripts/a.txt, ACME-2031-Q2, in place of the transcript that is now superseded/x.txt and whose citations still open',
  ];
  expect(takenLines([taken, known, replacing])).toEqual(lines);
  expect(takenLines([...Array(20).fill(taken), known, replacing])).toEqual([
    lines[2],
    'Took 21 files; 1 more were in the corpus',
  ]);
});

it('what is no transcript by its name or its fields is named, where there is any', () => {
  expect(ignoredLine([])).toEqual([]);
  expect(ignoredLine(['a.md', 'b.json'])).toEqual([
    'Left alone, no transcript by its name or its fields: a.md, b.json',
  ]);
});

it('what was skipped is named with its code', () => {
  expect(skippedLine({ file: 'a.txt', code: 'EMPTY', reason: 'a.txt is empty' })).toBe(
    'Skipped a.txt (EMPTY): a.txt is empty',
  );
});

it('second sources and guesses are a line each', () => {
  const corpus = {
    aside: [{ file: 'b.txt', call: 'ACME-2031-Q2', used: 'a.txt' }],
    notes: ['ACME-2031-Q2: period 2031-Q2 guessed from the text of a.txt'],
  };
  expect(noteLines(corpus)).toEqual([
    'Kept aside: b.txt, a second source of ACME-2031-Q2; a.txt is used',
    'Note: ACME-2031-Q2: period 2031-Q2 guessed from the text of a.txt',
  ]);
});

it('repetitions are a line each', () => {
  const repeats = {
    calls: [{ first: 'ACME-2031-Q2', again: 'acme-call', share: 0.868 }],
    passages: [
      {
        statements: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => `A:${id}` as const),
        words: `How\nlight ${'are anvils '.repeat(20)}`,
      },
    ],
  };
  expect(repeatLines(repeats)).toEqual([
    'Near-duplicates: ACME-2031-Q2 and acme-call share 87 % of their words: one of them may be a second source',
    expect.stringMatching(
      /^Repeated: 7 passages say nearly the same, "How light are anvils [^"]{50,60}…": A:a, A:b, A:c, A:d, A:e and 2 more$/,
    ),
  ]);
  expect(repeatLines({ calls: [], passages: [] })).toEqual([]);
});

it('of many repeated passages the first ten are told, and how many there are', () => {
  const passages = Array.from({ length: 14 }, (_, at) => ({
    statements: [`A:${at}`, `B:${at}`] as const,
    words: 'Iron is short.',
  }));
  const lines = repeatLines({ calls: [], passages });
  expect(lines).toHaveLength(11);
  expect(lines[0]).toBe('Repeated: 2 passages say nearly the same, "Iron is short.": A:0, B:0');
  expect(lines.at(-1)).toBe('Repeated: 4 more passages stand in more than one place');
});
