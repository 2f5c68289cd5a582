import { wordsOf } from '../../language/words.js';
import { askedListed } from './listed.js';
import type { NamedCompanies } from './namedCompanies.js';
import type { NamedProduct } from './products.js';
import type { ScopeSpace } from './scopeTypes.js';

/** With the well-known companies that are asked about and have no call. */
export function withListed(
  { index, learned }: ScopeSpace,
  names: NamedCompanies,
  question: string,
): NamedCompanies {
  const isSpokenOf = (word: string): boolean =>
    wordsOf(word).some(({ terms }) => terms.some((term) => index.terms.has(term)));
  const listed = askedListed(question, names.spans, learned.vectors.isCommon, isSpokenOf);
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
