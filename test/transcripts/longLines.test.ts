import { describe, expect, it } from 'vitest';
import { TranscriptError } from '../../src/errors.js';
import { decodeText } from '../../src/transcripts/decode.js';
import { formatOf } from '../../src/transcripts/formats.js';
import { toStatements } from '../../src/transcripts/parseCall.js';
import { toTurns } from '../../src/transcripts/people.js';
import { isCaptions, readCaptions } from '../../src/transcripts/readers/readCaptions.js';
import { isHtml, readHtml } from '../../src/transcripts/readers/readHtml.js';
import { splitSentences } from '../../src/transcripts/sentences.js';
import { doubling, isLinear } from './doubling.js';
import { plainSource } from './plainSource.js';

const UNITS = [
  ...['a', 'A', 'A. ', 'A. A. A. ', 'Name: ', 'Ann Lee: Yes. ', '"', '“', '” ', ' ', '\u00a0'],
  ...['.', '. ', '…', '--', '— ', '-', ', ', '[', '(a)', '1', '1. ', 'U.S. ', 'word '],
  ...['\u200b', '.\u200b ', '\u202e', '\u{e0041}', '。', '<', '&', '<b>', '\t'],
];
/** Milliseconds of processor time for a megabyte, several times what it takes: test machines are slow and shared. */
const MOST_FOR_A_MEGABYTE = 1000;

function expectQuick(work: (text: string) => unknown, unit: string, length: number): void {
  const times = doubling(work, unit, length);
  expect(times.once).toBeLessThan((MOST_FOR_A_MEGABYTE * length) / 1_000_000);
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

describe('a line of a megabyte is quick, and one of two takes twice as long', () => {
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
      for (const read of reads) expectQuick(orRefused(read), unit, 1_000_000);
    },
    60_000,
  );
});

describe('a line of 250 KB is quick, and one of 500 takes twice as long', () => {
  it.each(formatNames().flatMap((name) => UNITS.map((unit) => [name, unit] as const)))(
    'to parse as %s, made of %j',
    (name, unit) => {
      const format = formatOf(plainSource(''), 'call.txt', name);
      const parse = (text: string): unknown => {
        const source = plainSource(text);
        format.recognises(source);
        format.guessCall(source);
        const outline = format.outline(source);
        toTurns(outline.turns, outline.people);
        return toStatements('ACME-2031-Q2', source, outline);
      };
      expectQuick(parse, unit, 250_000);
    },
    60_000,
  );
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
  expect(isLinear(doubling(quadratic, ' ', 20_000))).toBe(false);
});
