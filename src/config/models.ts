import { z } from 'zod';

/** Who runs a model that is not part of this program. */
export type Provider = 'openai' | 'anthropic' | 'ollama' | 'transformers';

/** `openai:gpt-4o-mini` is model `gpt-4o-mini` of provider `openai`. */
export interface ModelName<P extends Provider = Provider> {
  readonly provider: P;
  readonly model: string;
}

export type ChatProvider = Exclude<Provider, 'transformers'>;
export type EmbeddingProvider = Exclude<Provider, 'anthropic'>;

/** The chat model and how long it may take, in milliseconds from the question on. */
export interface ChatSettings extends ModelName<ChatProvider> {
  /** Until the first words, tries and waits included. */
  readonly firstTokenMs: number;
  /** Until the last. */
  readonly totalMs: number;
}

export type EmbeddingSettings = 'builtin' | ModelName<EmbeddingProvider>;

/** Where a provider is and the key that it wants; a null key is one that nobody set. */
export interface Access {
  readonly baseUrl: string;
  readonly apiKey: string | null;
}

/** How each provider over HTTP is reached. */
export type ProviderAccess = Readonly<Record<ChatProvider, Access>>;

/** Where each provider is unless a setting says otherwise. */
export const ADDRESSES = {
  openai: 'https://api.openai.com/v1',
  anthropic: 'https://api.anthropic.com',
  ollama: 'http://127.0.0.1:11434',
} as const;

export const CHAT_MODEL = z
  .string()
  .regex(
    /^(openai|anthropic|ollama):\S+$/,
    'names no chat model; set openai:<model>, anthropic:<model> or ollama:<model>',
  )
  .transform((name) => splitName<ChatProvider>(name));

export const EMBEDDINGS = z
  .string()
  .regex(
    /^(builtin|(openai|ollama|transformers):.+)$/,
    'names no embedder; set builtin, openai:<model>, ollama:<model> or transformers:<model or folder>',
  )
  .transform((name) => (name === 'builtin' ? name : splitName<EmbeddingProvider>(name)));

/** What a header can hold. */
export const KEY = z
  .string()
  .regex(/^[\x21-\x7e]+$/, 'holds white space or letters that no key has; set it again');

/** Milliseconds; ten minutes are longer than anybody waits. */
export const PATIENCE = z
  .string()
  .regex(/^\d{1,6}$/, 'is no number of milliseconds; set one from 100 to 600000')
  .transform(Number)
  .refine((ms) => ms >= 100 && ms <= 600_000, 'is too short or too long; set 100 to 600000');

/** The pattern of the setting has left no other provider. */
function splitName<P extends Provider>(name: string): ModelName<P> {
  const colon = name.indexOf(':');
  return { provider: name.slice(0, colon) as P, model: name.slice(colon + 1).trim() };
}

/**
 * What only several settings together show: a provider's own service answers nobody without a key.
 * @returns the settings that are missing, with what is wrong
 */
export function missingKeys(
  given: Readonly<Record<string, string | undefined>>,
): { readonly name: string; readonly message: string }[] {
  const wanted = [given.CHAT_MODEL, given.EMBEDDINGS].map((name) => name?.split(':')[0]);
  return (['openai', 'anthropic'] as const).flatMap((provider) => {
    const [key, address] = [`${provider}_API_KEY`, `${provider}_BASE_URL`].map((name) =>
      name.toUpperCase(),
    );
    if (!key || !address || !wanted.includes(provider) || given[key]) return [];
    if ((given[address] ?? ADDRESSES[provider]) !== ADDRESSES[provider]) return [];
    return [{ name: key, message: `is not set, and ${provider}: needs it; set it, or ${address}` }];
  });
}
