import { partsForSlack } from '../answers/slack/renderForSlack.js';
import type { Place, SlackApi } from './api.js';
import { askWhole, remembered, type SlackDeps } from './asking.js';
import { feedbackBlock } from './buttons.js';
import { nameFault } from './faults.js';
import { createPostAnswer } from './postAnswer.js';
import { questionIn } from './question.js';
import { createTurns } from './turns.js';
import { faultInWords, HELP } from './words.js';

/** A message that asks something. */
export interface Asked {
  readonly place: Place;
  /** As Slack writes it. */
  readonly text: string;
  readonly botUserId: string | null;
  /** Whether its thread can have a title: it is one of the assistant's, or of a direct message. */
  readonly isDirect: boolean;
}

const STATUS = 'is reading the calls…';
/** Slack cuts a title past this. */
const MAX_TITLE = 100;

/** Answers a message in its thread, or says there why not; a thread's questions are answered one after the other. Never rejects. */
export function createAnswerMessage(
  api: SlackApi,
  deps: SlackDeps,
  signal: AbortSignal,
): (asked: Asked) => Promise<void> {
  const { logger, threads } = deps;
  const postAnswer = createPostAnswer(api, logger);
  const inTurn = createTurns();
  const tolerate = (what: string) => (error: unknown) =>
    logger.warn({ fault: nameFault(error) }, what);

  const answer = async (place: Place, question: string, isDirect: boolean): Promise<void> => {
    const key = keyOf(place);
    const status = api.setStatus(place, STATUS).catch(() => {}); // not every plan of Slack has it
    const history = (await threads.read(key).catch(tolerate('a thread could not be read'))) ?? [];
    const title =
      isDirect && history.length === 0
        ? api.setTitle(place, question.slice(0, MAX_TITLE).toWellFormed()).catch(() => {})
        : undefined;
    const asked = askWhole(deps.ask, question, history, signal);
    const found = await asked.catch((error: unknown) => ({ fault: faultInWords(error, logger) }));
    await Promise.all([status, title]); // a status that came after the answer would stay
    if ('fault' in found) return api.post(place, { text: found.fault });
    await postAnswer(place, partsForSlack(found, deps.linkOf), [feedbackBlock(question, found)]);
    await threads
      .append(key, ...remembered(question, found))
      .catch(tolerate('a thread could not be kept'));
  };

  return ({ place, text, botUserId, isDirect }) => {
    const question = questionIn(text, botUserId);
    const said =
      question === ''
        ? api.post(place, { text: HELP })
        : inTurn(keyOf(place), () => answer(place, question, isDirect));
    return said.catch(tolerate('Slack took no message')); // what it may have taken is not sent again
  };
}

const keyOf = ({ team, channel, thread }: Place): string => `${team ?? ''}:${channel}:${thread}`;
