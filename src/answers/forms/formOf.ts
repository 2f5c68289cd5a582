import type { Form } from '../../answer.js';
import { ANALYSTS_FORM, type FormWords, OVERVIEW_FORM } from '../../language/lexicon/forms.js';

/** How each form is asked for: the first that fits. A form is added by a row, and by who writes it (`writers.ts`). */
const FORMS_ASKED: readonly (readonly [Form, FormWords])[] = [
  ['analysts', ANALYSTS_FORM],
  ['overview', OVERVIEW_FORM],
];

const TABLE = FORMS_ASKED.map(
  ([form, { asks, unless }]) => [form, anyOf(asks), anyOf(unless)] as const,
);

/** A longer question is read no further, in characters. */
const LONGEST = 600;

/** The form that fits what is asked, read from the question's words; excerpts where they ask for no other. */
export function formOf(question: string): Form {
  const words = question.slice(0, LONGEST).toLowerCase().replace(/\s+/g, ' ').trim();
  const asked = TABLE.find(([, asks, unless]) => asks.test(words) && !unless.test(words));
  return asked?.[0] ?? 'excerpts';
}

function anyOf(sources: readonly string[]): RegExp {
  return new RegExp(sources.map((source) => `(?:${source})`).join('|'), 'u');
}
