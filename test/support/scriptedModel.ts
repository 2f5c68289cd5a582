import type { ProviderAccess } from '../../src/config/models.js';
import { ModelError } from '../../src/errors.js';
import { type ChatModel, createChatModel } from '../../src/models/chatModel.js';
import { createHurriedClock } from './hurriedClock.js';
import { type Behaviour, type ModelServer, startModelServer } from './modelServer.js';

/** A key that is found again wherever it turns up. */
export const KEY = 'sk-never-to-be-seen-4f1d';

/** Every provider at the scripted server. */
export const accessTo = ({ url }: Pick<ModelServer, 'url'>): ProviderAccess => ({
  openai: { baseUrl: `${url}/v1`, apiKey: KEY },
  anthropic: { baseUrl: url, apiKey: KEY },
  ollama: { baseUrl: url, apiKey: null },
});

/** A chat model at a server that does what the script says; 15 s for the first word and 60 s for the last. */
export async function scriptedModel(
  script: Behaviour | readonly Behaviour[],
  { provider = 'openai' as 'openai' | 'anthropic' | 'ollama', clock = createHurriedClock() } = {},
) {
  const server = await startModelServer(script);
  const settings = { provider, model: 'scripted', firstTokenMs: 15_000, totalMs: 60_000 };
  return { server, clock, model: await createChatModel(settings, accessTo(server), { clock }) };
}

/** All that a model writes, and the fault that ended it. */
export async function readAll(
  model: ChatModel,
  { signal = new AbortController().signal, onPiece = (_: string): void => {} } = {},
): Promise<{ pieces: string[]; fault: ModelError | null }> {
  const pieces: string[] = [];
  try {
    for await (const piece of model.stream(
      [{ role: 'user', content: 'Did sales rise?' }],
      signal,
    )) {
      pieces.push(piece);
      onPiece(piece);
    }
    return { pieces, fault: null };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { pieces, fault: error };
  }
}
