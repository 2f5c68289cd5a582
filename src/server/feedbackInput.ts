import { z } from 'zod';
import type { Feedback } from '../state/feedback.js';
import { parseBody, textOf } from './parseBody.js';

const MAX_QUESTION = 2_000;
const MAX_ANSWER = 20_000;
const MAX_REASON = 2_000;
const MAX_CITATIONS = 50;

/** Reads the body of `POST /api/feedback`: the answer may be sent as it came, or as its text beside a list of ids. @throws BadRequestError naming the field. */
export function parseFeedback(body: unknown): Feedback {
  const { answer, citations, ...feedback } = parseBody(FEEDBACK, body);
  return {
    ...feedback,
    answer:
      typeof answer === 'string'
        ? { text: answer, citations: citations ?? [] }
        : { text: answer.answer, citations: answer.citations },
  };
}

const ID = textOf('id', 300);
const CITATIONS = z
  .array(
    z.union(
      [ID, z.object({ id: ID }).transform(({ id }) => id)],
      'A citation must be an id or { "id" }',
    ),
    '"citations" must be a list',
  )
  .max(MAX_CITATIONS, `An answer holds at most ${MAX_CITATIONS} citations`);
const ANSWER_TEXT = textOf('answer', MAX_ANSWER);

/** The body of `POST /api/feedback`. */
export const FEEDBACK = z.object(
  {
    question: textOf('question', MAX_QUESTION).trim().min(1, '"question" is empty'),
    answer: z.union(
      [ANSWER_TEXT, z.object({ answer: ANSWER_TEXT, citations: CITATIONS })],
      `"answer" must be the JSON of POST /api/chat, or its text, of at most ${MAX_ANSWER} characters and ${MAX_CITATIONS} citations`,
    ),
    citations: CITATIONS.optional(),
    rating: z.enum(['up', 'down'], '"rating" must be "up" or "down"'),
    reason: textOf('reason', MAX_REASON).optional(),
    generation: textOf('generation', 100).optional(),
  },
  'The body must be a JSON object with a "question", an "answer" and a "rating"',
);
