import { measuresAmong, REGION_NAMES } from './lexica.js';
import { createPhrases, type Term, termsIn } from './phrases.js';

const REGIONS = createPhrases(REGION_NAMES.map((name) => [name, name] as const));
/** "The Harbour segment". */
const HEAD = /^(?:segment|division|business|brand|unit)$/;
/** What stands before the name of a part, and is none of it. */
const NO_PART =
  /^(?:the|what|which|how|did|was|were|is|are|in|of|for|and|from|at|by|much|whole|total|core|their|its|our|this|that|a|does|do)$/;
/** What is written with capitals and names no part. */
const NO_NAME =
  /^(?:GAAP|EBITDA|Q[1-4]\w*|[1-4]Q\w*|FY\w*|H[12]|What|How|Which|Did|Was|Is|Are|Were|Does|Do|The|And|In|For|CEO|CFO|I|Tell|Give|Show|January|February|March|April|May|June|July|August|September|October|November|December)$/;
const LONGEST_NAME = 3;

/**
 * The segment, product or region that a question asks about, in its words: a region, what stands before "segment", or a name
 * beside the measure.
 *
 * @param others names of companies, calls and speakers, which are no parts
 */
export function askedPart(question: string, others: readonly string[]): string | null {
  const terms = termsIn(question);
  const known = new Set(others.flatMap((name) => termsIn(name).map(({ term }) => term)));
  const measures = measuresAmong(terms);
  const inMeasure = (at: number): boolean =>
    measures.some(({ first, next }) => first <= at && at < next);
  const isOfPart = (at: number): boolean => {
    const term = terms[at]?.term;
    return term !== undefined && !NO_PART.test(term) && !known.has(term) && !inMeasure(at);
  };
  const isName = (at: number): boolean =>
    isOfPart(at) && /^\p{Lu}/u.test(terms[at]?.raw ?? '') && !NO_NAME.test(terms[at]?.raw ?? '');
  const region = REGIONS.find(terms).find(({ first }) => isOfPart(first));
  if (region) return words(question, terms, region.first, region.next);
  const head = terms.findIndex(({ term }, at) => HEAD.test(term) && isOfPart(at - 1));
  if (head > 0) return words(question, terms, startOf(head, isOfPart), head);
  for (const { first, next } of measures) {
    const start = startOf(first, isName);
    if (start < first) return words(question, terms, start, first);
    if (/^(?:of|in|from|for|at)$/.test(terms[next]?.term ?? '') && isName(next + 1)) {
      let end = next + 2;
      while (isName(end)) end++;
      return words(question, terms, next + 1, end);
    }
  }
  return null;
}

/** The first of the terms right before a place that are all of a name. */
function startOf(end: number, isOfName: (at: number) => boolean): number {
  let start = end;
  while (end - start < LONGEST_NAME && isOfName(start - 1)) start--;
  return start;
}

const words = (question: string, terms: readonly Term[], first: number, next: number): string =>
  question.slice(terms[first]?.start, terms[next - 1]?.end).replace(/['’]s?$/u, '');
