import { measuresAmong } from '../../language/measures/lexica.js';
import { termsIn } from '../../language/measures/phrases.js';
import type { ListedPart } from '../../search/splitList.js';

/** What stands between two parts of a company that a question sets side by side. */
const BETWEEN =
  /\s+(?:or|vs\.?|versus|v\.?|against|next\s+to|compared?\s+(?:to|with))\s+(?:the\s+)?/iu;
/** Words in which no part's name goes on. */
const STOP =
  /[:;,?!(]|\b(?:did|do|does|is|are|was|were|had|has|have|will|which|who|what|how|whose|bring|brings|make|makes|grow|grew|earn|the|of|in|at|for|from|by|between|set|compare|put|size|with|and|each|latest|newest|more|business|segments?|brands?|divisions?|units?|platforms?)\b/iu;
/** Words of a part's name at most. */
const MOST_WORDS = 4;

/**
 * The parts of one company that a question sets side by side ("gaming or data center", "North America versus Greater China"), each with its own question;
 * null where it does not.
 */
export function splitParts(text: string): readonly ListedPart[] | null {
  const between = BETWEEN.exec(text);
  if (!between || OF_OTHER_KIND.test(text)) return null;
  const head = text.slice(0, between.index);
  const tail = text.slice(between.index + between[0].length);
  const left = lastWords(head);
  const right = firstWords(withoutMeasure(tail));
  if (left === '' || right === '' || left.toLowerCase() === right.toLowerCase()) return null;
  // A time is no part, nor is a way to go.
  if (/\d/.test(left + right) || [left, right].some((name) => /\b(?:up|down)$/iu.test(name)))
    return null;
  const isNamed = /\p{Lu}/u.test(left + right) || measureIn(text) !== null || SIZE.test(text);
  if (!isNamed || /^\d|^(?:not|no|both|more|less|up|down|in|out)$/iu.test(right)) return null;
  if ([left, right].some((name) => measureIn(name) !== null)) return null; // "revenue or profit" are two figures of one thing
  const measure = measureIn(text) ?? 'revenue';
  return [left, right].map((about) => ({ about, text: `What was ${about} ${measure}?` }));
}

/** Asks for a reason, a time or a choice, not for figures of parts. */
const OF_OTHER_KIND =
  /^\W*(?:and\s+|but\s+)?(?:why|when|where|how\s+come|will|would|can|could|should|has|have)\b/iu;

const SIZE = /\b(?:larger|bigger|smaller|more|less|size|ahead|higher|lower|faster|main)\b/iu;

/** The first measure that a text names, in its own words with what moves: "revenue growth". */
export function measureIn(text: string): string | null {
  const terms = termsIn(text);
  const [first] = measuresAmong(terms);
  if (!first) return /\b(?:grow\w*|grew)\b/iu.test(text) ? 'revenue growth' : null;
  const from = terms[first.first]?.start ?? 0;
  const to = terms[first.next - 1]?.end ?? 0;
  const moves =
    /\b(?:growth|grow(?:ing|s|n)?|grew)\b/iu.test(text) && !/growth/iu.test(text.slice(from, to));
  return `${text.slice(from, to)}${moves ? ' growth' : ''}`;
}

/** "data center sales" is about the data center. */
function withoutMeasure(text: string): string {
  const terms = termsIn(text);
  const [first] = measuresAmong(terms);
  const start = first ? (terms[first.first]?.start ?? 0) : text.length;
  return start > 0 ? text.slice(0, start) : text;
}

function lastWords(text: string): string {
  const behind = withoutEarlierMeasure(text);
  // "gaming revenue against": there the part stands before what is measured.
  const words = (behind.trim() === '' ? withoutMeasure(text) : behind).split(/\s+/).filter(Boolean);
  const name: string[] = [];
  for (const word of words.reverse()) {
    if (name.length === MOST_WORDS || STOP.test(word)) break;
    name.unshift(word);
  }
  return name.join(' ');
}

/** "operating margin north america": what is measured stands before the parts. */
function withoutEarlierMeasure(text: string): string {
  const terms = termsIn(text);
  const last = measuresAmong(terms).at(-1);
  const end = last ? (terms[last.next - 1]?.end ?? 0) : 0;
  return text.slice(end);
}

function firstWords(text: string): string {
  const name: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (name.length === MOST_WORDS || STOP.test(word)) {
      const bare = word.replace(/[:;,?!].*$/u, '');
      if (name.length < MOST_WORDS && bare !== '' && bare !== word && !STOP.test(bare))
        name.push(bare);
      break;
    }
    name.push(word.replace(/['’]s$|\.$/u, ''));
  }
  return name.join(' ');
}

const SHARE = [
  /\b(?:what|which)\s+(?:share|percentage|percent|part|proportion|portion|fraction)\s+(?:of\s+)?(?:the\s+|its\s+|their\s+|all\s+)?(?<whole>.+?)\s+(?:is|are|was|were|did|does|comes?|came|comes\s+from)\s+(?:from\s+|made\s+(?:up\s+)?by\s+)?(?:the\s+)?(?<part>.+?)(?:\s+(?:come|make(?:\s+up)?|account\s+for|represent))?\s*\??$/iu,
  /^(?<part>.+?)\s+(?:as\s+an?|['’]s)\s+(?:share|percentage|percent|slice|portion|part|proportion)\s+of\s+(?:the\s+|its\s+|all\s+)?(?<whole>.+?)\s*\??$/iu,
  /^(?<part>.+?)\s+share\s+of\s+(?:the\s+|its\s+)?(?<whole>total|all|overall|revenue|sales|whole)\b/iu,
  /^(?:.*?\bhow\s+much\s+of\s+(?:each|every)\b.*?\b(?<whole>dollar)\s+is\s+(?<part>.+?))\s*\??$/iu,
] as const;

/** The part and the whole of which a question asks the share, each with its own question; null where it asks for none. */
export function splitShare(text: string): readonly ListedPart[] | null {
  for (const pattern of SHARE) {
    const { part, whole } = pattern.exec(text)?.groups ?? {};
    if (part === undefined || whole === undefined) continue;
    const measure = (measureIn(whole) ?? 'revenue').replace(
      /^(?:total|overall|all|whole)\s+/iu,
      '',
    );
    const name = part.replace(/[\s,:]+$/u, '');
    if (name.split(/\s+/).length > MOST_WORDS + 1) return null;
    return [
      { about: name, text: `What was ${name} ${measure}?` },
      { about: `total ${measure}`, text: `What was total company ${measure}?` },
    ];
  }
  return null;
}
