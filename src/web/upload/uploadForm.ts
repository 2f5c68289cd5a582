import type { AddedCall } from '../../ingest/addedCall.js';
import type { Preview } from '../../ingest/preview.js';
import { ApiError } from '../api.js';
import { forgetCorpus } from '../ask/corpus.js';
import type { Context } from '../context.js';
import { fill, h, on } from '../dom.js';
import { type Details, MOST_BYTES, queryOf } from './given.js';
import { type PreviewForm, previewForm } from './previewForm.js';
import { callsTaken, takenView } from './takenView.js';

export interface UploadForm {
  readonly element: HTMLElement;
  /** Ends what still runs. */
  leave(): void;
}

/** A transcript to drop or choose; below it what it is recognised as, to be corrected and taken in. */
export function uploadForm(context: Context): UploadForm {
  let running: AbortController | null = null;
  let isTaking = false;
  const choose = h('input', { id: 'transcript', type: 'file', 'aria-describedby': 'kinds' });
  const outcome = h('div', { class: 'outcome-place', tabindex: -1 });

  /** Null where it was refused, which is then said, or where something else was asked for meanwhile. */
  const send = async <T>(path: string, file: File, form?: PreviewForm): Promise<T | null> => {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    try {
      const request = { method: 'POST', body: file, signal: mine.signal };
      const headers = { 'Content-Type': 'application/octet-stream', Accept: 'application/json' };
      return await (await context.api.send(path, { ...request, headers })).json();
    } catch (error) {
      if (mine.signal.aborted) return null;
      if (!(error instanceof ApiError)) throw error;
      refuse(error, form);
      return null;
    }
  };
  const refuse = ({ code, message, field }: ApiError, form?: PreviewForm) => {
    if (form) return form.refuse(code, message, field);
    fill(outcome, h('p', { class: 'notice', role: 'alert' }, `${message} (${code})`));
  };
  const look = (file: File, details: Partial<Details>, form?: PreviewForm) =>
    send<Preview>(`api/calls/preview?${queryOf(file, details)}`, file, form);

  const show = async (file: File) => {
    if (isTaking) return context.announce('Another transcript is being taken in: wait for it');
    if (file.size > MOST_BYTES)
      return refuse(new ApiError('TOO_LARGE', `${file.name} has more than 20 MB: split it`, 413));
    fill(outcome, h('p', { class: 'soft' }, `Reading ${file.name}…`));
    context.announce(`Reading ${file.name}`);
    const preview = await look(file, {});
    if (!preview) return;
    const form: PreviewForm = previewForm(file.name, preview, {
      look: (details) => look(file, details, form),
      take: (details, corrected) => take(file, queryOf(file, details, corrected), form),
    });
    fill(outcome, form.element);
    context.announce(`${file.name} was read`);
    outcome.focus();
  };
  const take = async (file: File, query: string, form: PreviewForm) => {
    isTaking = true;
    const added = await send<AddedCall>(`api/calls?${query}`, file, form).finally(() => {
      isTaking = false;
    });
    if (!added) return;
    forgetCorpus();
    choose.value = '';
    fill(outcome, takenView(added, context.root));
    context.announce(`${callsTaken(added)} taken in`);
    outcome.focus();
  };

  const area = on(
    h(
      'div',
      { class: 'check drop' },
      h('label', { for: 'transcript' }, 'A transcript; it can be dropped here'),
      choose,
      h(
        'p',
        { id: 'kinds', class: 'soft small' },
        'Text, PDF, Word, HTML, captions, JSON or CSV, up to 20 MB. Nothing is kept before you take it in.',
      ),
    ),
    {
      dragover: (event) => {
        event.preventDefault();
        area.classList.add('over');
      },
      dragleave: () => area.classList.remove('over'),
      drop: (event) => {
        event.preventDefault();
        area.classList.remove('over');
        const [file] = event.dataTransfer?.files ?? [];
        choose.value = '';
        if (file) void show(file);
      },
    },
  );
  on(choose, {
    change: () => {
      const [file] = choose.files ?? [];
      if (file) void show(file);
    },
  });
  return { element: h('div', null, area, outcome), leave: () => running?.abort() };
}
