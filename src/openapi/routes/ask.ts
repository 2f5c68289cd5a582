import { z } from 'zod';
import type {
  Answer,
  FoundPassage,
  MarkedCitation,
  Scope,
  SearchPassages,
  Timeline,
} from '../../answer.js';
import type { SlackMessage } from '../../answers/slack/renderForSlack.js';
import { FILTERS } from '../../server/filters.js';
import { CHAT, questionOf } from '../../server/input.js';
import { FAULT, MARKED_CITATION, PASSAGES, SCOPE } from '../../server/schemas.js';
import type { ErrorBody } from '../../server/sendError.js';
import { ASKING, FILTERED, JSON_BODY } from '../faults.js';
import { data, json, jsonBody, type Operation, type Reply } from '../operation.js';
import { queryOf } from '../parameters.js';
import {
  ANSWER_IN_FORMAT,
  CHAT_IN_FORMAT,
  DRAFT,
  FOUND,
  SUGGESTIONS,
  TIMELINE,
} from '../shapes.js';

type AnswerInFormat = Answer & { slack?: SlackMessage };

const EVENTS: Reply = {
  status: 200,
  about:
    'With `Accept: text/event-stream`: the same as server-sent events, one JSON object a `data:` line. The stream ends with `answer` or `error`; only `answer` counts, a `token` is of a draft',
  mediaType: 'text/event-stream',
  schema: null,
  events: {
    scope: data<Scope>()(SCOPE),
    passages: data<{ passages: readonly FoundPassage[] }>()(FOUND),
    token: data<{ text: string }>()(DRAFT),
    citation: data<MarkedCitation>()(MARKED_CITATION),
    answer: data<AnswerInFormat>()(ANSWER_IN_FORMAT),
    error: data<ErrorBody>()(FAULT),
  },
};

const SEARCHED = z.object({
  q: questionOf('q').describe('A question or words'),
  limit: CHAT.shape.limit.describe('At most so many passages'),
});

export const ASK: readonly Operation[] = [
  {
    id: 'ask',
    method: 'post',
    path: '/api/chat',
    group: 'Ask',
    summary: 'Ask a question',
    about:
      'Every sentence of the answer quotes an executive to the letter and carries a marker such as [1] that names its citation. Where the calls do not say, `status` is `not_found`. A comparison, a trend and a computation carry their figures in `table` as well, each with the marker of its quote; what was computed is its last sentence.',
    access: 'read',
    body: jsonBody(CHAT_IN_FORMAT, {
      question: 'How fast did AWS grow?',
      filters: { calls: ['AMZN-2025-Q3'] },
      limit: 8,
    }),
    replies: [json<AnswerInFormat>()(ANSWER_IN_FORMAT, 'The checked answer'), EVENTS],
    faults: [...JSON_BODY, ...FILTERED, ...ASKING],
  },
  {
    id: 'search',
    method: 'get',
    path: '/api/search',
    group: 'Ask',
    summary: 'Find passages',
    about: 'Retrieval alone, best first; it does not judge whether a passage answers.',
    access: 'read',
    parameters: [...queryOf(SEARCHED), ...queryOf(FILTERS)],
    replies: [json<Awaited<ReturnType<SearchPassages>>>()(PASSAGES, 'The passages')],
    faults: [...FILTERED, ...ASKING],
  },
  {
    id: 'traceTopic',
    method: 'get',
    path: '/api/timeline',
    group: 'Ask',
    summary: 'Trace a topic over calls and time',
    about: 'What each call in scope says of it, oldest first.',
    access: 'read',
    parameters: [...queryOf(SEARCHED), ...queryOf(FILTERS)],
    replies: [json<Timeline>()(TIMELINE, 'The calls')],
    faults: [...FILTERED, ...ASKING],
  },
  {
    id: 'listSuggestions',
    method: 'get',
    path: '/api/suggestions',
    group: 'Ask',
    summary: 'Questions to begin with',
    access: 'read',
    replies: [json<{ suggestions: readonly string[] }>()(SUGGESTIONS, 'Each has an answer here')],
    faults: ASKING,
  },
];
