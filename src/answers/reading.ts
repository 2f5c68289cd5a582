import type { Answer, Form, QuestionReading, Scope } from '../answer.js';
import { readAsides } from '../language/asides.js';
import { askedPart } from '../language/measures/askedPart.js';
import { readAskedMeasures } from '../language/measures/readAsked.js';

/** An answer as its writer makes it: whoever asked for it knows how the question was read. */
export type Written = Omit<Answer, 'form' | 'reading'> & { readonly form?: Form };

type AskedScope = Pick<Scope, 'companies' | 'periods'> & Partial<Pick<Scope, 'calls' | 'speakers'>>;

/** How a question was understood: by its own words, and where it was searched. */
export function readingOf(
  question: string,
  { companies, periods, calls = [], speakers = [] }: AskedScope,
  form: Form,
): QuestionReading {
  const { measures, tense, bases, spans } = readAskedMeasures(question);
  return {
    ...{ form, companies, periods, tense, matter: readAsides(question).question || question },
    measure: measures[0]?.name ?? null,
    part: measures.length > 0 ? askedPart(question, [...companies, ...calls, ...speakers]) : null,
    basis: [...bases, ...spans],
  };
}

/** An answer with its form, and with how its question was understood. */
export const asRead = (
  question: string,
  { form = 'excerpts', ...written }: Written,
  reading = readingOf(question, written.scope, form),
): Answer => ({ form, reading, ...written });
