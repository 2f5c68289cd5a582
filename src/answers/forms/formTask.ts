import type { AnswerTask } from '../answerTask.js';
import type { Written } from '../reading.js';

/** What a form is written from: what was found, and the question as it was understood. */
export interface FormTask extends AnswerTask {
  readonly question: string;
}

/** Writes an answer in a form; null where the form has nothing to show, and excerpts answer. */
export type WriteForm = (task: FormTask) => Written | null;
