import { Parser } from 'htmlparser2';
import { singleSpaced } from './singleSpaced.js';

/** Words of a caption that one voice says. */
export interface Spoken {
  /** The voice that the file names (`<v Ann>`, "Ann Lee: "); null where it names none. */
  readonly voice: string | null;
  /** Whether somebody else may begin here, as ">>", a dash before each line or a label tells. */
  readonly begins: boolean;
  /** One space between the words, none around them. */
  readonly words: string;
}

/**
 * What a cue says, without tags, signs of style, signs of a change of voice and the names of voices before the words.
 *
 * @param nameAt the name that stands before the words of a line, and the characters that it takes; null where none does
 */
export function spokenIn(cue: string, nameAt: NameAt = () => null): Spoken[] {
  const isDialogue = cue.split('\n').filter((line) => DASH.test(line)).length > 1;
  const spoken: { voice: string | null; begins: boolean; words: string }[] = [];
  let atLineStart = true;
  let before: string | null = null;
  for (const { voice, text } of stretchesOf(cue)) {
    let isNew = true;
    for (const [index, line] of text.split('\n').entries()) {
      atLineStart ||= index > 0;
      const sign = atLineStart ? signOf(line, isDialogue) : '';
      const said = line.slice(sign.length).trimStart();
      const named = atLineStart && voice === null ? nameAt(said) : null;
      const words = singleSpaced(said.slice(named?.length ?? 0));
      if (named) before = named.name;
      else if (sign !== '') before = null;
      if (words === '') continue;
      const begins =
        sign !== '' || named !== null || (atLineStart && LABELS.some((label) => label.test(line)));
      const open = spoken.at(-1);
      if (open && !isNew && !begins) open.words += ` ${words}`;
      else spoken.push({ voice: voice ?? before, begins, words });
      isNew = false;
      atLineStart = false;
    }
  }
  return spoken;
}

/** Who is named before the words of a line: "Ann Lee: Thank you." */
export type NameAt = (words: string) => { readonly name: string; readonly length: number } | null;

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
