import { ApiError } from '../api.js';
import type { Context } from '../context.js';
import { copyWords } from '../copyWords.js';
import { button, fill, h, on } from '../dom.js';
import { saveAnswer } from '../saveFile.js';
import { REFERENCES } from './references.js';

/** The forms that the server exports, by the names that it knows them by. */
const FORMS: readonly (readonly [form: string, name: string])[] = [
  ['markdown', 'Markdown with footnotes'],
  ['docx', 'Word (DOCX)'],
  ...REFERENCES.filter(([form]) => form !== 'markdown'),
];

/** All citations of the tray in one form, copied or saved. */
export function exportRow(context: Context): HTMLElement {
  const { api, tray, announce } = context;
  const problem = h('p', { class: 'notice', role: 'alert', hidden: true });
  const forms = h(
    'select',
    { id: 'export-form' },
    FORMS.map(([form, name]) => h('option', { value: form }, name)),
  );
  const request = async (): Promise<Response> => {
    problem.hidden = true;
    const body = JSON.stringify({ form: forms.value, citations: tray.all() });
    const headers = { 'Content-Type': 'application/json' };
    return api.send('api/export', { method: 'POST', headers, body });
  };
  const failed = (error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
    fill(problem, `${whichOf(error)}${error.message}`);
    problem.hidden = false;
  };
  const copy = button('Copy all', async (pressed) => {
    const [option] = forms.selectedOptions;
    const words = request().then((response) => response.text());
    await copyWords(words, `all as ${option?.text}`, pressed, context);
  });
  const save = button('Download', async () => {
    await request()
      .then((response) => saveAnswer(response, 'onrecord'))
      .then(() => announce('The file is among your downloads'))
      .catch(failed);
  });
  on(forms, {
    change: () => {
      copy.disabled = forms.value === 'docx';
    },
  });
  return h(
    'div',
    null,
    h('p', { class: 'actions' }, h('label', { for: 'export-form' }, 'All as'), forms, copy, save),
    problem,
  );
}

/** "Citation 4: " where the refusal is of one. */
function whichOf({ field }: ApiError): string {
  const [, at] = /^citations\.(\d+)/.exec(field ?? '') ?? [];
  return at === undefined ? '' : `Citation ${Number(at) + 1}: `;
}
