import type { Answer, Warning } from '../../answer.js';
import type { Context } from '../context.js';
import { h } from '../dom.js';
import { renderText } from './renderText.js';
import { citedWords, sourceList } from './sourceList.js';
import { countOf, engineName } from './words.js';

/** A checked answer with what it stands on, or what was searched in vain. */
export function answerView(answer: Answer, context: Context): HTMLElement {
  return answer.status === 'answered' ? answered(answer, context) : notFound(answer, context);
}

function answered(answer: Answer, context: Context): HTMLElement {
  const { citations, warnings, engine } = answer;
  return h(
    'div',
    { class: 'answer' },
    h('div', { class: 'words' }, renderText(answer.answer, citations, context)),
    warningsNote(warnings),
    sourceList(citations, context),
    h('p', { class: 'soft small engine' }, engineName(engine)),
  );
}

/** No answer, and it does not look like one. */
function notFound({ answer, related, warnings }: Answer, context: Context): HTMLElement {
  return h(
    'div',
    { class: 'notice not-found' },
    h('p', null, answer),
    warningsNote(warnings),
    related.length > 0 && [
      h('h3', null, 'Nearest statements: they do not answer'),
      h(
        'ul',
        { class: 'sources' },
        related.map((citation) => h('li', null, citedWords(citation, context))),
      ),
    ],
  );
}

function warningsNote(warnings: readonly Warning[]): HTMLElement | null {
  if (warnings.length === 0) return null;
  return h(
    'details',
    { class: 'warnings small' },
    h('summary', null, countOf(warnings.length, 'note on this answer', 'notes on this answer')),
    h(
      'ul',
      null,
      warnings.map(({ message, marker }) =>
        h('li', null, marker === undefined ? message : `[${marker}] ${message}`),
      ),
    ),
  );
}
