import type { Party } from '../types.js';
import { asClock } from './clock.js';
import { partyOfUnnamed } from './parties.js';
import { looksLikeName } from './personNames.js';

/** What stands before the words of a turn and says who speaks. */
export interface Label {
  /** "Ann Lee", "Moderator", "Speaker 1". */
  readonly name: string;
  /** What it says of them besides, a title or a firm: "Ann Lee, CFO:". */
  readonly about: string | null;
  /** When it begins to be said, `HH:MM:SS`: "Ann Lee (00:12:04):". */
  readonly time: string | null;
  /** Characters that the label takes, with the white space behind it. */
  readonly length: number;
  /** Whether it names nobody: the operator, an unnamed analyst, a numbered voice. */
  readonly unnamed: boolean;
  /** The side that it tells by itself: "Moderator", "Q", "Q - Ann Lee"; null where it tells none. */
  readonly party: Party | null;
}

/** A label, and where it stands. */
export interface FoundLabel {
  readonly label: Label;
  /** Index of its line. */
  readonly at: number;
}

/** "Ann Lee: words", "Moderator: words", "Ann Lee, CFO (00:12): words"; null where a line begins otherwise. */
export function inlineLabel(words: string): Label | null {
  const found = INLINE.exec(words.slice(0, LONGEST));
  return found && toLabel(found[0], found.groups?.who ?? '');
}

/** "Moderator      words": a label in a column of its own, without a colon; null where a line begins otherwise. */
export function columnLabel(words: string): Label | null {
  const found = COLUMN.exec(words.slice(0, LONGEST));
  return found && toLabel(found[0], found.groups?.who ?? '');
}

/** A line that is nothing but a label: "Ann Lee", "Ann Lee - CFO", "Operator", "Speaker 1 00:12". */
export function loneLabel(words: string): Label | null {
  const who = words.length <= LONGEST ? LONE.exec(words)?.groups?.who : undefined;
  const label = who === undefined || /[.?!…]$/.test(who) ? null : toLabel(words, who);
  return label?.unnamed && label.about !== null ? null : label; // "Analyst, Acme Securities" is a title
}

/** "Ann Lee (Acme)", "Ann Lee - CFO": what captions call a voice; null where that looks like no name. */
export const voiceLabel = (name: string): Label | null =>
  /^[^,]+,\s\p{Lu}\p{L}+$/u.test(name) ? null : toLabel('', name); // "Lee, Ann" has no title

/** Whether a label only tells one voice from the others: "Speaker 1", "SPEAKER_01", "Speaker A". */
export const isVoice = (name: string): boolean =>
  /^(?:speaker|spk|voice)[ _#-]{0,2}(?:\d{1,3}|[A-Z])$/i.test(name);

/** Characters of the longest label. */
const LONGEST = 120;
const TIME = '[\\[(]?\\d{1,2}(?::\\d\\d){1,2}(?:\\.\\d{1,3})?[\\])]?';
const INLINE = new RegExp(
  `^(?:${TIME} (?:[-–] )?)?[<[]?(?<who>(?:\\p{L}|\\+\\d)[^:]{0,90}?)[>\\]]?(?: {1,2}${TIME})?\\s?[:：](?:\\s+|$)`,
  'u',
);
const COLUMN = /^(?<who>\p{L}[^:\s]*(?: [^:\s]+){0,5}) {3,}(?=\S)/u;
const LONE = new RegExp(
  `^(?:${TIME} )?[<[]?(?<who>(?:\\p{L}|\\+\\d)[^:]{0,90}?)[>\\]]?(?: {1,4}${TIME})?\\s?[:：]?$`,
  'u',
);

/** What Bloomberg puts behind a name: "{BIO 1234567 <GO>}". */
const BIOGRAPHY = /\s*\{[^{}]*\}/;
const TITLED = /^(?:mr|mrs|ms|miss|dr|prof|shri|smt)\b\.?\s+/i;

/** "Q - Ann Lee", "Q", "Answer 2". */
const SIDE = /^(?<side>[QA])(?:uestion|nswer)?(?:\s?\d{1,2})?(?:\s[–—-]\s(?=\p{Lu})|$)/u;

function toLabel(label: string, who: string): Label | null {
  const words = who.replace(BIOGRAPHY, '').trim();
  const marked = SIDE.exec(words);
  const mark = marked?.[0] ?? '';
  const side = marked && (marked.groups?.side === 'Q' ? 'analyst' : 'executive');
  const [, written = '', about = ''] =
    /^([^,;([|–—]+?)(?:(?:[,;]|\s[–—|-]{1,2}|--|\s?[([|–—])\s*(.+?)[)\]]?)?$/.exec(
      words.slice(mark.length),
    ) ?? [];
  const name = inTitleCase(joined(written.replace(TITLED, '').trim())) || mark;
  const told = partyOfUnnamed(name);
  const unnamed = (side !== null && name === mark) || isVoice(name) || told !== undefined;
  if (!unnamed && !looksLikeName(name) && !ONE_WORD.test(name)) return null;
  const party = told ?? side;
  return { name, about: about || null, time: timeIn(label), length: label.length, unnamed, party };
}

function timeIn(label: string): string | null {
  const [time] = /\d{1,2}(?::\d\d){1,2}/.exec(label) ?? [];
  return time === undefined ? null : asClock(time);
}

const ONE_WORD = /^\p{Lu}[\p{L}'’-]{1,30}$/u;

/** "R OHIT K APOOR" is set in large and small capitals: the first letters stand apart. */
const joined = (name: string): string =>
  /^(?:\p{Lu} \p{L}{2,20} ?){2,4}$/u.test(name) ? name.replace(/(?<!\S)(\p{L}) /gu, '$1') : name;

/** "HEAD OF SALES" → "Head of Sales"; words that are not all in capitals stay. */
export function inTitleCase(words: string): string {
  if (/\p{Ll}/u.test(words)) return words;
  return words.replace(/\p{Lu}[\p{Lu}'’]+/gu, (word, at: number) => {
    if (at > 0 && SMALL.test(word)) return word.toLowerCase();
    return ABBREVIATION.test(word) ? word : word[0] + word.slice(1).toLowerCase();
  });
}

const SMALL = /^(?:OF|AND|THE|FOR|IN|TO)$/;
const ABBREVIATION = /^(?:[^AEIOUY]{2,4}|C[A-Z]O|AVP|EVP|IR|II|III|IV|UK|US|USA|EU|IT|HR|AI)$/;
