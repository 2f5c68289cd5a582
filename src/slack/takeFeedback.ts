import type { RespondFn } from '@slack/bolt';
import type { Logger } from 'pino';
import type { SaveFeedback } from '../state/feedback.js';
import { readOpinion } from './buttons.js';
import { nameFault } from './faults.js';
import { faultInWords } from './words.js';

/** A click on one of the feedback buttons. */
export interface FeedbackClick {
  readonly value: unknown;
  /** The message below which the buttons stand, where Slack sends it. */
  readonly text: string | undefined;
  readonly thread: string | undefined;
}

/** Keeps what a click says, and tells only the one who clicked what became of it. Never rejects. */
export const createTakeFeedback =
  (save: SaveFeedback, logger: Logger) =>
  async ({ value, text = '', thread }: FeedbackClick, respond: RespondFn): Promise<void> => {
    const opinion = readOpinion(value);
    if (!opinion) return;
    const { rating, question, citations } = opinion;
    const said = await keep(save, { rating, question, answer: { text, citations } }, logger);
    const reply = { response_type: 'ephemeral', replace_original: false, text: said } as const;
    await respond(thread === undefined ? reply : { ...reply, thread_ts: thread }).catch(
      (error: unknown) => logger.warn({ fault: nameFault(error) }, 'Slack took no response'),
    );
  };

async function keep(
  save: SaveFeedback,
  feedback: Parameters<SaveFeedback>[0],
  logger: Logger,
): Promise<string> {
  try {
    await save(feedback);
    return 'Thank you. It is kept.';
  } catch (error) {
    return faultInWords(error, logger, 'Your feedback could not be kept.');
  }
}
