import { createHash } from 'node:crypto';
import type { GenerationContent, ParsedCall, Passage } from '../../src/types.js';
import { randomFrom } from './random.js';

const DIMENSIONS = 8;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Words that are hard to store: line breaks inside JSON, an emoji, a lone surrogate, a line separator. */
const SENTENCES = [
  'AWS grew 20.2% year on year.',
  'We said:\r\n"supply" is tight \u2028 for now.',
  'Thank you \u{1F680}, next question \ud800 please.',
  'Rainier is live.',
];

/** A corpus of so many calls of four statements, one passage a statement; another seed is another corpus. */
export function sampleContent(seed: number, callCount = 3): GenerationContent {
  const calls = Array.from({ length: callCount }, (_, index) => sampleCall(`S${seed}-C${index}`));
  const passages = calls.flatMap(({ statements }, call) =>
    statements.map((_, index): Passage => ({ call, first: index, last: index })),
  );
  return {
    corpusHash: hash(`corpus ${seed} of ${callCount}`),
    embedder: { id: 'sample', dimensions: DIMENSIONS },
    fusion: { meaningWeight: 0.3, calibratedOn: 17 },
    calls,
    superseded: [sampleCall(`S${seed}-OLD`)],
    withdrawn: [
      { call: `S${seed}-GONE`, reason: 'The publisher took it back.', date: '2025-11-24' },
    ],
    passages,
    vectors: unitRows(seed, passages.length),
    keywords: Uint8Array.from({ length: 301 }, (_, index) => (index * seed) % 256),
  };
}

function sampleCall(id: string): ParsedCall {
  const text = SENTENCES.map((sentence) => `${sentence} (${id})\n`).join('');
  const ends = [...text.matchAll(/\)\n/g)].map(({ index }) => index + 1);
  return {
    transcript: {
      call: {
        id,
        company: 'Sample',
        ticker: null,
        period: '2025-Q3',
        date: null,
        title: 'A "title"',
        publisher: null,
        url: null,
      },
      file: `transcripts/${id}.txt`,
      text,
      sha256: hash(text),
      textSha256: hash(text),
      reader: 'sample@1',
    },
    turns: [
      {
        kind: 'question',
        section: 'qa',
        speaker: { name: 'Zoë', role: null, organization: 'Bank' },
        party: 'analyst',
        inReplyTo: null,
      },
      { kind: 'answer', section: 'qa', speaker: null, party: 'executive', inReplyTo: 0 },
    ],
    statements: ends.map((end, index) => ({
      id: `${id}:${index}aaaaaaa`,
      start: (ends[index - 1] ?? -1) + 1,
      end,
      turn: index === 0 ? 0 : 1,
      topic: index === 0 ? null : 'AWS',
      label: null,
      locator: { page: null, time: '00:01', paragraph: index },
    })),
  };
}

/** Rows of unit length in random directions. */
export function unitRows(seed: number, rows: number, dimensions = DIMENSIONS): Float32Array {
  const below = randomFrom(seed);
  const floats = Float32Array.from({ length: rows * dimensions }, () => below(2001) / 1000 - 1);
  for (let start = 0; start < floats.length; start += dimensions) {
    const row = floats.subarray(start, start + dimensions);
    const norm = Math.hypot(...row);
    row.forEach((entry, place) => {
      row[place] = entry / norm;
    });
  }
  return floats;
}

/** The words of every statement, by its id. */
export const wordsOf = ({ calls }: Pick<GenerationContent, 'calls'>): Record<string, string> =>
  Object.fromEntries(
    calls.flatMap(({ transcript, statements }) =>
      statements.map(({ id, start, end }) => [id, transcript.text.slice(start, end)]),
    ),
  );
