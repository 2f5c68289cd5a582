import { ApiError } from '../api.js';
import type { Context } from '../context.js';
import { button, fill, h, on } from '../dom.js';
import { saveAnswer, saveFile } from '../saveFile.js';
import { type CheckedReport, DOCX_TYPE, type Report, requestOf, wordsOf } from './report.js';
import { reportView } from './reportView.js';

export interface ReportForm {
  readonly element: HTMLElement;
  /** Ends what still runs. */
  leave(): void;
}

/** A report to paste, drop or choose, and below it what became of each of its claims. */
export function reportForm(context: Context): ReportForm {
  const { announce } = context;
  let file: File | null = null;
  let running: AbortController | null = null;
  const text = h('textarea', { id: 'report', rows: 10 });
  const choose = h('input', {
    id: 'report-file',
    type: 'file',
    accept: `.md,.markdown,.txt,.docx,text/markdown,text/plain,${DOCX_TYPE}`,
  });
  const chosen = h('p', { class: 'soft small', role: 'status' });
  const outcome = h('div', { class: 'outcome-place', tabindex: -1 });

  const fail = (error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
    fill(outcome, h('p', { class: 'notice', role: 'alert' }, error.message));
  };
  const takeFile = (given: File | null) => {
    file = given;
    const leave = button('Take it away', () => {
      choose.value = '';
      takeFile(null);
      text.focus();
    });
    leave.className = 'quiet small';
    fill(chosen, given && [`${given.name} will be checked. `, leave]);
    text.disabled = given !== null;
  };
  const check = async () => {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    const report: Report = file ? { file } : { text: text.value };
    fill(outcome, h('p', { class: 'soft' }, 'Checking…'));
    announce('Checking the report');
    try {
      const response = await context.api.send('api/check-report', requestOf(report, mine.signal));
      const checked: CheckedReport = await response.json();
      const words = await wordsOf(report, checked);
      fill(outcome, downloads(report, checked), reportView(words, checked, context));
      announce(checked.message);
      outcome.focus();
    } catch (error) {
      if (!mine.signal.aborted) fail(error);
    }
  };
  /** The report as it is given back: in Markdown, or a Word document as one. */
  const downloads = (report: Report, { annotated }: CheckedReport): HTMLElement =>
    h(
      'p',
      { class: 'actions' },
      button('Download with footnotes', () => {
        saveFile('checked.md', new Blob([annotated], { type: 'text/markdown' }));
      }),
      'file' in report &&
        /\.docx$/i.test(report.file.name) &&
        button('Download as Word', () => {
          const request = requestOf(report, new AbortController().signal, DOCX_TYPE);
          context.api
            .send('api/check-report', request)
            .then((response) => saveAnswer(response, 'checked.docx'))
            .catch(fail);
        }),
    );

  const form = on(
    h(
      'form',
      { class: 'check' },
      h('label', { for: 'report' }, 'The report, in Markdown or plain text'),
      text,
      h(
        'label',
        { for: 'report-file' },
        'or a file: Markdown, text or Word; it can be dropped here',
      ),
      choose,
      chosen,
      h('p', { class: 'actions' }, h('button', { class: 'main' }, 'Check')),
    ),
    {
      submit: (event) => {
        event.preventDefault();
        if (file || text.value.trim()) void check();
        else text.focus();
      },
      dragover: (event) => {
        event.preventDefault();
        form.classList.add('over');
      },
      dragleave: () => form.classList.remove('over'),
      drop: (event) => {
        event.preventDefault();
        form.classList.remove('over');
        takeFile(event.dataTransfer?.files[0] ?? null);
      },
    },
  );
  on(choose, { change: () => takeFile(choose.files?.[0] ?? null) });
  return { element: h('div', null, form, outcome), leave: () => running?.abort() };
}
