import { TranscriptError } from '../../errors.js';
import type { Mark, SourceText } from '../sourceText.js';
import { cuesOf, TIMING } from './cues.js';
import { unrolled } from './rollUp.js';

/** Whether a text is WebVTT or SubRip, or calls itself so. */
export function isCaptions(text: string, file: string): boolean {
  if (/^WEBVTT(?:\s|$)/.test(text) || /\.(?:srt|vtt)$/i.test(file)) return true;
  const first = text
    .slice(0, 500)
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  return [first[0], first[1]].some((line) => TIMING.test(line ?? ''));
}

/**
 * The words of captions as they are said, so that sentences run on over the cues; a new line where the voice changes.
 * Times and voices are kept as marks.
 *
 * @throws TranscriptError NO_CUES
 */
export function readCaptions(captions: string, file: string): SourceText {
  const marks: Mark[] = [];
  const parts: string[] = [];
  let length = 0;
  let last: string | null | undefined;
  for (const { time, spoken } of unrolled(cuesOf(captions))) {
    for (const [index, { voice, begins, words }] of spoken.entries()) {
      const isSame = voice === last && !begins;
      const gap = length === 0 ? '' : isSame ? ' ' : '\n';
      const start = length + gap.length;
      if (index === 0 || voice !== last) marks.push({ start, page: null, time, voice });
      parts.push(gap, words);
      length = start + words.length;
      last = voice;
    }
  }
  if (length === 0) {
    throw new TranscriptError(
      'NO_CUES',
      `${file} holds no captions: export it again, with its times and words`,
    );
  }
  return { text: parts.join(''), reader: 'captions', marks };
}
