import type { Answer, AnswerSentence, MarkedCitation } from '../../answer.js';
import { isComputed } from '../../answers/forms/sums.js';

/** A sentence of an answer that says nothing but the words of its source. */
export interface Quotation {
  readonly citation: MarkedCitation;
  /** What the answer says before them: what they are about, or whose they are; empty where it says nothing. */
  readonly lead: string;
  /** The words in turn plain and bold, beginning plain: the figure asked for is bold. */
  readonly parts: readonly string[];
  /** Stands over it and those after it, up to the next one. */
  readonly heading?: string | undefined;
}

/** An answer that only quotes. */
export interface Quoted {
  readonly quotations: readonly Quotation[];
  /** What it says that the calls do not say. */
  readonly gaps: readonly string[];
}

/** The quotations of an answer, in its order; null where it says something in its own words. */
export function quotationsOf({
  sentences,
  citations,
}: Pick<Answer, 'sentences' | 'citations'>): Quoted | null {
  const quotations: Quotation[] = [];
  const gaps: string[] = [];
  for (const sentence of sentences) {
    const quotation = quotationIn(sentence, citations);
    if (quotation) quotations.push(quotation);
    else if (isComputed(sentence))
      continue; // shown by itself
    else if (sentence.markers.length === 0) gaps.push(sentence.text);
    else return null;
  }
  return quotations.length > 0 ? { quotations, gaps } : null;
}

/** `lead: "quote"`, where the quote is that of the one citation, to the letter but for bold marks. */
function quotationIn(
  { text, markers, heading }: AnswerSentence,
  citations: readonly MarkedCitation[],
): Quotation | null {
  const citation = citations.find(({ marker }) => marker === markers[0]);
  const from = text.indexOf('"');
  if (!citation || markers.length !== 1 || from < 0 || !text.endsWith('"')) return null;
  const parts = partsOf(text.slice(from + 1, -1), citation.quote);
  const lead = text.slice(0, from).replace(/:\s*$/, '').trim();
  return parts && { citation, lead, parts, ...(heading === undefined ? {} : { heading }) };
}

/** A quote may hold `**` of its own: then nothing is bold, and all that was said is shown. */
function partsOf(shown: string, quote: string): readonly string[] | null {
  const pieces = shown.split('**');
  if (pieces.length === 3 && pieces.join('') === quote) return pieces;
  return pieces.join('') === quote.replaceAll('**', '') ? [quote] : null;
}
