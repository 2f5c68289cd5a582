import type { Citation } from '../../types.js';
import { isManagements } from './managements.js';

/** Management comes back to what matters: said less often, a name is only mentioned. */
const MIN_SAID = 3;

/**
 * Names of things (products, partners, places) that analysts ask about and management speaks of, most spoken of first.
 * Names of the people and of the company itself are none.
 */
export function mattersAsked(
  statements: readonly Citation[],
  company: string | null,
): readonly string[] {
  const people = statements.flatMap(({ speaker, inReplyTo }) => [
    speaker?.name ?? '',
    speaker?.organization ?? '',
    inReplyTo?.asker ?? '',
  ]);
  const known = new Set([...people, company ?? ''].flatMap(wordsOf));
  const asked = new Set(
    statements.filter(({ kind }) => kind === 'question').flatMap(({ quote }) => namesIn(quote)),
  );
  const said = statements
    .filter(isManagements)
    .map(({ quote }) => quote)
    .join('\n');
  const persons = new Set(statements.flatMap(({ quote }) => addressedIn(quote)));
  const lower = new Set(statements.flatMap(({ quote }) => quote.match(/\b\p{Ll}{2,}/gu) ?? []));
  return [...asked]
    .filter((name) => !wordsOf(name).some((word) => known.has(word)))
    .filter((name) => !lower.has(name.toLowerCase()) && !persons.has(name))
    .map((name) => ({ name, count: said.match(saying(name))?.length ?? 0 }))
    .filter(({ count }) => count >= MIN_SAID)
    .sort((a, b) => b.count - a.count)
    .map(({ name }) => name);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/** Words with a capital inside a sentence, neighbours together: "Azure", "Prime Video"; abbreviations of periods and places are none. */
function namesIn(text: string): string[] {
  const found = text.matchAll(
    /(?<=[\p{Ll},]\s+)\p{Ll}?\p{Lu}[\p{L}\p{N}]{2,}(?:\s+\p{Lu}[\p{L}\p{N}]{2,})?/gu,
  );
  return [...found]
    .map(([name]) => name.replace(/\s+/g, ' '))
    .filter((name) => !CALENDAR.test(name));
}

const CALENDAR =
  /^(?:Q[1-4]|FY|H[12]|[12]H|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Thanksgiving|CEO|CFO|COO|GAAP|EPS|EBITDA)\b/i;

/** First names that nobody has in full: "Amy, I was wondering", "thanks, Mike", "as Andy said". */
const addressedIn = (text: string): string[] =>
  [...text.matchAll(ADDRESSED)].flatMap(([, ...names]) => names.filter(Boolean));

const ADDRESSED =
  /^\s*(?:And,?\s+|So,?\s+)?(\p{Lu}\p{Ll}+),\s|\b(?:[Tt]hanks|[Tt]hank you|[Hh]i|[Hh]ello|[Hh]ey|[Mm]orning|[Aa]fternoon),?\s+(\p{Lu}\p{Ll}+)(?=[.,!?]|$)|\b(\p{Lu}\p{Ll}+)\s+(?:said|mentioned|noted|talked|spoke|highlighted|pointed)\b/gu;

const saying = (name: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])${name.replaceAll(' ', String.raw`\s+`)}(?![\p{L}\p{N}])`,
    'gu',
  );
