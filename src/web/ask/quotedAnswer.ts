import type { MarkedCitation } from '../../answer.js';
import type { Context } from '../context.js';
import { h } from '../dom.js';
import { excerptWords, type Marked } from './excerptWords.js';
import type { Quotation, Quoted } from './quotations.js';
import { sourceButton } from './renderText.js';
import { citedWords } from './sourceList.js';

/**
 * An answer that only quotes, each quotation in its place: the first one is the answer, and so is the first of each matter,
 * company or period that the answer names; what else was said is smaller. Under headings all are alike.
 */
export function quotedAnswer(
  { quotations, gaps }: Quoted,
  citations: readonly MarkedCitation[],
  context: Context,
): HTMLElement {
  const hasHeadings = quotations.some(({ heading }) => heading !== undefined);
  const isFurther = ({ lead }: Quotation, at: number): boolean =>
    !hasHeadings && at > 0 && (lead === '' || lead === quotations[at - 1]?.lead);
  const headOf = (quotation: Quotation, at: number): string => {
    const before = quotations[at - 1];
    const isFirst = before !== undefined && !isFurther(before, at - 1);
    return isFurther(quotation, at) ? (isFirst ? 'Also said' : '') : quotation.lead;
  };
  const shown = quotations.map((quotation, at) => {
    const { citation, parts } = quotation;
    const head = headOf(quotation, at);
    return h(
      'li',
      { class: classOf(quotation, isFurther(quotation, at)) },
      head !== '' && h('h3', null, head),
      sourceButton(citation, citations, context),
      citedWords(citation, context, excerptWords(citation, markedAs(quotation), parts)),
    );
  });
  return h(
    'div',
    { class: 'words' },
    h('ol', { class: 'sources', 'aria-label': 'Sources' }, shown),
    gaps.map((gap) => h('p', { class: 'gap' }, gap)),
  );
}

/** What an analyst asked is shown as a question, and as nobody's view of the company. */
const isAsked = ({ citation }: Quotation): boolean => citation.kind === 'question';

const classOf = (quotation: Quotation, isFurther: boolean): string | null =>
  isFurther ? 'further' : isAsked(quotation) ? 'asked' : null;

const markedAs = (quotation: Quotation): Marked =>
  isAsked(quotation) ? 'words of the question' : 'answering words';
