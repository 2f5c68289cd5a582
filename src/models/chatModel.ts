import { BaseCallbackHandler } from '@langchain/core/callbacks/base';
import type { initChatModel } from 'langchain/chat_models/universal';
import type { ChatSettings, ProviderAccess } from '../config/models.js';
import { clientOptions } from './clientOptions.js';
import { type Clock, systemClock } from './clock.js';
import { type Deadline, startDeadline } from './deadline.js';
import { guardFetch } from './guardedFetch.js';
import {
  type ImportPackage,
  importOnUse,
  importPackage,
  LANGCHAIN_PACKAGES,
} from './importPackage.js';
import { nameOf, secretsOf } from './providers.js';
import { readReply } from './readReply.js';
import { withRetries } from './retry.js';

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

export interface ChatModel {
  /** `openai:gpt-4o-mini`, as it is set. */
  readonly name: string;
  /**
   * The reply, piece by piece as the model writes it; none for an empty reply. Ends early, and its HTTP request with it,
   * when the signal aborts or the reader stops reading.
   * @throws ModelError; what was received before stands
   */
  stream(messages: readonly ChatMessage[], signal: AbortSignal): AsyncIterable<string>;
}

/** What tests choose. */
export interface ChatDeps {
  readonly clock?: Clock;
  readonly importer?: ImportPackage;
}

/** After the first try; only before the first words, for what was read cannot be taken back. */
const RETRIES = 2;

/**
 * Any chat model that LangChain knows how to reach. LangChain is loaded here, and not with this file: it takes a while.
 * @throws PackageMissingError
 */
export async function createChatModel(
  settings: ChatSettings,
  access: ProviderAccess,
  { clock = systemClock, importer = importPackage }: ChatDeps = {},
): Promise<ChatModel> {
  const name = nameOf(settings);
  await importOnUse(LANGCHAIN_PACKAGES[settings.provider], `CHAT_MODEL=${name}`, importer);
  const { initChatModel } = await import('langchain/chat_models/universal');
  const secrets = secretsOf(access[settings.provider]);

  const begin = async (messages: readonly ChatMessage[], deadline: Deadline) => {
    const guard = guardFetch({ name, secrets }, clock, deadline.signal);
    const request = () => open(initChatModel, settings, access, guard.fetch, messages, deadline);
    const pieces = readReply(request, { name, guard, deadline });
    return { first: await pieces.next(), pieces };
  };
  async function* stream(messages: readonly ChatMessage[], signal: AbortSignal) {
    const { totalMs } = settings;
    const firstMs = Math.min(settings.firstTokenMs, totalMs);
    const deadline = startDeadline(clock, signal, firstMs, `${name} sent no word in time`);
    try {
      const attempt = () => begin(messages, deadline);
      const { first, pieces } = await withRetries(attempt, { clock, deadline, retries: RETRIES });
      deadline.move(totalMs, `${name} did not end in time`);
      if (!first.done) yield first.value;
      yield* pieces;
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      deadline.end();
    }
  }
  return { name, stream };
}

/**
 * LangChain sends prompts to LangSmith when the environment of the process says so, which is no setting of this program.
 * A handler that has the tracer's name keeps it out.
 */
class NoTracer extends BaseCallbackHandler {
  readonly name = 'langchain_tracer';
}

/** A client of its own for each request: one of them ends all of its requests when one is ended (Ollama's). */
async function open(
  init: typeof initChatModel,
  { provider, model }: ChatSettings,
  access: ProviderAccess,
  fetchSafely: typeof fetch,
  messages: readonly ChatMessage[],
  { signal }: Deadline,
) {
  const client = await init(model, {
    modelProvider: provider,
    streamUsage: false, // nobody reads it, and not every compatible server takes the option
    ...clientOptions[provider](access[provider], fetchSafely),
  });
  const written = messages.map(({ role, content }): [string, string] => [role, content]);
  return client.stream(written, { signal, callbacks: [new NoTracer()] });
}
