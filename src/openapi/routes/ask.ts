import { z } from 'zod';
import type { Answer, FoundPassage, MarkedCitation, Scope, SearchPassages } from '../../answer.js';
import { FILTERS } from '../../server/filters.js';
import { CHAT, questionOf } from '../../server/input.js';
import { ANSWER, FAULT, MARKED_CITATION, PASSAGES, SCOPE } from '../../server/schemas.js';
import type { ErrorBody } from '../../server/sendError.js';
import { ASKING, FILTERED, JSON_BODY } from '../faults.js';
import { data, json, jsonBody, type Operation, type Reply } from '../operation.js';
import { queryOf } from '../parameters.js';
import { DRAFT, FOUND } from '../shapes.js';

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
    answer: data<Answer>()(ANSWER),
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
      'Every sentence of the answer quotes an executive to the letter and carries a marker such as [1] that names its citation. Where the calls do not say, `status` is `not_found`.',
    access: 'read',
    body: jsonBody(CHAT, {
      question: 'How fast did AWS grow?',
      filters: { calls: ['AMZN-2025-Q3'] },
      limit: 8,
    }),
    replies: [json<Answer>()(ANSWER, 'The checked answer'), EVENTS],
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
];
