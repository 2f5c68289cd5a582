import type { Scope } from '../../answer.js';
import type { Citation, Filters } from '../../types.js';
import type { Api } from '../api.js';
import { button, fill, h } from '../dom.js';
import { choicesIn } from './choices.js';
import { chooseScope } from './chooser.js';
import { loadCorpus } from './corpus.js';
import { type Chip, type Corpus, chipsOf, choiceOf, type Facet, withChoice } from './scope.js';
import { countOf } from './words.js';

/** Of what the scope is shown, and who is told of a change. */
export interface ScopeRowInput {
  readonly api: Api;
  readonly filters: Filters;
  /** As an answer resolved it; null before there is one. */
  readonly scope: Scope | null;
  /** Statements whose speakers may be chosen. */
  readonly met: readonly Citation[];
  /** What the button of the dialog does: "Ask again". */
  readonly verb: string;
  /** Null where nothing can be changed any more. */
  readonly change: ((filters: Filters) => void) | null;
}

/** The scope as chips: each opens what may be chosen in its place, and what was set by hand can be taken off. */
export function scopeRow(input: ScopeRowInput): HTMLElement {
  const row = h('div', { class: 'scope', role: 'group', 'aria-label': 'Where to look' });
  loadCorpus(input.api).then(
    (corpus) => fillRow(row, input, corpus),
    () => {}, // without the list of calls there is nothing to choose; the question itself says what is wrong
  );
  return row;
}

function fillRow(row: HTMLElement, input: ScopeRowInput, corpus: Corpus): void {
  const { filters, scope, met, verb, change } = input;
  const chips = chipsOf(filters, scope, corpus);
  const everywhere = allOf(scope?.calls.length ?? corpus.calls.length);
  if (!change) {
    const words = chips.map(({ label }) => label).join(' · ') || everywhere;
    fill(row, h('span', { class: 'soft small' }, words));
    return;
  }
  const open = async (facet: Facet) => {
    const choice = choiceOf(filters, scope, corpus);
    const choices = choicesIn(corpus, choice, met);
    const chosen = await chooseScope({ corpus, filters, choice, choices, facet, verb });
    if (chosen) change(chosen);
  };
  const remove = (facet: Facet) => change(withoutFacet(input, facet, corpus));
  fill(
    row,
    chips.map((chip) => chipButtons(chip, open, remove)),
    button(
      chips.length === 0 ? everywhere : '+',
      () => void open(firstOpen(chips)),
      chips.length === 0
        ? { class: 'chip', 'aria-haspopup': 'dialog' }
        : { class: 'chip', 'aria-haspopup': 'dialog', 'aria-label': 'Narrow further' },
    ),
  );
}

const allOf = (calls: number): string =>
  calls === 0 ? 'No call fits' : calls === 1 ? '1 call' : `All ${countOf(calls, 'call')}`;

const firstOpen = (chips: readonly Chip[]): Facet =>
  chips.some(({ facet }) => facet === 'companies') ? 'periods' : 'companies';

function chipButtons(
  { facet, label, isSet: isByHand }: Chip,
  open: (facet: Facet) => Promise<void>,
  remove: (facet: Facet) => void,
): HTMLElement {
  const words = isByHand ? `${label}, set by you: change` : `${label}: change`;
  return h(
    'span',
    { class: isByHand ? 'chip-group set' : 'chip-group' },
    button(label, () => void open(facet), {
      class: 'chip',
      'aria-haspopup': 'dialog',
      'aria-label': words,
      title: isByHand ? 'Set by you' : 'Read from the question',
    }),
    isByHand &&
      button('×', () => remove(facet), { class: 'chip', 'aria-label': `Take off: ${label}` }),
  );
}

/** A filter that was set by hand goes; what the question says comes back. */
const withoutFacet = ({ filters }: ScopeRowInput, facet: Facet, corpus: Corpus): Filters =>
  withChoice(filters, facet, [], corpus);
