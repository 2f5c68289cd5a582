import type { Answer, Warning } from '../../answer.js';
import { isComputed } from '../../answers/forms/sums.js';
import type { Context } from '../context.js';
import { h } from '../dom.js';
import { answerTable } from './answerTable.js';
import { computedLine } from './computedLine.js';
import { excerptWords } from './excerptWords.js';
import { quotationsOf } from './quotations.js';
import { quotedAnswer } from './quotedAnswer.js';
import { renderText } from './renderText.js';
import { citedWords, sourceList } from './sourceList.js';
import { CLOSEST, countOf, engineName, OTHERS, QUESTION_LANGUAGE } from './words.js';

/** A checked answer with what it stands on, or what was searched in vain. */
export function answerView(answer: Answer, context: Context): HTMLElement {
  return answer.status === 'answered' ? answered(answer, context) : notFound(answer, context);
}

function answered(answer: Answer, context: Context): HTMLElement {
  const { citations, related, warnings, engine, form, table } = answer;
  const computed = answer.sentences.filter(isComputed);
  const quoted = quotationsOf(answer);
  return h(
    'div',
    { class: 'answer' },
    languageNote(warnings),
    table && answerTable(table, citations, context),
    computed.map((sentence) => computedLine(sentence, citations, context)),
    quoted
      ? quotedAnswer(quoted, citations, context)
      : h('div', { class: 'words' }, renderText(withoutSums(answer), citations, context)),
    warningsNote(warnings),
    !quoted && citations.length > 0 && sourceList(citations, context),
    related.length > 0 &&
      h(
        'details',
        { class: 'closest small' },
        h('summary', null, OTHERS),
        closestList(related, context),
      ),
    form !== 'talk' && h('p', { class: 'soft small engine' }, engineName(engine)),
  );
}

/** The answer's text without the sums that stand above it, each a line at its end. */
const withoutSums = ({ answer, sentences }: Answer): string => {
  const sums = sentences.filter(isComputed).map(({ text }) => text);
  const lines = answer.split('\n');
  return lines.filter((line) => !sums.some((sum) => line.startsWith(sum))).join('\n');
};

/** No answer, and that is said first; what comes closest is shown like one, under a heading that says what it is. */
function notFound({ answer, related, warnings }: Answer, context: Context): HTMLElement {
  return h(
    'div',
    { class: 'not-found' },
    languageNote(warnings),
    h('div', { class: 'notice' }, h('p', null, answer), warningsNote(warnings)),
    related.length > 0 && [h('h3', null, CLOSEST), closestList(related, context)],
  );
}

const closestList = (related: Answer['related'], context: Context): HTMLElement =>
  h(
    'ul',
    { class: 'sources' },
    related.map((citation) =>
      h('li', null, citedWords(citation, context, excerptWords(citation, 'closest words'))),
    ),
  );

/** Whoever asks in another language reads that first, in that language. */
function languageNote(warnings: readonly Warning[]): HTMLElement | null {
  const note = warnings.find(({ code }) => code === QUESTION_LANGUAGE);
  return note ? h('p', { class: 'language-note' }, note.message) : null;
}

function warningsNote(all: readonly Warning[]): HTMLElement | null {
  const warnings = all.filter(({ code }) => code !== QUESTION_LANGUAGE);
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
