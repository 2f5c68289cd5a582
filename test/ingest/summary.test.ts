import { describe, expect, it } from 'vitest';
import { doneLine, summaryTable } from '../../src/ingest/summary.js';
import { parseSource } from '../../src/transcripts/parseSources.js';
import type { ParsedCall } from '../../src/types.js';
import { MINUTES } from '../transcripts/minutes.js';
import { streetEventsCall } from '../transcripts/streetEventsCall.js';

const parse = (id: string, text: string, company: string) =>
  parseSource({ file: 'a.txt', bytes: Buffer.from(text), row: { file: 'a.txt', id, company } });

/** 12 statements: 8 by executives and 4 by analysts, nobody named. */
const unnamed = await parse('ACME', MINUTES, 'Acme');
/** Two statements by an executive who is named, one by the operator. */
const named = await parse('BETA', streetEventsCall({}, ['Anvils grew. Costs fell.']), 'Beta');

describe('the summary of a corpus', () => {
  it('has a row a call and one for all, with the share of statements whose speaker is named', () => {
    expect(summaryTable([named, unnamed]).split('\n')).toEqual([
      'call  calls  statements  speaker named  executive  analyst',
      'ACME      1          12            0 %        0 %      0 %',
      'BETA      1           3          100 %      100 %        –',
      'all       2          15           14 %       20 %      0 %',
    ]);
  });

  it('has no row for all where there is one call', () => {
    expect(summaryTable([named]).split('\n')).toHaveLength(2);
  });

  it('has a row a company where there are many calls', () => {
    const many: ParsedCall[] = [...Array(20).fill(named), unnamed];
    expect(summaryTable(many).split('\n')).toEqual([
      'company  calls  statements  speaker named  executive  analyst',
      'Acme         1          12            0 %        0 %      0 %',
      'Beta        20          60          100 %      100 %        –',
      'all         21          72           77 %       83 %      0 %',
    ]);
  });
});

it('what an ingest did is one line', () => {
  const report = { calls: 2, statements: 12_345, passages: 3_000, embedded: 0, generation: 'g' };
  expect(doneLine({ ...report, rejected: [] }, 61.26)).toBe(
    '2 call(s), 12,345 statements, 3,000 passages, 0 embedded, 61.3 s: g',
  );
});
