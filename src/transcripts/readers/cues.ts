import { namesBefore } from './cueNames.js';
import { type Spoken, spokenIn } from './cueWords.js';

export interface Cue {
  /** When it is shown first, `HH:MM:SS`. */
  readonly time: string;
  readonly spoken: readonly Spoken[];
}

/**
 * The cues of a WebVTT or SubRip file that hold words. Numbers, comments, styles and settings are left out; a SubRip
 * cue may hold blank lines. Own code, because no parser of captions keeps every word: the ones there are drop cues
 * that end when they begin, lines that begin with NOTE, or what follows a "<".
 */
export function cuesOf(text: string): Cue[] {
  const lines = text.split(/\r\n?|\n/);
  const isVtt = /^WEBVTT/.test(lines[0] ?? '');
  const shown: { time: string; text: string }[] = [];
  let open: { time: string; from: number } | undefined;
  const close = (to: number) => {
    if (open) shown.push({ time: open.time, text: textOf(lines.slice(open.from, to), isVtt) });
  };
  lines.forEach((line, index) => {
    const timing = TIMING.exec(line);
    if (!timing) return;
    close(/^\s*\d+\s*$/.test(lines[index - 1] ?? '') ? index - 1 : index);
    open = { time: clock(timing), from: index + 1 };
  });
  close(lines.length);
  const nameAt = namesBefore(shown.map((cue) => cue.text));
  const cues = shown
    .map((cue) => ({ time: cue.time, spoken: spokenIn(cue.text, nameAt ?? undefined) }))
    .filter(({ spoken }) => spoken.length > 0);
  return nameAt ? goingOn(cues) : cues;
}

/** Where names stand before words, a cue without one goes on with the voice before it. */
function goingOn(cues: readonly Cue[]): Cue[] {
  let last: string | null = null;
  return cues.map(({ time, spoken }) => ({
    time,
    spoken: spoken.map((part) => {
      if (part.voice !== null || part.begins) last = part.voice;
      return { ...part, voice: last };
    }),
  }));
}

/** "00:01:02.500 --> 00:01:04.000 align:start", "1:02,5 --> 1:04,0". */
export const TIMING =
  /^[ \t]*(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,]\d{1,3})?[ \t]*-->[ \t]*(?:\d{1,4}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?(?:[ \t].*)?$/;

const clock = ([, hours = '0', minutes = '0', seconds = '0']: RegExpExecArray): string =>
  [hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':');

/** A WebVTT cue ends at an empty line; behind it stand comments, styles and the next cue's name. */
function textOf(lines: readonly string[], isVtt: boolean): string {
  const end = isVtt ? lines.indexOf('') : -1;
  return (end < 0 ? lines : lines.slice(0, end)).join('\n');
}
