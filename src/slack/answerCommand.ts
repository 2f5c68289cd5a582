import { randomUUID } from 'node:crypto';
import type { RespondFn } from '@slack/bolt';
import { escapeMrkdwn } from '../answers/slack/mrkdwn.js';
import { renderForSlack, type SlackMessage } from '../answers/slack/renderForSlack.js';
import { contextBlocks } from '../answers/slack/sources.js';
import { askWhole, type SlackDeps } from './asking.js';
import { feedbackBlock, shareBlock } from './buttons.js';
import { nameFault } from './faults.js';
import { createKept } from './kept.js';
import { questionIn } from './question.js';
import { faultInWords, HELP } from './words.js';

/** Answers that may still be shared: some 10 kB each. */
const MAX_KEPT = 200;
/** Characters of a question that a shared answer begins with. */
const MAX_ASKED = 500;
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** The command answers only who asked; a click shows the same answer to all. Neither rejects. */
export function createAnswerCommand(deps: SlackDeps, signal: AbortSignal) {
  const { ask, logger, linkOf } = deps;
  const kept = createKept<SlackMessage>(MAX_KEPT);
  const say = async (respond: RespondFn, message: Parameters<RespondFn>[0]): Promise<void> => {
    try {
      await respond(message);
    } catch (error) {
      logger.warn({ fault: nameFault(error) }, 'Slack took no response');
    }
  };
  const whisper = (text: string) =>
    ({ response_type: 'ephemeral', replace_original: false, text, ...QUIET }) as const;

  return {
    /** @param userName who asked, as the channel may see it */
    async answer(text: string, userName: string, respond: RespondFn): Promise<void> {
      const question = questionIn(text, null);
      if (question === '') return say(respond, whisper(HELP));
      try {
        const whole = await askWhole(ask, question, [], signal);
        const message = renderForSlack(whole, linkOf);
        const key = randomUUID();
        kept.keep(key, withQuestion(message, `${userName} asked: ${question}`));
        const blocks = [...message.blocks, feedbackBlock(question, whole), shareBlock(key)];
        await say(respond, { ...whisper(message.text), blocks: toSend(blocks) });
      } catch (error) {
        await say(respond, whisper(faultInWords(error, logger)));
      }
    },
    /** Once for each answer, however often it is clicked. */
    async share(key: string, respond: RespondFn): Promise<void> {
      const message = kept.find(key);
      if (!message)
        return say(
          respond,
          whisper('This answer was shared already, or is no longer kept: ask again.'),
        );
      kept.forget(key);
      const { text, blocks } = message;
      const shown = {
        response_type: 'in_channel',
        replace_original: false,
        text,
        ...QUIET,
      } as const;
      try {
        await respond({ ...shown, blocks: toSend(blocks) });
      } catch (error) {
        kept.keep(key, message);
        logger.warn({ fault: nameFault(error) }, 'Slack took no shared answer');
      }
    },
  };
}

function withQuestion(message: SlackMessage, words: string): SlackMessage {
  const asked = escapeMrkdwn(words.slice(0, MAX_ASKED).toWellFormed());
  return { ...message, blocks: [...contextBlocks([asked], 1), ...message.blocks] };
}

/** Slack's own type of a block knows no readonly list. */
const toSend = (blocks: readonly object[]) => blocks.map((block) => ({ type: '', ...block }));
