import { LISTED_COMPANIES } from '../../language/lexicon/listedCompanies.js';
import { measuresAmong } from '../../language/measures/lexica.js';
import { termsIn } from '../../language/measures/phrases.js';
import type { Span } from '../../language/span.js';
import { type NameToken, tokensOf } from './nameTokens.js';

interface Listed {
  /** All of its names, the usual one first. */
  readonly names: readonly string[];
  /** Its names are common words too. */
  readonly isWord: boolean;
}

interface Listing {
  /** By the words of a name, in lower case. */
  readonly byName: ReadonlyMap<string, Listed>;
  /** By ticker, without its market; all other names of the company with it. */
  readonly byTicker: ReadonlyMap<string, readonly string[]>;
}

let read: Listing | null = null;

/** Read when a question first asks for it. */
function listing(): Listing {
  if (read) return read;
  const byName = new Map<string, Listed>();
  const byTicker = new Map<string, readonly string[]>();
  for (const row of LISTED_COMPANIES.split(';')) {
    const [ticker = '', ...all] = row.trim().split('|');
    const names = all.filter((name) => name !== '*');
    for (const one of names) byName.set(keyOf(one), { names, isWord: all.includes('*') });
    if (ticker !== '') byTicker.set(ticker.split('.')[0] ?? '', names);
  }
  read = { byName, byTicker };
  return read;
}

const keyOf = (name: string): string =>
  tokensOf(name)
    .map(({ word }) => word)
    .join(' ');

/** The names under which a ticker's company is spoken of; none where it is not listed. */
export const namesOfTicker = (ticker: string): readonly string[] =>
  listing().byTicker.get(ticker.split(/[.\s]/)[0] ?? '') ?? [];

/** The other names, in lower case, of the company that goes by one: Alphabet is spoken of as Google. */
export const namesOf = (name: string): readonly string[] =>
  (listing().byName.get(name)?.names ?? []).map(keyOf);

/** Words of the longest name that is looked for. */
const LONGEST = 4;

/** The well-known companies that a question names besides those at hand. */
function readListed(
  question: string,
  taken: readonly Span[],
  isCommon: (word: string) => boolean,
  isSpokenOf: (word: string) => boolean,
): Span[] {
  const tokens = tokensOf(question);
  const found: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    for (let length = LONGEST; length > 0; length--) {
      const words = tokens.slice(at, at + length);
      const isTicker = length === 1 && isListedTicker(words[0], isCommon, isSpokenOf);
      if (words.length < length || !(isTicker || isListed(words, question, isCommon))) continue;
      const span = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
      if (!taken.some((one) => span.start < one.end && one.start < span.end)) found.push(span);
      at += length - 1;
      break;
    }
  }
  return found;
}

/** "WMT", "nflx": a ticker that nobody at hand uses as a word. */
const isListedTicker = (
  token: NameToken | undefined,
  isCommon: (word: string) => boolean,
  isSpokenOf: (word: string) => boolean,
): boolean =>
  token !== undefined &&
  /^[A-Za-z]{3,5}$/.test(token.written) &&
  listing().byTicker.has(token.written.toUpperCase()) &&
  !isCommon(token.word) &&
  !isSpokenOf(token.written);

