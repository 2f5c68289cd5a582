import type { Preview, PreviewedCall } from '../../ingest/preview.js';
import { fill, h, on } from '../dom.js';
import type { Details } from './given.js';
import { placeInWords } from './recognised.js';

export interface DetailFields {
  readonly element: HTMLElement;
  /** What was changed; the rest the file tells itself. */
  changed(): Partial<Details>;
  /** Says at its field what is wrong with it. */
  refuse(field: string | undefined, message: string): void;
}

const FIELDS: readonly (readonly [keyof Details, label: string, hint: string])[] = [
  ['company', 'Company', ''],
  ['ticker', 'Ticker', 'Such as AMZN'],
  ['period', 'Fiscal period', 'Such as 2025-Q3, 2025-H1 or 2025-FY'],
  ['date', 'Date', 'Such as 2025-10-30'],
];

/** What an emptied field does: it takes nothing away. */
const whatStands = (value: string, told: string | null): string | null =>
  value.trim() === '' && told
    ? `Empty, so what the file tells stands: ${told}. Write here what is right instead`
    : null;

/**
 * Whose call it is and when it was, to be corrected, and what would become of it.
 * @param look recognises the file anew with what was changed; null where something was asked for after it
 */
export function detailFields(
  call: PreviewedCall,
  look: (changed: Partial<Details>) => Promise<Preview | null>,
): DetailFields {
  const where = h('p', { class: 'soft', role: 'status' }, placeInWords(call.id, call.place));
  const inputs = FIELDS.map(([name, label, hint]) => {
    const input = h('input', {
      ...{ id: `of-${name}`, name, type: 'text', autocomplete: 'off', spellcheck: 'false' },
      ...{ value: call[name] ?? '', 'aria-describedby': `hint-${name}` },
    });
    const told = h('span', { id: `hint-${name}`, class: 'soft small' }, hint);
    const row = h('div', null, h('label', { for: input.id }, label), input, told);
    return { name, input, row, told, hint };
  });
  const changed = () =>
    Object.fromEntries(
      inputs.flatMap(({ name, input }) =>
        input.value.trim() === (call[name] ?? '') ? [] : [[name, input.value.trim()]],
      ),
    );
  const mark = (field?: string, message = '') => {
    for (const { name, input, told, hint } of inputs) {
      const isWrong = name === field;
      input.setAttribute('aria-invalid', String(isWrong));
      told.textContent = isWrong ? message : (whatStands(input.value, call[name]) ?? hint);
      told.className = isWrong ? 'fault small' : 'soft small';
    }
  };
  const element = on(
    h(
      'fieldset',
      { class: 'of-call' },
      h('legend', null, 'Whose call, and when'),
      inputs.map(({ row }) => row),
    ),
    {
      change: async () => {
        const [seen] = (await look(changed()))?.calls ?? [];
        if (!seen) return;
        mark();
        fill(where, placeInWords(seen.id, seen.place));
      },
    },
  );
  return { element: h('div', null, element, where), changed, refuse: mark };
}
