import type { AIMessageChunk } from '@langchain/core/messages';
import { ModelError } from '../errors.js';
import type { Deadline } from './deadline.js';
import type { Guard } from './guardedFetch.js';
import { brokeOff, faultOf } from './modelFault.js';

/** Characters of one reply: a hundred times an answer. What is longer is a model that repeats itself. */
const MAX_CHARACTERS = 256_000;

/**
 * The text of one streamed reply.
 * @param request sends it
 * @throws ModelError, also where the reply ends before the model says that it is done
 */
export async function* readReply(
  request: () => Promise<AsyncIterable<AIMessageChunk>>,
  { name, guard, deadline }: { name: string; guard: Guard; deadline: Deadline },
): AsyncGenerator<string, void> {
  let characters = 0;
  let isWhole = false;
  try {
    const chunks = (await deadline.race(request()))[Symbol.asyncIterator]();
    for (;;) {
      const { done, value } = await deadline.race(chunks.next());
      if (done) break;
      isWhole ||= saysWhyItEnds(value);
      characters += value.text.length;
      if (characters > MAX_CHARACTERS)
        throw new ModelError('MODEL_REPLY_TOO_LARGE', `${name} wrote too long a reply`);
      if (value.text !== '') yield value.text;
    }
  } catch (error) {
    throw faultOf(error, name, guard);
  }
  if (!isWhole) throw brokeOff(name);
}

/** Each provider's last chunk tells why the model stopped; a connection that closes early sends none. */
function saysWhyItEnds({ response_metadata, additional_kwargs }: AIMessageChunk): boolean {
  const told = { ...response_metadata, ...additional_kwargs };
  return Boolean(told.finish_reason ?? told.stop_reason ?? told.done_reason ?? told.done);
}
