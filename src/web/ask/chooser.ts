import type { Filters } from '../../types.js';
import { button, h, on } from '../dom.js';
import { type Change, canBeAny, changedFilters } from './choices.js';
import { type Choice, type Corpus, FACETS, type Facet, isSet, nameOf } from './scope.js';

/** What the dialog needs to know. */
export interface ChooserInput {
  readonly corpus: Corpus;
  readonly filters: Filters;
  /** What is chosen now, by hand or by the question. */
  readonly choice: Choice;
  /** Every value that may be chosen. */
  readonly choices: Choice;
  /** The facet that is open at first. */
  readonly facet: Facet;
  /** What the button does: "Ask again". */
  readonly verb: string;
}

const TITLES: Readonly<Record<Facet, string>> = {
  companies: 'Company',
  periods: 'Period',
  speakers: 'Speaker',
  roles: 'Role',
  sections: 'Part of the call',
};

/** From so many values on there is a box to find one. */
const MANY = 9;

/** A dialog in which the scope of a question is chosen; resolves to the new filters, null where it is closed without. */
export function chooseScope(input: ChooserInput): Promise<Filters | null> {
  const parts = FACETS.map((facet) => facetPart(facet, input));
  const form = h(
    'form',
    { method: 'dialog' },
    h('h2', { id: 'chooser-title' }, 'Where to look'),
    parts.map(({ element }) => element),
    h(
      'p',
      { class: 'actions' },
      h('button', { class: 'main', value: 'use' }, input.verb),
      h('button', { value: 'cancel', formnovalidate: true }, 'Cancel'),
    ),
  );
  const dialog = h('dialog', { class: 'chooser', 'aria-labelledby': 'chooser-title' }, form);
  on(dialog, { click: ({ target }) => void (target === dialog && dialog.close('cancel')) });
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      const changes = parts.map(({ facet, values }): Change => ({ facet, values: values() }));
      resolve(dialog.returnValue === 'use' ? changedFilters(input, changes) : null);
    });
  });
}

interface Part {
  readonly facet: Facet;
  readonly element: HTMLElement;
  values(): string[];
}

function facetPart(facet: Facet, input: ChooserInput): Part {
  const { corpus, filters, choice, choices, facet: open } = input;
  const chosen = choice[facet];
  const values = [...new Set([...chosen, ...choices[facet]])];
  const boxes = values.map((value) => {
    const box = h('input', { type: 'checkbox', value, checked: chosen.includes(value) });
    return { box, label: h('label', null, box, nameOf(facet, value, corpus)) };
  });
  const other = facet === 'speakers' ? h('input', { type: 'text', maxlength: 200 }) : null;
  const state = h('span', { class: 'soft' });
  const show = () => {
    const names = boxes.filter(({ box }) => box.checked).map(({ label }) => label.textContent);
    state.textContent = names.length > 2 ? `${names.length} chosen` : names.join(', ') || 'any';
  };
  show();
  const element = h(
    'details',
    { name: 'facet', open: facet === open },
    h('summary', null, TITLES[facet], ' ', state),
    values.length >= MANY &&
      findBox(
        TITLES[facet],
        boxes.map(({ label }) => label),
      ),
    h(
      'div',
      { class: 'values', role: 'group', 'aria-label': TITLES[facet] },
      boxes.map(({ label }) => label),
    ),
    other && h('label', null, 'Another name', other),
    (isSet(facet, filters) || canBeAny(facet, choices)) &&
      button(
        'Any',
        () => {
          for (const { box } of boxes) box.checked = false;
          show();
        },
        { class: 'quiet' },
      ),
  );
  on(element, { change: show });
  return {
    facet,
    element,
    values: () => {
      const ticked = boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
      const name = other?.value.trim();
      return name ? [...ticked, name] : ticked;
    },
  };
}

/** Leaves only the values that hold what is typed. */
function findBox(title: string, labels: readonly HTMLElement[]): HTMLElement {
  const box = h('input', { type: 'search', placeholder: 'Find', 'aria-label': `Find: ${title}` });
  return on(box, {
    input: () => {
      const wanted = box.value.trim().toLowerCase();
      for (const label of labels) label.hidden = !label.textContent?.toLowerCase().includes(wanted);
    },
    keydown: (event) => {
      if (event.key === 'Enter') event.preventDefault(); // it would send the form half done
    },
  });
}
