import { expect, it, vi } from 'vitest';
import { parseCorpus } from '../../src/transcripts/parseCorpus.js';
import { MINUTES } from './minutes.js';

/** A format whose parser fails on one file. */
vi.mock(import('../../src/transcripts/formats.js'), async (original) => {
  const { formatOf } = await original();
  return {
    formatOf: (...[source, file, named]: Parameters<typeof formatOf>) => {
      if (file === 'odd.txt') throw new RangeError('no such turn');
      return formatOf(source, file, named);
    },
  };
});

it('a parser that fails on one file costs no other, and the fault is told', async () => {
  const sources = ['odd.txt', 'sound.txt'].map((file) => ({
    ...{ file, bytes: Buffer.from(MINUTES), row: { file }, named: true },
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
