import type { Form } from '../../answer.js';
import { meansAsker } from '../../search/exchanges/meansAsker.js';
import type { Written } from '../reading.js';
import { answerAnalysts } from './analysts/answerAnalysts.js';
import { formOf } from './formOf.js';
import type { FormTask, WriteForm } from './formTask.js';
import { answerOverview } from './overview/answerOverview.js';

/** Who writes which form. What is not here is answered by excerpts. */
const WRITERS: Readonly<Partial<Record<Form, WriteForm>>> = {
  analysts: answerAnalysts,
  overview: answerOverview,
};

/** The answer in the form that the question asks for; null where excerpts answer it. */
export function answerInForm(task: FormTask): Written | null {
  const asked = formOf(task.question);
  const calls = task.retrieved.sides.flatMap((side) => side.calls);
  const form =
    asked === 'excerpts' && meansAsker(task.space, calls, task.question) ? 'analysts' : asked;
  return WRITERS[form]?.(task) ?? null;
}
