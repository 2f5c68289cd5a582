import { wordsOf } from '../../language/words.js';
import type { Generation } from '../../types.js';
import type { Company } from './companies.js';
import { askedListed } from './listed.js';
import type { NamedCompanies } from './namedCompanies.js';
import { tokensOf } from './nameTokens.js';
import type { NamedProduct } from './products.js';
import type { ScopeSpace } from './scopeTypes.js';

const known = new WeakMap<Generation, ReadonlySet<string>>();

/** The first words of the firms that analysts ask for: "What did JPMorgan want to know?" is no question about its own call. */
function askersFirms(generation: Generation): ReadonlySet<string> {
  const before = known.get(generation);
  if (before) return before;
  const firms = new Set(
    generation.calls.flatMap(({ turns }) =>
      turns.flatMap(({ party, speaker }) =>
        party === 'analyst' && speaker?.organization ? [firstWord(speaker.organization)] : [],
      ),
    ),
  );
  known.set(generation, firms);
  return firms;
}

/** A name is often cut short: Citigroup is Citi. */
const isFirm = (firms: ReadonlySet<string>, word: string): boolean =>
  firms.has(word) || (word.length > 3 && [...firms].some((firm) => firm.startsWith(word)));

const firstWord = (name: string): string => tokensOf(name)[0]?.word ?? '';

/** With the well-known companies that are asked about and have no call. */
export function withListed(
  { generation, index, learned }: ScopeSpace,
  names: NamedCompanies,
  question: string,
): NamedCompanies {
  const isSpokenOf = (word: string): boolean =>
    wordsOf(word).some(({ terms }) => terms.some((term) => index.terms.has(term)));
  const firms = askersFirms(generation);
  const listed = askedListed(question, names.spans, learned.vectors.isCommon, isSpokenOf).filter(
    ({ start, end }) => !isFirm(firms, firstWord(question.slice(start, end))),
  );
  return {
    ...names,
    unknown: [...names.unknown, ...listed.map(({ start, end }) => question.slice(start, end))],
    spans: [...names.spans, ...listed],
  };
}

/** Where none is named the companies of the products; a comparison is of both ("Microsoft's cloud against AWS"). */
export function withProducts(
  names: NamedCompanies,
  products: readonly NamedProduct[],
  question: string,
): NamedCompanies {
  if (products.length === 0) return names;
  if (names.companies.length + names.unknown.length > 0 && !COMPARES.test(question)) return names;
  const inOrder = [...names.found, ...products].sort((a, b) => a.start - b.start);
  return { ...names, companies: [...new Set(inOrder.map(({ company }) => company))] };
}

/** Sets one thing beside another. */
const COMPARES =
  /\b(?:or|vs\.?|versus|compar\w+|against|than|between|both|each|respectively|who|which)\b/i;

/** Where no company is named those that the conversation was about. */
export function withContext(
  named: NamedCompanies,
  companies: readonly Company[],
  spokenOf: ReadonlySet<number>,
): NamedCompanies {
  if (named.companies.length + named.unknown.length > 0 || spokenOf.size === 0) return named;
  const meant = companies.filter(({ calls }) => calls.some((at) => spokenOf.has(at)));
  return { ...named, companies: meant };
}
