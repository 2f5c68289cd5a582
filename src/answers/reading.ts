import type { Answer, Form, QuestionReading, Scope } from '../answer.js';
import { readAsides } from '../language/asides.js';

/** An answer as its writer makes it: whoever asked for it knows how the question was read. */
export type Written = Omit<Answer, 'form' | 'reading'> & { readonly form?: Form };

/** What a question's scope alone tells of how it was understood. */
export const readingOf = (
  question: string,
  { companies, periods }: Pick<Scope, 'companies' | 'periods'>,
  form: Form,
): QuestionReading => ({
  ...{ form, companies, periods, matter: readAsides(question).question || question },
  ...{ measure: null, part: null, tense: null, basis: [] },
});

/** An answer with its form, and with how its question was understood. */
export const asRead = (
  question: string,
  { form = 'excerpts', ...written }: Written,
  reading = readingOf(question, written.scope, form),
): Answer => ({ form, reading, ...written });
