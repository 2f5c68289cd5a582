import { ApiError } from '../api.js';
import type { Context } from '../context.js';
import type { Exchange } from '../conversation.js';
import { button, h, on } from '../dom.js';
import { MAX_EXCHANGES, type Part } from './shareButton.js';

/** What the server makes of answers, as readers call it. */
const FORMS: readonly (readonly [form: string, name: string])[] = [
  ['markdown', 'Markdown'],
  ['docx', 'Word (DOCX)'],
  ['bibtex', 'BibTeX'],
  ['ris', 'RIS'],
  ['csl-json', 'CSL-JSON'],
];

/**
 * A dialog that saves answers as a file, in one of several forms.
 * @param all what may be saved instead, by a box to tick; null where there is no more
 */
export function openExport(part: Part, all: readonly Exchange[] | null, context: Context): void {
  const fault = h('p', { class: 'fault', role: 'alert' });
  const whole = h('input', { type: 'checkbox' });
  const exchanges = () => (all && whole.checked ? all : part.exchanges).slice(-MAX_EXCHANGES);
  const save = async (form: string) => {
    try {
      await saveAs(form, exchanges(), context);
      dialog.close();
      context.announce('Exported');
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      fault.textContent = error.message;
    }
  };
  const dialog = h(
    'dialog',
    { class: 'export', 'aria-labelledby': 'export-title' },
    h('h2', { id: 'export-title' }, 'Export'),
    h('p', { class: 'soft small' }, 'Answers with their references, or the references alone.'),
    all && h('label', { class: 'whole' }, whole, `The whole conversation (${all.length} answers)`),
    h(
      'p',
      { class: 'actions' },
      FORMS.map(([form, name]) => button(name, () => void save(form))),
    ),
    fault,
    h(
      'p',
      { class: 'actions' },
      button('Close', () => dialog.close(), { class: 'quiet' }),
    ),
  );
  on(dialog, { close: () => dialog.remove() });
  document.body.append(dialog);
  dialog.showModal();
}

async function saveAs(
  form: string,
  exchanges: readonly Exchange[],
  { api }: Context,
): Promise<void> {
  const conversation = exchanges.map(({ question, answer }) => ({ question, answer }));
  const response = await api.send('api/export', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ form, conversation }),
  });
  const [, name = 'onrecord'] =
    /filename="?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '') ?? [];
  const address = URL.createObjectURL(await response.blob());
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address)); // after the browser took it
}
