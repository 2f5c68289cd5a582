import { ModelError } from '../../errors.js';
import type { ChatMessage, ChatModel } from '../../models/chatModel.js';

/**
 * The whole of a reply that can be done without: null where the model fails, or where the time for it is over first.
 *
 * @param signal of whoever waits; throws its reason when they leave
 * @param inTime aborts when it is too late
 */
export async function readInTime(
  model: ChatModel,
  messages: readonly ChatMessage[],
  signal: AbortSignal,
  inTime: AbortSignal,
): Promise<string | null> {
  if (inTime.aborted) return null;
  const pieces: string[] = [];
  try {
    for await (const text of model.stream(messages, AbortSignal.any([signal, inTime])))
      pieces.push(text);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return null;
  }
  signal.throwIfAborted();
  return inTime.aborted ? null : pieces.join('');
}
