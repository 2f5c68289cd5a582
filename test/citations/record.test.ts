import { describe, expect, it } from 'vitest';
import { readRecord } from '../../src/citations/citationRecord.js';
import { citeStatement } from '../../src/citations/cite.js';
import { codePoints, recordOf } from '../../src/citations/record.js';
import type { Citation, ParsedCall } from '../../src/types.js';
import { amazonCall, MINUTES, parseMinutes } from '../search/minutes.js';

const BASE = 'https://onrecord.example';

function recordIn({ transcript, ...rest }: ParsedCall, words: string) {
  const { text } = transcript;
  const at = rest.statements.findIndex(({ start, end }) => text.slice(start, end).includes(words));
  const citation = citeStatement({ transcript, ...rest }, at, BASE) as Citation;
  return { citation, record: recordOf(citation, transcript) };
}

describe('the record of a citation', () => {
  const acme = parseMinutes(MINUTES);
  const { citation, record } = recordIn(acme, 'Power is the bottleneck');

  it('is a Web Annotation that identifies the words by their permalink', () => {
    expect(record).toMatchObject({
      '@context': [
        'http://www.w3.org/ns/anno.jsonld',
        { onrecord: { '@id': 'urn:onrecord:record', '@type': '@json' } },
      ],
      id: `${citation.url}#record`,
      type: 'Annotation',
      motivation: 'identifying',
      body: citation.url,
      target: {
        source: `${BASE}/api/calls/ACME-2025-Q3/source`,
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: 'Power is the bottleneck because transformers are scarce.',
            prefix: citation.prefix,
            suffix: citation.suffix,
          },
          { type: 'TextPositionSelector', start: citation.start, end: citation.end },
        ],
      },
    });
  });

  it('says who said it, where, in which text, and how its offsets are counted', () => {
    const { sha256, textSha256, reader, call } = acme.transcript;
    const { note, ...ours } = record.onrecord;
    expect(note).toContain('UTF-16');
    expect(ours).toEqual({
      format: 1,
      statements: [citation.id],
      offsets: { start: citation.start, end: citation.end, unit: 'UTF-16 code units' },
      transcript: { sha256, textSha256, reader },
      call,
      kind: 'answer',
      section: 'qa',
      speaker: null,
      attribution: 'Acme executives (speaker not named in the source)',
      inReplyTo: citation.inReplyTo,
      locator: citation.locator,
      permalink: citation.url,
    });
  });

  it('comes back from its JSON as it was', () => {
    expect(readRecord(JSON.stringify(record))).toEqual(record);
    expect(readRecord(`\uFEFF${JSON.stringify(record)}`)).toEqual(record);
  });

  it('counts code points in the selector and UTF-16 code units in the offsets', () => {
    const emoji = parseMinutes(MINUTES.replace('Growth Trend: ', 'Growth Trend: 🚀🚀 is how. '));
    const { record: later } = recordIn(emoji, 'Power is the bottleneck');
    const { start, end } = later.onrecord.offsets;
    expect(emoji.transcript.text.slice(start, end)).toBe(citation.quote);
    const [, position] = later.target.selector;
    expect([position.start, position.end]).toEqual([start - 2, end - 2]); // two rockets before it
    const points = [...emoji.transcript.text];
    expect(points.slice(position.start, position.end).join('')).toBe(citation.quote);
  });

  it('can be made of every statement of the Amazon call', () => {
    const amazon = amazonCall();
    for (const [at] of amazon.statements.entries()) {
      const one = citeStatement(amazon, at, '') as Citation;
      const made = recordOf(one, amazon.transcript);
      expect(readRecord(JSON.stringify(made))).toEqual(made);
      expect(made.target.source).toBe('/api/calls/AMZN-2025-Q3/source');
    }
  });
});

describe('what is read as a record', () => {
  const { record } = recordIn(parseMinutes(MINUTES), '1 million robots');
  const [quote, position] = record.target.selector;
  const withOurs = (more: object) => ({ ...record, onrecord: { ...record.onrecord, ...more } });

  it.each([
    ['', 'no JSON'],
    ['{"@context":', 'no JSON'],
    ['Dear editor', 'no JSON'],
    ['null', 'no citation record'],
    ['[]', 'no citation record'],
    ['{}', '"@context"'],
    [JSON.stringify({ ...record, type: 'Note' }), '"type": must be "Annotation"'],
    [JSON.stringify({ ...record, target: { ...record.target, selector: [] } }), 'target.selector'],
    [
      JSON.stringify({
        ...record,
        target: { ...record.target, selector: [{ ...quote, exact: '' }, position] },
      }),
      '"target.selector.0.exact": is empty',
    ],
    [JSON.stringify({ ...record, onrecord: undefined }), '"onrecord"'],
    [JSON.stringify(withOurs({ format: 2 })), 'another version'],
    [JSON.stringify(withOurs({ statements: [] })), 'onrecord.statements'],
    [JSON.stringify(withOurs({ offsets: { start: 1, end: 2 } })), 'onrecord.offsets.unit'],
    [
      JSON.stringify(withOurs({ transcript: { sha256: 'abc', textSha256: 'abc', reader: null } })),
      '"onrecord.transcript.sha256": must be 64 hex digits',
    ],
  ])('%j is refused, naming what is wrong', (json, message) => {
    expect(() => readRecord(json)).toThrow(message);
    expect(() => readRecord(json)).toThrow(expect.objectContaining({ status: 400 }));
  });
});

describe('code points', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['a🚀b', 3],
    ['🚀'.repeat(3), 3],
    ['e\u0301', 2],
    ['\ud83d', 1], // half a pair is one of its own
  ])('of %j are %i', (text, count) => expect(codePoints(text)).toBe(count));
});
