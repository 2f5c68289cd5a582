import express, { type RequestHandler } from 'express';
import { NotFromSlackError, ShuttingDownError } from '../errors.js';
import { bodyRefusal } from '../server/jsonBody.js';
import { type Delivery, readDelivery } from './delivery.js';
import type { Running } from './running.js';
import type { Claim } from './seen.js';
import { isFromSlack } from './signature.js';
import { createSpacing } from './spaced.js';

export interface Receiving {
  readonly signingSecret: string;
  readonly claim: Claim;
  readonly running: Running;
  /** Does what a delivery asks for; never rejects. */
  readonly handle: (body: Delivery['body']) => Promise<void>;
}

/** Room for a click on a long message, which comes whole. */
const MAX_BYTES = 1024 * 1024;

/**
 * Slack waits three seconds and then sends the same again: so each delivery is acknowledged at once, handled once, and answered
 * by calls to Slack.
 */
export function receiveFromSlack({
  signingSecret,
  claim,
  running,
  handle,
}: Receiving): RequestHandler {
  const spaced = createSpacing();
  const parseBytes = express.raw({ limit: MAX_BYTES, inflate: false, type: () => true });
  const readBytes: RequestHandler = (request, response, next) =>
    parseBytes(request, response, (error?: unknown) =>
      next(error && bodyRefusal(error, MAX_BYTES)),
    );
  const receive: RequestHandler = (request, response) => {
    const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const { headers } = request;
    const signed = {
      rawBody,
      timestamp: textOf(headers['x-slack-request-timestamp']),
      signature: textOf(headers['x-slack-signature']),
    };
    if (!isFromSlack(signed, signingSecret))
      throw new NotFromSlackError('The request is not signed by Slack, or is older than 5 minutes');
    const { body, key, reply } = readDelivery(rawBody, headers['content-type']);
    if (reply || key === null) {
      response.json(reply ?? {});
      return;
    }
    if (!running.hasRoom())
      throw new ShuttingDownError('No more questions are taken now; send it again later');
    response.end(); // acknowledged before anything else is done
    if (claim(key)) running.add(spaced(() => handle(body)));
  };
  return express.Router().use(readBytes, receive);
}

/** A header that came twice is none that Slack sent. */
const textOf = (header: string | readonly string[] | undefined): string | undefined =>
  typeof header === 'string' ? header : undefined;
