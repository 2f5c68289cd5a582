import type { Span } from '../../language/span.js';
import { STOP_WORDS } from '../../language/stopWords.js';
import { wordsOf } from '../../language/words.js';
import type { Generation } from '../../types.js';
import { FIELDS, type KeywordIndex } from '../keywordIndex.js';
import type { Company } from './companies.js';
import { tokensOf } from './nameTokens.js';

/** A name in a question that, of all companies at hand, practically one alone speaks of: "Azure", "Instamart". */
export interface NamedProduct extends Span {
  readonly company: Company;
}

/** Of the passages that hold the name, the share that is one company's. */
const ALMOST_ALL = 0.8;
/** Fewer passages prove nothing. */
const LEAST = 3;
/** Shorter words in small letters are hardly names. */
const SHORTEST = 3;

/**
 * The products, segments and brands that a question names, each with the company that speaks of it.
 *
 * @param taken where companies and periods are named
 * @param isCommon whether a word is one of the language, and no name
 */
export function readProducts(
  question: string,
  { generation, index }: { readonly generation: Generation; readonly index: KeywordIndex },
  companies: readonly Company[],
  taken: readonly Span[],
  isCommon: (word: string) => boolean,
): NamedProduct[] {
  if (companies.length < 2) return [];
  const owners = ownersOf(generation, companies);
  return tokensOf(question).flatMap((token): NamedProduct[] => {
    const { word, written, start, end } = token;
    const isMixed = /\p{Ll}\p{Lu}/u.test(written); // iPhone, LinkedIn
    const isCapital = /\p{Lu}/u.test(written) && (start > 0 || /^\p{Lu}{2,}/u.test(written));
    const isName = isMixed || (!isCommon(word) && (isCapital || word.length >= SHORTEST));
    if (
      !isName ||
      STOP_WORDS.has(word) ||
      /^\d/.test(word) ||
      taken.some((one) => start < one.end && one.start < end)
    )
      return [];
    const company = speakerOf(written, index, generation, owners);
    // In small letters it may be any word: then those who speak of it tell whether it is a name.
    if (company && !isCapital && !isMixed && !isWrittenAsName(word, index, generation)) return [];
    return company ? [{ start, end, company }] : [];
  });
}

/** Passages that are looked at to see how a word is written. */
const LOOKED_AT = 5;

/** Whether a word is written with a capital where it is spoken of. */
function isWrittenAsName(
  word: string,
  index: KeywordIndex,
  { passages, calls }: Generation,
): boolean {
  const { from, to } = postingsOf(word, index);
  const rows = index.passages.slice(from, Math.min(from + LOOKED_AT, to));
  const texts = [...rows].flatMap((row) => {
    const passage = passages[row];
    const call = calls[passage?.call ?? -1];
    const [first, last] = [
      call?.statements[passage?.first ?? -1],
      call?.statements[passage?.last ?? -1],
    ];
    return call && first && last ? [call.transcript.text.slice(first.start, last.end)] : [];
  });
  // Where a sentence begins every word has one.
  const written = texts.flatMap((text) =>
    tokensOf(text).filter(
      ({ word: own, start }) => own === word && /[\p{L}\p{N},'’)]\s+$/u.test(text.slice(0, start)),
    ),
  );
  return written.length > 0 && written.every((token) => /\p{Lu}/u.test(token.written));
}

/** The company that practically alone speaks of a word; none where several do, or hardly anybody. */
function speakerOf(
  written: string,
  index: KeywordIndex,
  { passages }: Generation,
  owners: readonly (Company | undefined)[],
): Company | null {
  const { from, to } = postingsOf(written, index);
  const counts = new Map<Company, number>();
  let total = 0;
  for (let at = from; at < to; at++) {
    // What only the call's own fields hold is the company's or a speaker's name.
    if (!index.frequencies[at * FIELDS.length] && !index.frequencies[at * FIELDS.length + 1])
      continue;
    const company = owners[passages[index.passages[at] ?? -1]?.call ?? -1];
    if (!company) continue;
    total++;
    counts.set(company, (counts.get(company) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best && best[1] >= LEAST && best[1] >= ALMOST_ALL * total ? best[0] : null;
}

/** Where a word's postings lie in the index; nowhere where nobody says it. */
function postingsOf(word: string, { terms, starts }: KeywordIndex): { from: number; to: number } {
  const [term = ''] = wordsOf(word).flatMap((one) => one.terms);
  const number = terms.get(term);
  return number === undefined
    ? { from: 0, to: 0 }
    : { from: starts[number] ?? 0, to: starts[number + 1] ?? 0 };
}

const known = new WeakMap<Generation, readonly (Company | undefined)[]>();

/** The company of each call. */
function ownersOf(
  generation: Generation,
  companies: readonly Company[],
): readonly (Company | undefined)[] {
  const before = known.get(generation);
  if (before) return before;
  const owners: (Company | undefined)[] = generation.calls.map(() => undefined);
  for (const company of companies) for (const at of company.calls) owners[at] = company;
  known.set(generation, owners);
  return owners;
}
