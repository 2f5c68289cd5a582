import type { Message } from '../answer.js';
import { partsForSlack } from '../answers/slack/renderForSlack.js';
import { contextBlocks } from '../answers/slack/sources.js';
import type { Place, SlackApi } from './api.js';
import { askWhole, remembered, type SlackDeps } from './asking.js';
import { feedbackBlock } from './buttons.js';
import { nameFault } from './faults.js';
import { createPostAnswer } from './postAnswer.js';
import { questionIn } from './question.js';
import { createTurns } from './turns.js';
import { faultInWords, HELP, NOT_KEPT } from './words.js';

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
    const waiting = api.setStatus(place, STATUS).catch(() => {}); // not every plan of Slack has it
    const history: readonly Message[] =
      (await threads?.read(key).catch(tolerate('a thread could not be read'))) ?? [];
    const titled =
      isDirect && history.length === 0
        ? api.setTitle(place, question.slice(0, MAX_TITLE).toWellFormed()).catch(() => {})
        : undefined;
    const whole = await askWhole(deps.ask, question, history, signal);
    await Promise.all([waiting, titled]); // a status that came after the answer would stay
    const refersBack = whole.warnings.some(({ code }) => code === 'NOTHING_REFERRED_TO');
    const hint = refersBack && threads === null ? contextBlocks([NOT_KEPT], 1) : [];
    const parts = partsForSlack(whole, deps.linkOf);
    await postAnswer(place, parts, [...hint, feedbackBlock(question, whole)]);
    await threads
      ?.append(key, remembered(question, whole))
      .catch(tolerate('a thread could not be kept'));
  };

  return async ({ place, text, botUserId, isDirect }) => {
    try {
      const question = questionIn(text, botUserId);
      if (question === '') return await api.post(place, { text: HELP });
      await inTurn(keyOf(place), () => answer(place, question, isDirect));
    } catch (error) {
      await api
        .post(place, { text: faultInWords(error, logger) })
        .catch(tolerate('Slack took no message'));
    }
  };
}

const keyOf = ({ team, channel, thread }: Place): string => `${team ?? ''}:${channel}:${thread}`;
