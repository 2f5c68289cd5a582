import type { Preview } from '../../ingest/preview.js';
import { fill, h, on } from '../dom.js';
import { detailFields } from './detailFields.js';
import type { Corrected, Details } from './given.js';
import { leftOutView, notesView, placeInWords, recognised } from './recognised.js';
import { speakerList } from './speakerList.js';

export interface PreviewForm {
  readonly element: HTMLElement;
  /** Says why something was refused, at the field where it is one of these. */
  refuse(code: string, message: string, field?: string): void;
}

export interface PreviewDeps {
  /** Recognises the file with other details. */
  look(details: Partial<Details>): Promise<Preview | null>;
  take(details: Partial<Details>, corrected: readonly Corrected[]): Promise<void>;
}

/** What a file was recognised as. Of a file with one call, whose call it is and who speaks on which side can be corrected. */
export function previewForm(name: string, preview: Preview, deps: PreviewDeps): PreviewForm {
  const [only, ...others] = preview.calls;
  const isOne = others.length === 0;
  const submit = h('button', { class: 'main' }, isOne ? 'Take it in' : 'Take them in');
  // What is being taken in is not looked at anew.
  const look = (details: Partial<Details>) =>
    submit.disabled ? Promise.resolve(null) : deps.look(details);
  const fields = only && isOne ? detailFields(only, look) : null;
  const lists = preview.calls.map(({ speakers }) => speakerList(speakers));
  const fault = h('p', { class: 'fault', role: 'alert' });

  const take = async () => {
    if (submit.disabled) return;
    submit.disabled = true;
    submit.textContent = 'Taking it in…';
    fill(fault);
    const corrected = isOne ? (lists[0]?.corrected() ?? []) : [];
    await deps.take(fields?.changed() ?? {}, corrected).finally(() => {
      submit.disabled = false;
      submit.textContent = isOne ? 'Take it in' : 'Take them in';
    });
  };
  const element = on(
    h(
      'form',
      { class: 'recognised', novalidate: true },
      h('h2', null, `What ${name} was recognised as`),
      notesView(preview.notes),
      fields?.element,
      preview.calls.map((call, at) => [
        isOne ? null : h('h3', null, call.id),
        isOne ? null : h('p', { class: 'soft' }, placeInWords(call.id, call.place)),
        recognised(call),
        h('h3', null, 'Who speaks'),
        isOne ? lists[at]?.element : shownOnly(lists[at]?.element),
        leftOutView(call.leftOut),
      ]),
      fault,
      h('p', { class: 'actions' }, submit),
    ),
    {
      submit: (event) => {
        event.preventDefault();
        void take();
      },
    },
  );
  return {
    element,
    refuse: (code, message, field) => {
      fields?.refuse(field, message);
      fill(fault, `${message} (${code})`);
    },
  };
}

/** Of many calls nothing is corrected: they are taken as they are, and corrected in calls.json. */
function shownOnly(element: HTMLElement | undefined): HTMLElement | undefined {
  for (const choice of element?.querySelectorAll('select') ?? []) choice.disabled = true;
  return element;
}
