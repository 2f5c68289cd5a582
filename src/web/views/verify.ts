import type { OpenView } from '../context.js';
import { h } from '../dom.js';
import { quoteForm } from '../verify/quoteForm.js';
import { reportForm } from '../verify/reportForm.js';

/** Checks a quote, or with `?report` a whole report. */
export const openVerify: OpenView = (context, _parameters, search) => {
  const isReport = search.has('report');
  const form = isReport ? reportForm(context) : quoteForm(context, search);
  const mode = (words: string, path: string, isCurrent: boolean) =>
    h('a', { href: new URL(path, context.root).href, 'aria-current': isCurrent && 'page' }, words);
  return {
    title: isReport ? 'Check a report' : 'Verify a quote',
    content: h(
      'div',
      { class: isReport ? 'verify wide' : 'verify' },
      h('h1', null, isReport ? 'Is the report right?' : 'Was it said?'),
      h(
        'nav',
        { class: 'modes', 'aria-label': 'What to check' },
        mode('A quote', 'verify', !isReport),
        mode('A whole report', 'verify?report', isReport),
      ),
      form.element,
    ),
    leave: form.leave,
  };
};
