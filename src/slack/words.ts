import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { escapeMrkdwn } from '../answers/slack/mrkdwn.js';
import type { CallRecord } from '../catalogue.js';
import { OnRecordError, ShuttingDownError } from '../errors.js';

/** Calls that a greeting names; more are counted. */
const NAMED = 5;

export const HELP =
  'Ask me about the earnings calls that I know, for example what was said about margins. Every sentence of the answer quotes or cites an executive, with a link to the exact words.';

/** What an assistant's thread begins with: whose calls are here. */
export function greeting(calls: readonly CallRecord[]): string {
  const names = calls.map(({ company, period, id }) =>
    escapeMrkdwn(company && period ? `${company} ${period}` : id),
  );
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return `${HELP}\nHere are ${names.slice(0, NAMED).join(', ')}${more}.`;
}

/**
 * Why something failed, for the one who asked. What is a fault of ours goes to the log, under the number that is told.
 *
 * @param what the sentence before the reason
 */
export function faultInWords(
  error: unknown,
  logger: Logger,
  what = 'I cannot answer this now.',
): string {
  if (error instanceof ShuttingDownError)
    return 'The answer was cut: this server is being restarted. Please ask again in a minute.';
  if (error instanceof OnRecordError) return `${what} ${escapeMrkdwn(error.message)}`;
  const id = randomUUID();
  logger.error({ err: error, id }, 'a request from Slack failed');
  return `Something failed here; the server's log names it by ${id}.`;
}
