import { setTimeout as sleep } from 'node:timers/promises';
import type { RequestHandler } from 'express';
import type { SlackSettings } from '../config/slack.js';
import { createAnswerCommand } from './answerCommand.js';
import { createAnswerMessage } from './answerMessage.js';
import { createSlackApi } from './api.js';
import type { SlackDeps } from './asking.js';
import { nameFault } from './faults.js';
import { createGreetThread } from './greetThread.js';
import { listenToSlack } from './listenToSlack.js';
import { createPatience } from './patience.js';
import { receiveFromSlack } from './receive.js';
import { createRunning } from './running.js';
import { createClaim } from './seen.js';
import { createTakeFeedback } from './takeFeedback.js';
import { toSlackLogger } from './toSlackLogger.js';

/** Slack's door: what answers `POST /slack/events`, and how it is closed. */
export interface SlackDoor {
  readonly handler: RequestHandler;
  readonly drain: (graceMs: number) => Promise<void>;
}

/** Slack answers a call in less, or not at all. */
const CALL_TIMEOUT_MS = 10_000;

/**
 * Opens the door. Slack's packages are loaded here, so that a server without Slack starts without them.
 *
 * @param wait waits so many seconds where Slack asks for it
 */
export async function openSlack(
  { signingSecret, botToken, apiUrl }: SlackSettings,
  deps: SlackDeps,
  wait: (seconds: number) => Promise<void> = (seconds) => sleep(seconds * 1000),
): Promise<SlackDoor> {
  const { App, LogLevel, webApi } = await import('@slack/bolt');
  const { logger } = deps;
  const clientOptions = {
    slackApiUrl: apiUrl,
    logger: toSlackLogger(logger, LogLevel.WARN),
    timeout: CALL_TIMEOUT_MS,
    retryConfig: { retries: 0 }, // a call that is done again may post twice: see patience.ts
    rejectRateLimitedCalls: true,
    attachOriginalToWebAPIRequestError: false, // it holds the token
  };
  const client = new webApi.WebClient(botToken, clientOptions);
  const patiently = createPatience(wait);
  const api = createSlackApi(client, patiently);
  const running = createRunning();
  const app = new App({
    receiver: { init: () => {}, start: async () => {}, stop: async () => {} }, // receive.ts
    authorize: async () => ({ botToken, ...(await self()) }),
    convoStore: false,
    logger: clientOptions.logger,
    clientOptions,
  });
  app.error(async (error) => logger.error({ fault: nameFault(error) }, 'Slack sent what failed'));

  let known: Promise<{ botId?: string; botUserId?: string }> | null = null;
  /** Who this bot is, asked once; without it a bot's own messages are known by their mark alone. */
  function self(): Promise<{ botId?: string; botUserId?: string }> {
    known ??= patiently(() => client.auth.test()).then(
      ({ bot_id, user_id }) => ({
        ...(bot_id === undefined ? {} : { botId: bot_id }),
        ...(user_id === undefined ? {} : { botUserId: user_id }),
      }),
      (error: unknown) => {
        known = null;
        logger.error({ fault: nameFault(error) }, 'Slack does not know SLACK_BOT_TOKEN');
        return {};
      },
    );
    return known;
  }

  listenToSlack(app, {
    answerMessage: createAnswerMessage(api, deps, running.signal),
    command: createAnswerCommand(deps, running.signal),
    greetThread: createGreetThread(api, deps, running.signal),
    takeFeedback: createTakeFeedback(deps.saveFeedback, logger),
    claim: createClaim(),
  });
  const handle = (body: object) =>
    app
      .processEvent({ body: { ...body }, ack: async () => {} }) // receive.ts has acknowledged it
      .catch((error: unknown) =>
        logger.error({ fault: nameFault(error) }, 'Slack sent what failed'),
      );
  void self(); // a wrong token is told at the start, and the first question waits for nothing
  return {
    handler: receiveFromSlack({ signingSecret, claim: createClaim(), running, handle }),
    drain: running.drain,
  };
}
