import type { z } from 'zod';
import { CONVERSATION } from '../../server/conversationInput.js';
import { FEEDBACK } from '../../server/feedbackInput.js';
import type { ShownConversation } from '../../state/conversation.js';
import { CORRUPT_STATE, JSON_BODY, KEPT, LOOKED_UP } from '../faults.js';
import { json, jsonBody, type Operation } from '../operation.js';
import { pathId } from '../parameters.js';
import { KEPT_FEEDBACK, LINK, SHARED } from '../shapes.js';

type GivenAnswer = z.input<typeof CONVERSATION>['exchanges'][number]['answer'];
type Link = { readonly id: string; readonly url: string };

const NOT_SAID: GivenAnswer = {
  status: 'not_found',
  answer: 'The call does not say.',
  sentences: [],
  form: 'excerpts',
  engine: 'extractive',
  citations: [],
  related: [],
  scope: {
    calls: ['AMZN-2025-Q3'],
    resolvedFrom: 'default',
    companies: [],
    periods: [],
    speakers: [],
    roles: [],
    sections: [],
    missing: [],
  },
  warnings: [],
  timings: { scopeMs: 1, embedMs: 28, searchMs: 2, writeMs: 1, verifyMs: 0, totalMs: 32 },
};

export const KEEP: readonly Operation[] = [
  {
    id: 'giveFeedback',
    method: 'post',
    path: '/api/feedback',
    group: 'Keep and share',
    summary: 'Say what an answer is worth',
    about: 'Nothing of the sender is kept. The answer may be sent as it came, or as its text.',
    access: 'read',
    body: jsonBody(FEEDBACK, {
      question: 'How many satellites are there?',
      answer: '"Satellite count expanded to over 150" [1]',
      citations: ['AMZN-2025-Q3:yjdns8mv'],
      rating: 'up',
    }),
    replies: [json<{ readonly id: string }>()(KEPT_FEEDBACK, 'It was kept', 201)],
    faults: [...JSON_BODY, ...KEPT],
  },
  {
    id: 'shareConversation',
    method: 'post',
    path: '/api/conversations',
    group: 'Keep and share',
    summary: 'Share a conversation',
    about: 'Send the answers of `POST /api/chat` as they came; every quote is checked again.',
    access: 'read',
    body: jsonBody(CONVERSATION, {
      title: 'Weather',
      exchanges: [{ question: 'What was the weather?', answer: NOT_SAID }],
    }),
    replies: [json<Link>()(LINK, 'An unguessable link', 201)],
    faults: [...JSON_BODY, ...LOOKED_UP, ...KEPT],
  },
  {
    id: 'getConversation',
    method: 'get',
    path: '/api/conversations/{id}',
    group: 'Keep and share',
    summary: 'Get a shared conversation',
    about: 'With what became of each citation since, or why it was withdrawn.',
    access: 'read',
    parameters: [pathId('What sharing gave', '0123456789abcdefghjkmnpqrs')],
    replies: [json<Link & ShownConversation>()(SHARED, 'The conversation')],
    faults: [...LOOKED_UP, ...KEPT, ...CORRUPT_STATE],
  },
];
