import { Parser } from 'htmlparser2';
import { singleSpaced } from './singleSpaced.js';

/** Words of a caption that one voice says. */
export interface Spoken {
  /** The voice that the file names (`<v Ann>`); null where it names none. */
  readonly voice: string | null;
  /** Whether somebody else may begin here, as ">>", a dash before each line or a label tells. */
  readonly begins: boolean;
  /** One space between the words, none around them. */
  readonly words: string;
}

/** What a cue says, without tags, signs of style and signs of a change of voice. */
export function spokenIn(cue: string): Spoken[] {
  const isDialogue = cue.split('\n').filter((line) => DASH.test(line)).length > 1;
  const spoken: { voice: string | null; begins: boolean; words: string }[] = [];
  let atLineStart = true;
  for (const { voice, text } of stretchesOf(cue)) {
    let isNew = true;
    for (const [index, line] of text.split('\n').entries()) {
      atLineStart ||= index > 0;
      const sign = atLineStart ? signOf(line, isDialogue) : '';
      const words = singleSpaced(line.slice(sign.length));
      if (words === '') continue;
      const begins = sign !== '' || (atLineStart && LABELS.some((label) => label.test(line)));
      const open = spoken.at(-1);
      if (open && !isNew && !begins) open.words += ` ${words}`;
      else spoken.push({ voice, begins, words });
      isNew = false;
      atLineStart = false;
    }
  }
  return spoken;
}

const signOf = (line: string, isDialogue: boolean): string =>
  (/^\s*>>+/.exec(line) ?? (isDialogue ? DASH.exec(line) : null))?.[0] ?? '';

/** Two persons in one cue: a dash before each line. */
const DASH = /^\s*[-–—]\s?(?=\S)/;
/** "ANN LEE: …", "Speaker 2: …". */
const LABELS = [
  /^\s*\p{Lu}[\p{Lu}.'’-]{1,30}(?: \p{Lu}[\p{Lu}.'’-]{0,30}){0,4}:\s/u,
  /^\s*speaker \d{1,3}:\s/i,
];

interface Stretch {
  readonly voice: string | null;
  text: string;
}

/** The text between the tags, by voice. */
function stretchesOf(cue: string): Stretch[] {
  const stretches: Stretch[] = [];
  let voice: string | null = null;
  let from = 0;
  const add = (to: number) => {
    const text = decoded(cue.slice(from, to));
    const open = stretches.at(-1);
    if (open && open.voice === voice) open.text += text;
    else stretches.push({ voice, text });
  };
  for (const { index, 0: tag, groups } of cue.matchAll(TAG)) {
    add(index);
    from = index + tag.length;
    if (groups?.name) voice = singleSpaced(decoded(groups.name)) || null;
    if (/^<\/v/i.test(tag)) voice = null;
  }
  add(cue.length);
  return stretches;
}

/** A voice, another tag of captions, when a word is lit up, where a player shows the cue. Anything else in angle brackets is text. */
const TAG =
  /<v(?:\.[^\s<>]*)?\s(?<name>[^<>]*)>|<\/?(?:[bcipsuv]|br|em|font|lang|rt|ruby|span|strong)(?:[\s./][^<>]*)?>|<\d[\d:.]*>|\{\\[^{}\n]*\}/gi;

/** Text with its entities as the characters they stand for. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  let plain = '';
  new Parser({ ontext: (words) => (plain += words) }).end(text.replaceAll('<', '&lt;'));
  return plain;
}
