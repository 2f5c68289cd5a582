import type { AskRequest } from '../../answer.js';
import type { ChatModel } from '../../models/chatModel.js';
import { rewriteQuestion } from '../draft/rewriteQuestion.js';
import type { Conversation } from './conversation.js';

/**
 * A conversation as a model understands its last question; as the rules do where there is no conversation before it, or the
 * model cannot say.
 */
export async function followWithModel(
  byRules: Conversation,
  { question, history = [] }: Pick<AskRequest, 'question' | 'history'>,
  model: ChatModel,
  signal: AbortSignal,
): Promise<Conversation> {
  const understood =
    history.length === 0 || byRules.attributed
      ? null
      : await rewriteQuestion(question, history, model, signal);
  if (understood === null || understood === question) return byRules;
  return {
    ...byRules,
    question: understood,
    heed: (retrieved) => {
      const heeded = byRules.heed(retrieved);
      const scope = { ...heeded.scope, resolvedFrom: 'history' as const, question: understood };
      return { ...heeded, scope };
    },
  };
}
