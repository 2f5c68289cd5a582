import { z } from 'zod';
import type { Answer } from '../answer.js';

export const FEEDBACK_ACTION = 'onrecord_feedback';
export const SHARE_ACTION = 'onrecord_share';

/** What a click on a feedback button tells; it outlives this process, for it travels in the button. */
export interface Opinion {
  readonly rating: 'up' | 'down';
  readonly question: string;
  readonly citations: readonly string[];
}

/** Slack takes 2,000 characters as a button's value. */
const MAX_VALUE = 2000;

/** Slack's own pair of feedback buttons. */
export function feedbackBlock(question: string, { citations }: Pick<Answer, 'citations'>): object {
  const ids = citations.map(({ id }) => id);
  const button = (rating: Opinion['rating'], text: string) => ({
    text: { type: 'plain_text', text },
    accessibility_label: rating === 'up' ? 'This answer helps' : 'This answer does not help',
    value: encode({ rating, question, citations: ids }),
  });
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: FEEDBACK_ACTION,
        positive_button: button('up', 'Helpful'),
        negative_button: button('down', 'Not helpful'),
      },
    ],
  };
}

/** @param key what the answer is kept under until it is shared */
export const shareBlock = (key: string): object => ({
  type: 'actions',
  elements: [
    {
      type: 'button',
      action_id: SHARE_ACTION,
      text: { type: 'plain_text', text: 'Share to channel' },
      value: key,
    },
  ],
});

/** What a click tells; null where the value is none that `feedbackBlock` writes. */
export function readOpinion(value: unknown): Opinion | null {
  try {
    return OPINION.parse(JSON.parse(String(value)));
  } catch {
    return null;
  }
}

const OPINION = z.object({
  rating: z.enum(['up', 'down']),
  question: z.string(),
  citations: z.array(z.string()),
});

/** Shortened until it fits: citations past the first eight go first, then the end of the question, then more citations. */
function encode(opinion: Opinion): string {
  const value = JSON.stringify(opinion);
  if (value.length <= MAX_VALUE) return value;
  const { question, citations } = opinion;
  if (citations.length > 8) return encode({ ...opinion, citations: citations.slice(0, 8) });
  return encode(
    question.length > 200
      ? { ...opinion, question: question.slice(0, question.length / 2).toWellFormed() }
      : { ...opinion, citations: citations.slice(0, citations.length / 2) },
  );
}
