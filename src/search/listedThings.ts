import { partsOfSpeech } from './partsOfSpeech.js';

/** A question that asks one thing of several: "How fast did {AWS, advertising} grow?" */
export interface ListedThings {
  readonly before: string;
  readonly things: readonly string[];
  readonly after: string;
}

/** What asks about things as one: how they compare, work together or add up, or which of them leads. */
const AS_ONE =
  /\b(?:between|both|differ(?:s|ences?|ent)?|compar\w+|versus|vs|together|combined|combination|relat\w+|each other|sum|total of|mix|split|balance|alike|the same|or|among|across|each|every|\w+est|most|least|worst)\b/i;
/** Measures that a list may share at its end: "AWS and advertising growth". */
const MEASURE =
  /^(?:growth|revenues?|sales|income|profits?|margins?|share|rates?|costs?|expenses?|prices?|earnings|cash|flow|capacity|backlog|demand|bookings|billings|volumes?|guidance|outlook|business(?:es)?|trends?|performance|results?|spending|investments?|capex|debt|ebitda|eps|ebit|units?|users|customers|subscribers|orders)$/i;
const ARTICLE = /^(?:the|a|an|its|their|his|her|our|your|that|those)$/i;
const PREPOSITION = /^(?:of|for|in|on|at|about|to|from|with|by|into|across|regarding|behind)$/i;
/** Words at which a thing ends, besides verbs. */
const EDGE =
  /^(?:how|what|which|who|whom|whose|when|where|why|is|are|was|were|be|been|do|does|did|has|have|had|will|would|can|could|should|may|might|much|many|fast|quickly|big|large|high|low|not|also|so|but|if|me|us|they|we|you|he|she|it|there|this|these|each|all|some)$/i;
/** Verbs that a small tagger takes for nouns behind a noun ("advertising revenue beat expectations"). */
const BARE_VERB =
  /^(?:grow|rise|fall|drop|decline|increase|decrease|beat|miss|cost|slow|gain|climb|shrink|change|develop|perform|trend|look|work|do|go|come|earn|lose|make|reach|total|contribute|compete|expand|improve|help|drive|affect|impact|need|use|plan|say)$/i;

/** "the number of robots": a number is nothing without what it counts. */
const OF_WHAT = /^(?:numbers?|share|amount|percentage|portion|count|level|size|rate)$/i;
/** A part of a company's name ("Becton, Dickinson and Company"), a figure or a period is no thing of its own. */
const NO_THING =
  /^(?:inc|ltd|llc|plc|co|corp|company|sons|brothers|partners|associates|group)\b|^q\d|^\d/i;

const COMPARE =
  /^\s*(?:please\s+)?compare\s+(?:the\s+)?([^,?]+?)\s+(?:with|to|against|versus|vs\.?)\s+(?:the\s+|that of\s+)?([^,?]+?)[?.!\s]*$/i;
/** "of A and of B and of C" is "of A, B and of C". */
const REPEATED =
  /\s+and\s+(?:that\s+)?(of|for|from|in|on)\s+(?:(?:the|its|their|our|your)\s+)?(?=.*\sand\s+(?:that\s+)?\1\s)/gi;

const MOST_WORDS = 5;
const MOST_THINGS = 5;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A comma stands between this word and the next. */
  readonly comma: boolean;
  readonly isEdge: boolean;
}

/**
 * The things that a question lists with "and" and asks the same of, with what stands around them; null where it lists
 * none, or asks about them as one ("the difference between A and B"). Each thing can be put in the list's place.
 */
export function listedThings(question: string): ListedThings | null {
  const compared = COMPARE.exec(question);
  if (compared) return comparedThings(compared.slice(1));
  if (AS_ONE.test(question) || !/\band\b/i.test(question)) return null;
  const text = question.replace(/[?.!\s]+$/, '').replace(REPEATED, ', ');
  const tokens = tokensOf(text);
  const joints = tokens.flatMap(({ text: word }, at) => (/^and$/i.test(word) ? [at] : []));
  const [joint] = joints;
  if (joint === undefined || joints.length > 1) return null;
  const list = readList(tokens, joint);
  if (!list) return null;
  const { things, first, last } = list;
  const written = things.map((thing) =>
    text.slice(thing[0]?.start ?? 0, thing.at(-1)?.end ?? 0).trim(),
  );
  const before = text.slice(0, tokens[first]?.start);
  // A comma ahead of the list parts things that were not read.
  if (before.includes(',') || written.some((thing) => NO_THING.test(thing))) return null;
  const shared = sharedMeasure(things);
  return {
    before,
    things: written.map((thing, at) =>
      shared !== '' && at < written.length - 1 ? `${thing} ${shared}` : thing,
    ),
    after: text.slice(tokens[last]?.end),
  };
}

