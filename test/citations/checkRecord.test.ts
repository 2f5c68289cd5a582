import { describe, expect, it } from 'vitest';
import { checkRecord } from '../../src/citations/checkRecord.js';
import type { CitationRecord } from '../../src/citations/citationRecord.js';
import { citeStatement } from '../../src/citations/cite.js';
import { joinCitations } from '../../src/citations/joinCitations.js';
import { recordOf } from '../../src/citations/record.js';
import { parseSource } from '../../src/transcripts/parseSources.js';
import type { Citation, ParsedCall } from '../../src/types.js';
import { amazonCall, MINUTES, parseMinutes } from '../search/minutes.js';
import { docxFile, paragraph, run } from '../transcripts/readers/docxFile.js';

const bytes = Buffer.from(MINUTES);
const acme = parseMinutes(MINUTES);

/** The record of the statements that hold these words, as one. */
function recordOfRun(parsed: ParsedCall, ...words: readonly string[]): CitationRecord {
  const { text } = parsed.transcript;
  const citations = parsed.statements.flatMap((_, at) => citeStatement(parsed, at, '') ?? []);
  const run = citations.filter(({ quote }) => words.some((word) => quote.includes(word)));
  return recordOf(joinCitations(run, text) as Citation, parsed.transcript);
}

const record = recordOfRun(acme, 'Power is the bottleneck');
const [quote, position] = record.target.selector;
const { offsets, transcript } = record.onrecord;

const wrongIn = async (one: CitationRecord, content: Uint8Array = bytes, file = 'acme.txt') =>
  (await checkRecord(one, content, file)).filter(({ holds }) => !holds);

const withQuote = (more: Partial<typeof quote>): CitationRecord => ({
  ...record,
  target: { ...record.target, selector: [{ ...quote, ...more }, position] },
});
const withOurs = (more: Partial<CitationRecord['onrecord']>): CitationRecord => ({
  ...record,
  onrecord: { ...record.onrecord, ...more },
});

describe('a record beside its transcript', () => {
  it('holds in everything that it says', async () => {
    const checks = await checkRecord(record, bytes, 'acme.txt');
    expect(checks.map(({ of, holds }) => [of, holds])).toEqual([
      ['file', true],
      ['text', true],
      ['quote', true],
      ['context', true],
      ['position', true],
      ['statements', true],
      ['speaker', true],
      ['question', true],
      ['place', true],
    ]);
  });

  it('holds for every statement of the Amazon call', async () => {
    const amazon = amazonCall();
    const content = Buffer.from(amazon.transcript.text);
    for (const [at] of amazon.statements.entries()) {
      const one = citeStatement(amazon, at, '') as Citation;
      expect(await wrongIn(recordOf(one, amazon.transcript), content)).toEqual([]);
    }
  });

  it('holds where the quote runs over several statements and speakers', async () => {
    const joined = recordOfRun(acme, 'Will you ever pay', 'We added 3.8', 'Power is');
    expect(joined.onrecord.statements).toHaveLength(3);
    expect(joined.onrecord.attribution).toMatch(/^Several speakers: Analyst .*; Acme executives /);
    expect(await wrongIn(joined)).toEqual([]);
  });

  it('holds after characters that are two code units', async () => {
    const text = MINUTES.replace('Growth Trend: ', 'Growth Trend: 🚀🚀 is how. ');
    const one = recordOfRun(parseMinutes(text), 'Power is');
    expect(await wrongIn(one, Buffer.from(text))).toEqual([]);
  });

  const lines = MINUTES.replace('<End of Text>', 'End of Text').trim().split('\n');
  const cues = [
    'Good day, and thank you all for joining.',
    'Cloud revenue grew a fifth. Costs fell.',
  ];
  it.each<[string, string | Buffer, string]>([
    ['minutes.txt', Buffer.from(`\uFEFF${MINUTES}`, 'utf16le'), 'Power is the bottleneck'],
    ['minutes.html', lines.map((line) => `<p>${line}</p>`).join(''), 'Power is the bottleneck'],
    ['minutes.docx', docxFile(lines.map((line) => paragraph(run(line))).join('')), 'Power is'],
    [
      'cues.vtt',
      `WEBVTT\n\n00:01.000 --> 00:04.000\n${cues.join('\n\n00:05.000 --> 00:09.000\n')}\n`,
      'Cloud revenue',
    ],
    [
      'cues.srt',
      `1\n00:00:01,000 --> 00:00:04,000\n${cues.join('\n\n2\n00:00:05,000 --> 00:00:09,000\n')}\n`,
      'Cloud revenue',
    ],
  ])('holds for %s, also under another name', async (file, content, words) => {
    const source = Buffer.from(content);
    const parsed = await parseSource({ file, bytes: source, row: { file, id: 'X-2031-Q1' } });
    const one = recordOfRun(parsed, words);
    expect(await wrongIn(one, source, file)).toEqual([]);
    expect(await wrongIn(one, source, 'download')).toEqual([]);
  });
});

describe('a record beside the text of its transcript', () => {
  it('holds in its words, and says that this is not the file', async () => {
    const file = 'cues.vtt';
    const said = ['Good day, and thank you all for joining.', 'Cloud revenue grew a fifth.'];
    const source = Buffer.from(
      `WEBVTT\n\n00:01.000 --> 00:04.000\n${said.join('\n\n00:05.000 --> 00:09.000\n')}\n`,
    );
    const parsed = await parseSource({ file, bytes: source, row: { file, id: 'X-2031-Q1' } });
    const one = recordOfRun(parsed, 'Cloud revenue');
    const wrong = await wrongIn(one, Buffer.from(parsed.transcript.text), 'text.txt');
    expect(wrong.map(({ of }) => of)).toEqual(['file', 'place']); // the text has no times
    expect(wrong[0]?.says).toMatch(/^text\.txt is the text that was cited but not the file/);
  });
});

