import type { Party } from '../types.js';
import { isFirm } from './parties.js';
import { hasNameShape } from './personNames.js';
import { isAnyTitle } from './position.js';

/** An entry of a list in which the firm follows the name without a mark: "Ann Lee Acme Group – CFO". */
export interface GluedEntry {
  readonly name: string;
  /** Firm and title. */
  readonly about: string;
  readonly written: string;
}

/** What a call's text shows of the names in its lists. */
export interface Whereabouts {
  /** What stands before the first dash of each line. */
  readonly heads: ReadonlySet<string>;
  /** Enough of the text to find a name again. */
  readonly text: string;
}

export function whereaboutsIn(text: string): Whereabouts {
  const shown = text.slice(0, ENOUGH);
  const heads = shown.split(/[\r\n]+/).flatMap((line) => {
    const [head = '', ...others] = line.slice(0, LONGEST_PART).trim().split(DASH);
    return others.length > 0 ? [head] : [];
  });
  return { heads: new Set(heads), text: shown };
}

/** Characters. */
const ENOUGH = 200_000;
const LONGEST_PART = 200;

/**
 * The entries of a line in which names run on into firms: one, or several that a scraper glued together. Where one ends
 * and the next begins is told by the lines that begin with the same words, where each speaks. None where the line is of
 * another form.
 */
export function entriesIn(line: string, party: Party | null, where: Whereabouts): GluedEntry[] {
  return piecesOf(line, where.heads).flatMap((entry) => {
    const [before = '', title = ''] = entry.split(DASH, 2);
    const name = nameIn(before, title, party, where.text);
    if (name === null) return [];
    const firm = before.slice(name.length).trim();
    return [{ name, about: firm === '' ? title : `${firm} – ${title}`, written: entry }];
  });
}

const DASH = /\s+[–—-]\s+/;
const MOST_WORDS = 12;

/** A line cut before each stretch of words that begins another line up to its dash. */
function piecesOf(line: string, heads: ReadonlySet<string>): string[] {
  const parts = line.split(DASH);
  if (parts.length < 2) return [];
  if (parts.length === 2) return [line];
  const pieces: string[] = [];
  let open = parts[0] ?? '';
  for (const [at, part] of parts.slice(1).entries()) {
    const isLast = at === parts.length - 2;
    const next = isLast ? -1 : nextEntry(part, heads);
    if (!isLast && next < 0) return [];
    pieces.push(`${open} – ${next < 0 ? part : part.slice(0, next).trim()}`);
    open = next < 0 ? '' : part.slice(next);
  }
  return pieces;
}

/** Where in "CFO Bo Ray Acme Group" the next entry begins: the earliest words with which a line begins; -1 for nowhere. */
function nextEntry(part: string, heads: ReadonlySet<string>): number {
  const words = part.slice(0, LONGEST_PART).split(' ').slice(0, MOST_WORDS);
  let from = 0;
  for (const [at, word] of words.entries()) {
    const rest = part.slice(from);
    const names = at > 0 && rest.includes(' ') && /^\p{Lu}/u.test(word);
    if (names && heads.has(rest)) return from;
    from += word.length + 1;
  }
  return -1;
}

/** The name in "Ann Lee Acme Group", where a firm follows it; null where no firm is told for sure, or no name. */
function nameIn(before: string, title: string, party: Party | null, text: string): string | null {
  const words = before.split(/\s+/);
  if (words.length < 3 || words.length > MOST_WORDS || !isAnyTitle(title)) return null;
  if (standsAlone(before, undefined, text)) return null; // all of it is a name
  const isInitials = /^\p{Lu}{2,}$/u.test(words.at(-1) ?? '') && /\p{Ll}/u.test(before);
  const isShort = !(
    words.length > 4 ||
    isInitials ||
    (party === 'analyst' && /^analyst$/i.test(title))
  );
  const split = (count: number) => {
    const [name, firm] = [words.slice(0, count).join(' '), words.slice(count).join(' ')];
    const isSplit = count < words.length && hasNameShape(name);
    return isSplit && !(isShort && !mayBeFirm(firm, text)) ? name : null;
  };
  const alone = [4, 3, 2].find(
    (count) => split(count) !== null && standsAlone(split(count) ?? '', words[count], text),
  );
  return split(alone ?? (IN_NAME.test(words[1] ?? '') ? 3 : 2));
}

/** What stands second in a name of three words: an initial or a particle. */
const IN_NAME = /^(?:\p{L}\.?|van|von|de|der|del|di|la|le|bin|al)$/iu;

/** Whether words are a firm by their looks, or because they follow several names. */
function mayBeFirm(words: string, text: string): boolean {
  if (isFirm(words)) return true;
  const before = new Set<string>();
  let from = text.indexOf(` ${words} `);
  for (let times = 0; from >= 0 && times < MOST_TIMES; times++) {
    if (DASH.test(text.slice(from + words.length + 1, from + words.length + 5)))
      before.add(/\S*$/.exec(text.slice(Math.max(0, from - LONGEST_WORD), from))?.[0] ?? '');
    from = text.indexOf(` ${words} `, from + 1);
  }
  return before.size > 1;
}

/** Whether a name stands somewhere without the word that follows it in the list, and not before a title either. */
function standsAlone(name: string, next: string | undefined, text: string): boolean {
  let from = text.indexOf(name);
  for (let times = 0; from >= 0 && times < MOST_TIMES; times++) {
    const behind = text.slice(from + name.length, from + name.length + LONGEST_WORD);
    const isWhole = /^(?:[^\p{L}\p{N}]|$)/u.test(behind) && !DASH.test(behind.slice(0, 4));
    if (isWhole && (next === undefined || !behind.trimStart().startsWith(next))) return true;
    from = text.indexOf(name, from + 1);
  }
  return false;
}

/** Places of a name that are looked at. */
const MOST_TIMES = 50;
const LONGEST_WORD = 60;
