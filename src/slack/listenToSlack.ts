import type { App } from '@slack/bolt';
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

/** Translates Slack's events, commands and clicks. What bots say, and edits and deletions, ask nothing. */
export function listenToSlack(app: App, listeners: Listeners): void {
  const { answerMessage, command, greetThread, takeFeedback, claim } = listeners;

  app.event('app_mention', async ({ event, context }) => {
    if (event.bot_id !== undefined || 'edited' in event || event.user === undefined) return;
    if (!claim(`${event.channel}:${event.ts}`)) return;
    const { channel, ts, thread_ts: thread = ts, user, text } = event;
    const place = { channel, thread, team: context.teamId, user };
    await answerMessage({ place, text, botUserId: context.botUserId ?? null, isDirect: false });
  });

  app.event('message', async ({ event, context }) => {
    if (event.channel_type !== 'im') return; // elsewhere it must be mentioned
    if (event.subtype !== undefined && event.subtype !== 'file_share') return;
    if (('bot_id' in event && event.bot_id) || ('edited' in event && event.edited)) return;
    if (!claim(`${event.channel}:${event.ts}`)) return;
    const { channel, ts, thread_ts: thread = ts, user, text = '' } = event;
    const place = { channel, thread, team: context.teamId, user };
    await answerMessage({ place, text, botUserId: context.botUserId ?? null, isDirect: true });
  });

  app.event('assistant_thread_started', async ({ event, context }) => {
    const { channel_id: channel, thread_ts: thread, user_id: user } = event.assistant_thread;
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