describe('what is wrong with a record', () => {
  const shifted = { ...offsets, start: offsets.start + 3, end: offsets.end + 3 };
  it.each<[string, CitationRecord, [string, RegExp][]]>([
    [
      'a wrong hash of the file',
      withOurs({ transcript: { ...transcript, sha256: '0'.repeat(64) } }),
      [
        [
          'file',
          /or the hash in the record was changed: its SHA-256 is [0-9a-f]{64}, the record's is 0{64}/,
        ],
      ],
    ],
    [
      'a wrong hash of the text',
      withOurs({ transcript: { ...transcript, textSha256: '0'.repeat(64) } }),
      [['text', /its text is another/]],
    ],
    [
      'one word of the quote changed',
      withQuote({ exact: quote.exact.replace('scarce', 'cheap') }),
      [['quote', /says "Power is .* scarce\." at \d+ to \d+; the quote stands nowhere in it/]],
    ],
    [
      'a straightened quotation mark',
      withQuote({ exact: quote.exact.replace('Power', 'power') }),
      [['quote', /only with other case, quotation marks/]],
    ],
    [
      'a shifted place',
      withOurs({ offsets: shifted }),
      [
        ['quote', new RegExp(`stands at ${offsets.start} to ${offsets.end}: .* shifted`)],
        ['context', /before and after/],
        ['position', /in Unicode code points the offsets are/],
        ['statements', /no statement begins at/],
      ],
    ],
    [
      'a place beyond the end',
      withOurs({ offsets: { ...offsets, start: 1e9, end: 1e9 + 5 } }),
      [
        ['quote', /shifted/],
        ['context', /other words stand before and after/],
        ['position', /the offsets are/],
        ['statements', /no statement/],
      ],
    ],
    [
      'other words before it',
      withQuote({ prefix: quote.prefix.replace('capacity', 'losses') }),
      [['context', /other words stand before it/]],
    ],
    [
      'other words after it',
      withQuote({ suffix: `${quote.suffix.slice(0, -1)}#` }),
      [['context', /other words stand after it/]],
    ],
    [
      'the id of other words',
      withOurs({ statements: ['ACME-2025-Q3:aaaaaaaa'] }),
      [['statements', /have the id ACME-2025-Q3:\w+, the record says ACME-2025-Q3:aaaaaaaa/]],
    ],
    [
      'a speaker whom the source does not name',
      withOurs({ speaker: { name: 'Ann Lee', role: null, organization: null } }),
      [['speaker', /of: Acme executives \(speaker not named/]],
    ],
    [
      'an attribution that the source does not bear out',
      withOurs({ attribution: 'Ann Lee, CFO' }),
      [['speaker', /the record: Ann Lee, CFO/]],
    ],
    ["an executive's words made an analyst's", withOurs({ kind: 'question' }), [['speaker', /./]]],
    ['no question', withOurs({ inReplyTo: null }), [['question', /they answer "How do you feel/]]],
    ['another section', withOurs({ section: 'remarks' }), [['place', /section/]]],
    [
      'another place',
      withOurs({ locator: { page: 7, time: null, paragraph: 1 } }),
      [['place', /section, page, time or paragraph/]],
    ],
  ])('is said: %s', async (_, one, faults) => {
    const wrong = await wrongIn(one);
    expect(wrong.map(({ of }) => of)).toEqual(faults.map(([of]) => of));
    faults.forEach(([, says], at) => {
      expect(wrong[at]?.says).toMatch(says);
    });
  });

  it('is said of a quote that was cut, with its place cut too', async () => {
    const cut = quote.exact.slice(0, 'Power is the bottleneck'.length);
    const end = offsets.start + cut.length;
    const suffix = MINUTES.slice(end, end + 64);
    const one: CitationRecord = {
      ...withOurs({ offsets: { ...offsets, end } }),
      target: {
        ...record.target,
        selector: [
          { ...quote, exact: cut, suffix },
          { ...position, end },
        ],
      },
    };
    expect((await wrongIn(one)).map(({ of }) => of)).toEqual(['statements']);
  });
});

describe('a record beside another file', () => {
  const of = async (content: Uint8Array) => (await wrongIn(record, content)).map((one) => one.of);

  it.each<[string, Uint8Array, string[]]>([
    ['with the same words', Buffer.from(`${MINUTES}\n`), ['file', 'text']],
    [
      'with the words at another place',
      Buffer.from(MINUTES.replace('(Minutes)', '(Minutes, corrected)')),
      ['file', 'text', 'quote', 'context', 'statements'],
    ],
    [
      'with the words after a rocket',
      Buffer.from(MINUTES.replace('ovens', '🚀')),
      ['file', 'text', 'quote', 'context', 'position', 'statements'],
    ],
    [
      'with other words at the place',
      Buffer.from(MINUTES.replace('scarce', 'plenty')),
      ['file', 'text', 'quote', 'statements'],
    ],
    [
      'of another call',
      Buffer.from('Good day to all of you. We thank you for joining our call.'),
      ['file', 'text', 'quote', 'context', 'position', 'statements'],
    ],
    ['of nothing', Buffer.alloc(0), ['file', 'text']],
    ['that is a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), ['file', 'text']],
    ['that is no DOCX', Buffer.from('PK\x03\x04 nothing', 'latin1'), ['file', 'text']],
    [
      'without a word of anybody',
      Buffer.from('1,2,3\n4,5,6\n'),
      ['file', 'text', 'quote', 'context', 'position', 'statements'],
    ],
  ])('%s does not hold', async (_, content, faults) => {
    expect(await of(content)).toEqual(faults);
  });
});
