import type { Access, ChatProvider } from '../config/models.js';

/** What LangChain's classes of a provider are made with. All that they would else read from the environment is given here. */
export const clientOptions = {
  openai: ({ apiKey, baseUrl }: Access, fetchSafely: typeof fetch) => ({
    apiKey: apiKey ?? NO_KEY,
    maxRetries: 0, // ours decide
    configuration: {
      baseURL: baseUrl,
      fetch: fetchSafely,
      logLevel: 'off' as const,
      organization: null,
      project: null,
    },
  }),
  anthropic: ({ apiKey, baseUrl }: Access, fetchSafely: typeof fetch) => ({
    apiKey: apiKey ?? NO_KEY,
    maxRetries: 0,
    anthropicApiUrl: baseUrl,
    clientOptions: { fetch: fetchSafely, logLevel: 'off' as const, authToken: null },
  }),
  ollama: ({ baseUrl }: Access, fetchSafely: typeof fetch) => ({
    baseUrl,
    fetch: fetchSafely,
    maxRetries: 0,
  }),
} satisfies Readonly<Record<ChatProvider, (access: Access, fetchSafely: typeof fetch) => object>>;

/** Client libraries refuse to start without one; a server that asks for none ignores it. */
const NO_KEY = 'none';
