import type { Answer, AnswerSentence, MarkedCitation } from '../answer.js';
import { isNotInCalls } from '../answers/notFound.js';

/** Whether texts, taken together, support a sentence of an answer. */
export type Supports = (claim: string, evidence: readonly string[]) => boolean;

export interface CitationScores {
  /** Share of an answer's sentences that what they cite supports, mean over the answers. */
  readonly citationRecall: number;
  /** Share of an answer's citations that their sentence needs or that support it alone, mean over the answers. */
  readonly citationPrecision: number;
}

/**
 * Citation recall and precision as ALCE defines them (Gao et al., 2023, section 4): a sentence is recalled if all that it
 * cites supports it together; one of its citations is precise if the sentence is recalled and the citation supports it
 * alone, or the others without it do not. A sentence that cites nothing, or something that is not there, is not recalled;
 * an answer that cites nothing has no precision. Refusals, of a whole question or of a part, are left out; without answers both are 1.
 */
export function scoreCitations(
  answers: readonly Pick<Answer, 'status' | 'sentences' | 'citations'>[],
  supports: Supports,
): CitationScores {
  const judged = answers
    .filter(({ status }) => status === 'answered')
    .map(({ sentences, citations }) =>
      sentences
        .filter(({ text }) => !isNotInCalls(text))
        .map((sentence) => judge(sentence, citations, supports)),
    );
  return {
    citationRecall: mean(
      judged.map((sentences) => mean(sentences.map(({ isRecalled }) => Number(isRecalled)))),
    ),
    citationPrecision: mean(
      judged.map((sentences) => {
        const precise = sentences.flatMap((sentence) => sentence.precise);
        return precise.length === 0 ? 0 : mean(precise.map(Number));
      }),
    ),
  };
}

function judge(
  { text, markers }: AnswerSentence,
  citations: readonly MarkedCitation[],
  supports: Supports,
): { readonly isRecalled: boolean; readonly precise: readonly boolean[] } {
  const cited = markers.map((marker) => citations.find((one) => one.marker === marker)?.quote);
  const quotes = cited.flatMap((quote) => quote ?? []);
  const isWhole = quotes.length > 0 && quotes.length === cited.length;
  const isRecalled = isWhole && supports(text, quotes);
  const isPrecise = (quote: string, at: number): boolean =>
    isRecalled && (supports(text, [quote]) || !supports(text, quotes.toSpliced(at, 1)));
  return { isRecalled, precise: quotes.map(isPrecise) };
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
