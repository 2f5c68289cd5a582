import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { EmbeddingSettings, ProviderAccess } from '../config/models.js';
import { clientOptions } from './clientOptions.js';
import { type Clock, systemClock } from './clock.js';
import type { Embedder } from './embedder.js';
import {
  type ImportPackage,
  importOnUse,
  importPackage,
  LANGCHAIN_PACKAGES,
} from './importPackage.js';
import { nameOf, secretsOf } from './providers.js';
import { createRemoteEmbedder } from './remoteEmbedder.js';
import { createTransformersEmbedder } from './transformersEmbedder.js';

export interface ProviderDeps {
  readonly clock?: Clock;
  readonly importer?: ImportPackage;
  /** The embedder that an index was made with: when it is this one, nobody has to be asked for its dimensions. */
  readonly known?: { readonly id: string; readonly dimensions: number } | null;
}

/**
 * The embedding model of a provider.
 * @throws PackageMissingError, and ModelError or EmbeddingInvalidError where it has to be asked or loaded and cannot
 */
export async function createProviderEmbedder(
  settings: Exclude<EmbeddingSettings, 'builtin'>,
  access: ProviderAccess,
  { clock = systemClock, importer = importPackage, known = null }: ProviderDeps = {},
): Promise<Embedder> {
  const { provider, model } = settings;
  const name = nameOf(settings);
  const dimensions = known?.id === name ? known.dimensions : null;
  if (provider === 'transformers') return createTransformersEmbedder(model, importer, dimensions);
  await importOnUse(LANGCHAIN_PACKAGES[provider], `EMBEDDINGS=${name}`, importer);
  const open = await OPENERS[provider](model, access);
  return createRemoteEmbedder(
    { name, secrets: secretsOf(access[provider]), open },
    clock,
    dimensions,
  );
}

/** Each gives clients of one request, which goes through the `fetch` that they get. */
const OPENERS = {
  openai: async (model: string, { openai }: ProviderAccess) => {
    const { OpenAIEmbeddings } = await import('@langchain/openai');
    return (fetchSafely: typeof fetch): EmbeddingsInterface =>
      new OpenAIEmbeddings({
        model,
        encodingFormat: 'float', // the client garbles the plain numbers of a server that has no other format
        ...clientOptions.openai(openai, fetchSafely),
      });
  },
  ollama: async (model: string, { ollama }: ProviderAccess) => {
    const { OllamaEmbeddings } = await import('@langchain/ollama');
    return (fetchSafely: typeof fetch): EmbeddingsInterface =>
      new OllamaEmbeddings({ model, ...clientOptions.ollama(ollama, fetchSafely) });
  },
};
