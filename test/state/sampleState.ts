import type { Message } from '../../src/answer.js';
import type { SharedConversation } from '../../src/state/conversation.js';
import { ANSWER } from '../server/fakes.js';

export const SHARED: SharedConversation = {
  title: 'Growth',
  sharedAt: '2026-11-24T12:00:00.000Z',
  exchanges: [{ question: 'How much?', answer: ANSWER }],
};

export const ASKED: Message = { role: 'user', content: 'How much?' };
export const TOLD: Message = {
  role: 'assistant',
  content: '"Sales grew 20%." [1]',
  citations: [{ marker: 1, id: 'ACME-2025-Q3:aaaaaaaa' }],
};