function tokensOf(text: string): Token[] {
  const partOf = partsOfSpeech(text);
  const found = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}+&.'’/-]*/gu)];
  return found.map(({ index, 0: word }, at) => {
    const end = index + word.length;
    const next = found[at + 1]?.index ?? text.length;
    const isVerb = partOf(index) === 'verb' && !/ing$/i.test(word) && !/^\p{Lu}/u.test(word);
    const isBare =
      at > 0 && BARE_VERB.test(word) && !/^(?:and|of|the)$/i.test(found[at - 1]?.[0] ?? '');
    return {
      text: word,
      start: index,
      end,
      comma: text.slice(end, next).includes(','),
      isEdge: EDGE.test(word) || isVerb || isBare,
    };
  });
}

/** "Compare AWS growth with advertising growth" asks for both. */
function comparedThings(things: readonly string[]): ListedThings | null {
  const read = things.map((thing) => tokensOf(thing.trim()));
  if (!read.every(({ length }) => length > 0 && length <= MOST_WORDS)) return null;
  const shared = sharedMeasure(read);
  const [first = '', second = ''] = things.map((thing) => thing.trim());
  return {
    before: 'What was said about ',
    things: [shared === '' ? first : `${first} ${shared}`, second],
    after: '',
  };
}

interface List {
  readonly things: readonly (readonly Token[])[];
  /** The first and the last word of the list, as places among the tokens. */
  readonly first: number;
  readonly last: number;
}

function readList(tokens: readonly Token[], joint: number): List | null {
  let from = joint + 1;
  while (isSmall(tokens[from])) from++;
  const own = tokens.slice(joint + 1, from).map(({ text }) => text);
  let last = endOfThing(tokens, from);
  let first = startOfList(tokens, joint);
  const preposition = tokens[first - 1]?.text ?? '';
  const right = tokens.slice(from, last + 1);
  const isPhrase =
    PREPOSITION.test(preposition) &&
    !own.some((word) => PREPOSITION.test(word)) &&
    (own.some((word) => ARTICLE.test(word)) || MEASURE.test(right.at(-1)?.text ?? ''));
  // "the growth of AWS and the number of members": whole phrases are listed, not what stands behind their "of"
  if (isPhrase && /^of$/i.test(preposition) && first > 1) {
    const head = startOfList(tokens, first - 1);
    if (head < first - 1) first = head;
    if (/^of$/i.test(tokens[last + 1]?.text ?? '')) last = endOfThing(tokens, last + 2);
  }
  const isPart =
    OF_WHAT.test(tokens[last]?.text ?? '') && /^of$/i.test(tokens[last + 1]?.text ?? '');
  if (isPart) last = endOfThing(tokens, last + 2);
  const things = [...thingsBefore(tokens, first, joint), tokens.slice(from, last + 1)];
  const fits = things.every(
    (thing) =>
      thing.length > 0 &&
      thing.length <= MOST_WORDS &&
      !thing.every(({ text }) => PREPOSITION.test(text)),
  );
  return fits && things.length >= 2 && things.length <= MOST_THINGS
    ? { things, first, last }
    : null;
}

const isSmall = (token: Token | undefined): boolean =>
  token !== undefined && (ARTICLE.test(token.text) || PREPOSITION.test(token.text));

/** The place of the last word of the thing that begins at a place. */
function endOfThing(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at] && !tokens[at]?.isEdge && !PREPOSITION.test(tokens[at]?.text ?? '')) at++;
  return at - 1;
}

/** The place where the list that ends before a place begins; commas part its things. */
function startOfList(tokens: readonly Token[], end: number): number {
  let at = end;
  while (at > 0 && tokens[at - 1] && !tokens[at - 1]?.isEdge && !isSmall(tokens[at - 1])) at--;
  return at;
}

function thingsBefore(tokens: readonly Token[], first: number, joint: number): Token[][] {
  const things: Token[][] = [[]];
  for (const token of tokens.slice(first, joint)) {
    things.at(-1)?.push(token);
    if (token.comma) things.push([]);
  }
  return things.filter((thing) => thing.length > 0);
}

/** "growth" of "AWS and advertising growth": the measure at the end of the last thing, where no thing before has one of its own. */
function sharedMeasure(things: readonly (readonly Token[])[]): string {
  const last = things.at(-1) ?? [];
  const isMeasure = (token: Token | undefined): boolean => MEASURE.test(token?.text ?? '');
  const others = things.slice(0, -1);
  if (last.length < 2 || others.some((thing) => thing.some(isMeasure) || isPlural(thing.at(-1))))
    return '';
  let from = last.length;
  while (from > 1 && isMeasure(last[from - 1])) from--;
  return last
    .slice(from)
    .map(({ text }) => text)
    .join(' ');
}

/** A noun in front of another stands in the singular: "robots" has no share in "operating costs". */
const isPlural = (token: Token | undefined): boolean => /[a-z][^s]s$/.test(token?.text ?? '');