/** Whether words name a listed company: a name that is a common word too only in capitals, and not where a sentence begins. */
function isListed(
  words: readonly NameToken[],
  question: string,
  isCommon: (word: string) => boolean,
): boolean {
  const key = words.map(({ word }) => word).join(' ');
  const known = listing().byName.get(key);
  if (!known) return false;
  const capitals = words.every(({ written }) => /^[\p{Lu}\p{N}&]/u.test(written));
  const isWord = known.isWord || words.every(({ word }) => isCommon(word) || word.length < 3);
  if (!isWord) return capitals || key.length > 3;
  const isOwner = /^['’]s\b/.test(question.slice(words.at(-1)?.end ?? 0));
  return capitals && (words.length > 1 || (words[0]?.start ?? 0) > 0 || isOwner);
}

/** A topic of the call, not whose call it is: "about Walmart", "competition from Temu". */
const TOPIC =
  /(?<!^\W*(?:and\s+|but\s+)?(?:what|how)\s+)\b(?:about|on|with|regarding|from|by|for|mention\w*|partner\w*|compet\w+|against|like|deal|agreement|relationship)\s+(?:the\s+|its\s+|their\s+)?$/iu;
/** Between two names that are set side by side. */
const BESIDE =
  /^(?:['’]s)?\s*(?:(?:,|&|\/|and|or|vs\.?|versus|v|against|than|compared|with|to|that|those|of|at|for|by)\s*)+$/iu;
/** Behind a name in so many characters stands what its owner has. */
const NEAR = 48;

/** Whether a measure stands right behind a name: then the question is about that company itself. */
function ownsMeasure(rest: string): boolean {
  const near = rest.slice(0, NEAR).split(/\b(?:and|or|for|with|from|of|in)\b/iu, 1)[0] ?? '';
  return OWN.test(near) || measuresAmong(termsIn(near)).length > 0;
}

/** What else a company has. */
const OWN =
  /\b(?:subscribers?|members|stores|employees|results?|quarter|call|growth|guidance|outlook|spend(?:ing)?|deliveries|shipments)\b/iu;
/** What companies do in a quarter. */
const REPORTS =
  /^\s+(?:[\p{L}-]+\s+){0,2}(?:grow(?:s|ing)?|grew|earn(?:s|ed)?|spend(?:s|ing)?|spent|report(?:s|ed)?|guid(?:e|es|ed|ing)|sell|sold|make|made|open(?:ed)?|add(?:s|ed)?|deliver(?:s|ed)?|ship(?:s|ped)?|produce[sd]?|gain(?:ed)?|post(?:ed)?|generate[sd]?|book(?:ed)?|cut|raise[sd]?|return(?:s|ed)?|pay|paid|repurchase[sd]?|hire[sd]?|run|expects?|forecasts?|do|perform(?:ed)?)\b/iu;
const ASKS = /\b(?:do|does|did|is|are|was|were|has|have|will|can)\s+(?:the\s+)?$/iu;

/**
 * Of the well-known companies in a question those that it asks about, though they have no call. One that others speak of may as well be a topic
 * ("How many chips does Anthropic use?"): then what is asked has to be its own.
 *
 * @param known where companies that have calls are named
 * @param isSpokenOf whether somebody at hand speaks of a word
 */
export function askedListed(
  question: string,
  known: readonly Span[],
  isCommon: (word: string) => boolean,
  isSpokenOf: (word: string) => boolean,
): Span[] {
  const listed = readListed(question, known, isCommon, isSpokenOf);
  const all = [...known, ...listed].sort((a, b) => a.start - b.start);
  return listed.filter((span) => {
    const at = all.indexOf(span);
    const [before, behind] = [all[at - 1], all[at + 1]];
    const isBeside =
      (before !== undefined && BESIDE.test(question.slice(before.end, span.start))) ||
      (behind !== undefined && BESIDE.test(question.slice(span.end, behind.start)));
    if (isBeside) return true;
    const head = question.slice(0, span.start);
    if (known.length > 0 || TOPIC.test(head)) return false;
    const tail = question.slice(span.end);
    const rest = tail.replace(/^['’]s\b/u, '');
    const isSubject = ASKS.test(head) && (rest === tail || REPORTS.test(rest));
    const words = tokensOf(question.slice(span.start, span.end));
    return (
      !words.every(({ written }) => isSpokenOf(written)) ||
      (isSubject ? REPORTS.test(rest) : ownsMeasure(rest)) ||
      /^\W*(?:and\s+|but\s+)?(?:what|how)\s+about\s+$/iu.test(head)
    );
  });
}
