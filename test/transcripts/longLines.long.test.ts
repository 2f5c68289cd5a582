import { describe, expect, it } from 'vitest';
import { TranscriptError } from '../../src/errors.js';
import { decodeText } from '../../src/transcripts/decode.js';
import { formatOf } from '../../src/transcripts/formats.js';
import { toTurns } from '../../src/transcripts/people.js';
import { isCaptions, readCaptions } from '../../src/transcripts/readers/readCaptions.js';
import { isHtml, readHtml } from '../../src/transcripts/readers/readHtml.js';
import { type Span, splitSentences } from '../../src/transcripts/sentences.js';
import { areInOrder, fill, LONG } from './longText.js';
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

const FORMAT_NAMES = formatNames();

/** The length of what a reader gives, or the code of its refusal: that is as good, as long as it comes. */
function lengthOrRefusal(read: () => { readonly text: string }): number | string {
  try {
    return read().text.trim().length;
  } catch (error) {
    if (error instanceof TranscriptError) return error.code;
    throw error;
  }
}

/** What of a text stands in no stretch. */
function outside(text: string, spans: readonly Span[]): string {
  const starts = [...spans.map(({ start }) => start), text.length];
  return starts.map((start, at) => text.slice(spans[at - 1]?.end ?? 0, start)).join('');
}

describe('a line of a megabyte', () => {
  it.each(UNITS)('of %j is split, and no letter of it is lost', (unit) => {
    const text = fill(unit, LONG);
    const sentences = splitSentences(text, 0, text.length);
    expect(areInOrder(sentences, text.length)).toBe(true);
    expect(outside(text, sentences).search(/[\p{L}\p{N}]/u)).toBe(-1);
  });

  it.each(UNITS)('of %j is read, whole or not at all', (unit) => {
    const text = fill(unit, LONG);
    expect([isCaptions(text, 'call.txt'), isHtml(text, 'call.html')]).toEqual([false, false]);
    const reads = [
      () => decodeText(Buffer.from(text), 'call.txt'),
      () => readHtml(`<html><body>${text}`, 'call.html'),
      () => readCaptions(`WEBVTT\n\n00:01.000 --> 00:02.000\n${text}`, 'call.vtt'),
    ];
    const sound = [text.trim().length, 'EMPTY', 'NO_TEXT', 'NO_CUES'];
    for (const read of reads) expect(sound).toContain(lengthOrRefusal(read));
  });

  it.each(UNITS)('of %j is parsed as each format, at half the length', (unit) => {
    const text = fill(unit, LONG / 2);
    const source = plainSource(text);
    for (const name of FORMAT_NAMES) {
      const format = formatOf(plainSource(''), 'call.txt', name);
      format.recognises(source);
      format.guessCall(source);
      const { turns, people, paragraphs } = format.outline(source);
      expect(toTurns(turns, people)).toHaveLength(turns.length);
      const sentences = paragraphs.flatMap(({ start, end }) => splitSentences(text, start, end));
      expect([name, areInOrder(sentences, text.length)]).toEqual([name, true]);
    }
  });

  it('is parsed as every format that there is', () => {
    expect(FORMAT_NAMES).toContain('plain');
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
