import type { Access, ChatProvider } from '../config/models.js';
import type { PackageOnUse } from './importPackage.js';

/** What LangChain's class of a provider is made with. All that it would else read from the environment is given here. */
export const clientOptions: Readonly<
  Record<ChatProvider, (access: Access, fetch: typeof globalThis.fetch) => object>
> = {
  openai: ({ apiKey, baseUrl }, fetch) => ({
    apiKey: apiKey ?? NO_KEY,
    streamUsage: false, // nobody reads it, and not every compatible server takes the option
    configuration: { baseURL: baseUrl, fetch, logLevel: 'off', organization: null, project: null },
  }),
  anthropic: ({ apiKey, baseUrl }, fetch) => ({
    apiKey: apiKey ?? NO_KEY,
    anthropicApiUrl: baseUrl,
    clientOptions: { fetch, logLevel: 'off', authToken: null },
  }),
  ollama: ({ baseUrl }, fetch) => ({ baseUrl, fetch }),
};

/** Client libraries refuse to start without one; a server that asks for none ignores it. */
const NO_KEY = 'none';

/** Where the class is. */
export const CHAT_PACKAGES: Readonly<Record<ChatProvider, PackageOnUse>> = {
  openai: '@langchain/openai',
  anthropic: '@langchain/anthropic',
  ollama: '@langchain/ollama',
};
