import { PART_HEADS } from '../lexicon/parts.js';
import { REGION_NAMES } from './lexica.js';
import { createPhrases, type Found, listed, type Phrases, type Term, termsIn } from './phrases.js';

/** Names of parts of one company, as its own call speaks of them. */
export interface PartNames {
  /** Segments, divisions, brands and regions. */
  readonly known: Phrases<string>;
  /** Words that are written as names wherever they stand. */
  readonly isName: (term: string) => boolean;
}

const HEADS = createPhrases(listed(PART_HEADS).map((head) => [head, head] as const));
/** What stands before the name of a part, and is none of it. */
const BEFORE_NAME =
  /^(?:our|the|in|and|of|for|to|within|at|by|from|this|that|each|both|other|all|reporting|operating|reportable|its|their|these|those|two|three|four|five|six|a|an|one|new|on|with|across|or|every|any|large|largest|core|entire|total|overall|good|great|strong|key|same|small|different|single|legacy|various|current|existing|major|is|are|was|were|as|more|most|my|his|her|your|underlying|combined|broader|whole|remaining|certain|many|some|which|that|business|segment|fastest|growing|very|non|best|own|such|new|next|first|second|third|fourth|last|into|about|like|where|what|how|grow|support|run|build|also|not|be|doing|do|through|turning|now|quarter|year|market|customer|product)$/;
const LONGEST_NAME = 3;
/** A head that alone says that a part is named; behind the others, what is named must be written as a name. */
const SURE_HEAD = /^(?:segment|division|business unit|reporting unit)$/;

/** What is written with capitals and names no part. */
const NO_NAME =
  /^(?:i|i['’]\w+|okay|ok|yes|yeah|well|team|gaap|non-gaap|arr|rpo|gmv|arpu|midpoint|range|ebitda|ebit|eps|fx|covid|sec|ceo|cfo|coo|esg|q[1-4]|[1-4]q|ffo|noi|slide|page|board|company|president|chief|officer|vice|mr|mrs|ms|dr|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|fy|h[12]|thank|thanks|good|operator|investor|relation|director|executive|chairman|analyst|capex|opex|sg&a|r&d|m&a|capital|fcf|ltv|ai|it|roic|ipo|ppp|fed|libor|sofr|christmas|thanksgiving|easter|inc|corp|llc|ltd|group|holding)$/;

/**
 * Learns the names of a company's parts from what is said in a call: what stands before "segment" or "division", what is
 * written as a name, and regions.
 *
 * @param sentences the terms of each
 * @param others terms that name the company or who speaks
 */
export function learnPartNames(
  sentences: readonly (readonly Term[])[],
  others: ReadonlySet<string>,
): PartNames {
  const asName = new Map<string, number>();
  const asWord = new Map<string, number>();
  const count = (counts: Map<string, number>, term: string) =>
    counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const terms of sentences)
    terms.forEach(({ raw, term }, at) => {
      if (/^\p{Ll}/u.test(raw)) count(asWord, term);
      else if (at > 0 && /^\p{Lu}/u.test(raw)) count(asName, term);
    });
  const isName = (term: string): boolean =>
    (asName.get(term) ?? 0) > (asWord.get(term) ?? 0) && !NO_NAME.test(term) && !others.has(term);
  const names = new Map<string, number>();
  for (const terms of sentences)
    for (const head of HEADS.find(terms)) {
      const name = nameBefore(terms, head, isName);
      if (name) count(names, name);
    }
  const spoken = [...names.keys()].filter(
    (name) => (names.get(name) ?? 0) > 1 || termsIn(name).some(({ term }) => isName(term)),
  );
  const entries = [...REGION_NAMES, ...spoken].map((name) => [name, name] as const);
  return { known: createPhrases(entries), isName };
}

/** "Our consumer wireless segment": the words between "our" and "segment". */
function nameBefore(
  terms: readonly Term[],
  { value, first }: Found<string>,
  isName: (term: string) => boolean,
): string | null {
  let from = first;
  while (
    from > 0 &&
    first - from < LONGEST_NAME &&
    !BEFORE_NAME.test(terms[from - 1]?.term ?? '') &&
    !/^\d/.test(terms[from - 1]?.term ?? '')
  )
    from--;
  const name = terms.slice(from, first);
  const isWritten = name.some(({ term }) => isName(term));
  if (name.length === 0 || !(isWritten || SURE_HEAD.test(value))) return null;
  return name.map(({ term }) => term).join(' ');
}
