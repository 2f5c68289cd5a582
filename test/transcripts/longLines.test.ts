import { describe, expect, it } from 'vitest';
import { TranscriptError } from '../../src/errors.js';
import { decodeText } from '../../src/transcripts/decode.js';
import { formatOf } from '../../src/transcripts/formats.js';
import { toTurns } from '../../src/transcripts/people.js';
import { isCaptions, readCaptions } from '../../src/transcripts/readers/readCaptions.js';
import { isHtml, readHtml } from '../../src/transcripts/readers/readHtml.js';
import { splitSentences } from '../../src/transcripts/sentences.js';
import { growth, isLinear, type Times } from './growth.js';
import { plainSource } from './plainSource.js';

const UNITS = [
  ...['a', 'A', 'A. A. A. ', 'Name: ', 'Ann Lee: Yes. ', '"', '” ', ' ', '\u00a0', '. ', '…'],
  ...[
    '--',
    '— ',
    ', ',
    '[',
    '(a)',
    '1',
    '1. ',
    'U.S. ',
    'word ',
    '.\u200b ',
    '\u{e0041}',
    '<',
    '&',
  ],
];
/** Milliseconds of processor time for a megabyte: several times what it takes, for test machines are slow and shared. */
const MOST = { toSplit: 500, toRead: 600, toParse: 3000 };

/** Measures with a quarter of a megabyte and a whole one, or with parts of that where the work is slow. */
function expectQuick(
  work: (text: string) => unknown,
  unit: string,
  most: number,
  length = 1_000_000,
): void {
  const quarter = unit.repeat(Math.ceil(length / 4 / unit.length));
  const isQuick = ({ fourfold }: Times) => fourfold < (most * length) / 1_000_000;
  const times = growth(work, quarter, (best) => !isQuick(best) || !isLinear(best));
  expect(isQuick(times) ? 'quick' : times).toBe('quick');
  expect(isLinear(times) ? 'linear' : times).toBe('linear');
}

/** Refusing is as good as reading, as long as it is quick. */
const orRefused =
  (read: (text: string) => unknown) =>
  (text: string): unknown => {
    try {
      return read(text);
    } catch (error) {
      if (error instanceof TranscriptError) return error;
      throw error;
    }
  };

describe('a line of a megabyte is quick, and takes four times as long as a quarter of it', () => {
  it.each(UNITS)('to split, made of %j', (unit) => {
    expectQuick((text) => splitSentences(text, 0, text.length), unit, 1_000_000);
  });

  it.each(UNITS)(
    'to read, made of %j',
    (unit) => {
      const reads = [
        (text: string) => decodeText(Buffer.from(text), 'call.txt'),
        (text: string) => [isCaptions(text, 'call.txt'), isHtml(text, 'call.html')],
        (text: string) => readHtml(`<html><body>${text}`, 'call.html'),
        (text: string) => readCaptions(`WEBVTT\n\n00:01.000 --> 00:02.000\n${text}`, 'call.vtt'),
      ];
      for (const read of reads) expectQuick(orRefused(read), unit, MOST.toRead);
    },
    60_000,
  );
});

describe('a line of 400 KB is quick, and takes four times as long as a quarter of it', () => {
  it.each(formatNames())('to parse as %s', { timeout: 120_000 }, (name) => {
    const format = formatOf(plainSource(''), 'call.txt', name);
    const parse = (text: string): unknown => {
      const source = plainSource(text);
      format.recognises(source);
      format.guessCall(source);
      const { turns, people, paragraphs } = format.outline(source);
      toTurns(turns, people);
      return paragraphs.map(({ start, end }) => splitSentences(text, start, end));
    };
    for (const unit of UNITS) expectQuick(parse, unit, MOST.toParse, 400_000);
  });
});

/** As the refusal of an unknown one lists them, so that no format can be left out here. */
function formatNames(): string[] {
  try {
    formatOf(plainSource(''), 'call.txt', 'none');
    return [];
  } catch (error) {
    return /known: (.*)$/.exec(String(error))?.[1]?.split(', ') ?? [];
  }
}

it('finds work out that is not linear', () => {
  const quadratic = (text: string) => /^Q\s*\d{0,2}\s*:/.test(`Q${text}x`);
  expect(isLinear(growth(quadratic, ' '.repeat(10_000), () => false))).toBe(false);
});
