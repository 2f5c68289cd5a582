import type { App, Context } from '@slack/bolt';
import { z } from 'zod';
import type { createAnswerCommand } from './answerCommand.js';
import type { Asked } from './answerMessage.js';
import type { Place } from './api.js';
import { FEEDBACK_ACTION, SHARE_ACTION } from './buttons.js';
import type { Claim } from './seen.js';
import type { createTakeFeedback } from './takeFeedback.js';

/** What is done about what Slack sends. */
export interface Listeners {
  readonly answerMessage: (asked: Asked) => Promise<void>;
  readonly command: ReturnType<typeof createAnswerCommand>;
  readonly greetThread: (place: Place) => Promise<void>;
  readonly takeFeedback: ReturnType<typeof createTakeFeedback>;
  /** One message may come as two events, where the app is told of mentions and of all messages. */
  readonly claim: Claim;
}

/** A new message of a person: no bot's, none that was edited, and no notice of Slack's own. */
const PERSONS_MESSAGE = z.object({
  channel: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  user: z.string(),
  text: z.string().default(''),
  subtype: z.literal('file_share').optional(),
  bot_id: z.never().optional(),
  edited: z.never().optional(),
});

const THREAD = z.object({ channel_id: z.string(), thread_ts: z.string(), user_id: z.string() });

/** Translates Slack's events, commands and clicks. */
export function listenToSlack(app: App, listeners: Listeners): void {
  const { answerMessage, command, greetThread, takeFeedback, claim } = listeners;

  const answer = async (event: object, { teamId, botUserId }: Context, isDirect: boolean) => {
    const message = PERSONS_MESSAGE.safeParse(event).data;
    if (!message || !claim(`${message.channel}:${message.ts}`)) return;
    const { channel, ts, thread_ts: thread = ts, user, text } = message;
    const place = { channel, thread, team: teamId, user };
    await answerMessage({ place, text, botUserId: botUserId ?? null, isDirect });
  };
  app.event('app_mention', ({ event, context }) => answer(event, context, false));
  app.event('message', async ({ event, context }) => {
    if (event.channel_type === 'im') await answer(event, context, true); // elsewhere it must be mentioned
  });

  app.event('assistant_thread_started', async ({ event, context }) => {
    const started = THREAD.safeParse(event.assistant_thread).data;
    if (!started) return;
    const { channel_id: channel, thread_ts: thread, user_id: user } = started;
    await greetThread({ channel, thread, team: context.teamId, user });
  });

  app.command('/onrecord', async ({ command: { text, user_name }, respond }) => {
    await command.answer(text, user_name, respond);
  });

  app.action(SHARE_ACTION, async ({ action, respond }) => {
    await command.share('value' in action ? String(action.value) : '', respond);
  });

  app.action(FEEDBACK_ACTION, async ({ action, body, respond }) => {
    const message = 'message' in body ? body.message : undefined;
    const value = 'value' in action ? action.value : undefined;
    await takeFeedback({ value, text: message?.text, thread: message?.thread_ts }, respond);
  });
}
