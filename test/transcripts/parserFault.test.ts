import { expect, it } from 'vitest';
import { parseCorpus } from '../../src/transcripts/parseCorpus.js';
import { MINUTES } from './minutes.js';

/** A fault in the midst of parsing, as a parser with a mistake would bring it about. */
const ODD = {
  file: 'odd.txt',
  get participants(): never {
    throw new RangeError('no such turn');
  },
};

it('a parser that fails on one file costs no other, and the fault is told', async () => {
  const bytes = Buffer.from(MINUTES);
  const sources = [ODD, { file: 'sound.txt' }].map((row) => ({
    ...{ file: row.file, bytes, row, named: true },
  }));
  const { calls, skipped } = await parseCorpus({ sources, skipped: [] });
  expect(calls.map(({ transcript }) => transcript.file)).toEqual(['sound.txt']);
  expect(skipped).toEqual([
    {
      file: 'odd.txt',
      code: 'PARSER_FAULT',
      reason: expect.stringMatching(/^odd\.txt could not be parsed, .*: RangeError: no such turn$/),
    },
  ]);
});
