import type { Request, RequestHandler } from 'express';
import type { Answer, AnswerEvent, Ask } from '../answer.js';
import { renderForSlack, type SlackMessage } from '../answers/slack/renderForSlack.js';
import { type EventStream, openEventStream, type StreamTiming } from './eventStream.js';
import { parseChat } from './input.js';
import { eachWhileWanted, interestIn } from './interest.js';
import { absoluteLink } from './publicLink.js';
import { ClientGone, explainError } from './sendError.js';

/** `POST /api/chat`: the answer as JSON, or its events as they come where the client accepts an event stream. */
export const answerQuestion =
  (ask: Ask, timing?: StreamTiming): RequestHandler =>
  async (request, response) => {
    const asked = parseChat(request.body);
    const signal = interestIn(request, response);
    const events = eachWhileWanted(ask(asked, signal), signal);
    response.vary('Accept');
    if (wantsEvents(request)) await present(events, openEventStream(response, timing), request);
    else response.json(inFormat(await lastAnswer(events), request));
  };

/** With `"format": "slack"` the answer comes with a message that a Slack bot posts as it is. */
function inFormat(answer: Answer, request: Request): Answer & { slack?: SlackMessage } {
  const { format } = Object(request.body);
  return format === 'slack'
    ? { ...answer, slack: renderForSlack(answer, (url) => absoluteLink(url, request)) }
    : answer;
}

/** Naming the type counts, a wildcard does not: `*` for both halves gets JSON. */
function wantsEvents({ headers }: Request): boolean {
  return /\btext\/event-stream\b/i.test(headers.accept ?? '');
}

async function lastAnswer(events: AsyncIterable<AnswerEvent>): Promise<Answer> {
  for await (const event of events) if (event.type === 'answer') return event.answer;
  throw new Error('The events ended without an answer');
}

/** The stream ends with `answer` or `error`, whatever happens. */
async function present(
  events: AsyncIterable<AnswerEvent>,
  stream: EventStream,
  request: Request,
): Promise<void> {
  try {
    await sendUpToAnswer(events, stream, request);
  } catch (error) {
    if (error instanceof ClientGone) return;
    await stream.send('error', explainError(error, request).body);
  } finally {
    stream.end();
  }
}

async function sendUpToAnswer(
  events: AsyncIterable<AnswerEvent>,
  stream: EventStream,
  request: Request,
) {
  for await (const event of events) {
    await stream.send(event.type, payloadOf(event, request));
    if (event.type === 'answer') return;
  }
  throw new Error('The events ended without an answer');
}

function payloadOf(event: AnswerEvent, request: Request): object {
  switch (event.type) {
    case 'scope':
      return event.scope;
    case 'passages':
      return { passages: event.passages };
    case 'token':
      return { text: event.text };
    case 'citation':
      return event.citation;
    case 'answer':
      return inFormat(event.answer, request);
  }
}
