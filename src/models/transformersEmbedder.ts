import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ModelError, PackageMissingError } from '../errors.js';
import type { Embedder } from './embedder.js';
import { type ImportPackage, importOnUse } from './importPackage.js';

/** Texts at once: a batch is padded to its longest, and one is at work at a time, on all cores. */
const PACE = { texts: 16, batches: 1 };

/** What is used of a feature-extraction pipeline of transformers.js. */
interface Extractor {
  (texts: string[], options: object): Promise<{ tolist(): number[][] }>;
  dispose(): Promise<unknown>;
}

/**
 * A sentence encoder that runs here with transformers.js: from a folder of this machine or, by its name, from the hub,
 * whence it is loaded once. Mean pooling, unit length.
 * @param dimensions what is known of it; it is tried when nothing is
 * @throws PackageMissingError, and ModelError where the model cannot be loaded
 */
export async function createTransformersEmbedder(
  model: string,
  importer: ImportPackage,
  dimensions: number | null,
): Promise<Embedder> {
  const id = `transformers:${model}`;
  const loaded = await importOnUse('@huggingface/transformers', `EMBEDDINGS=${id}`, importer);
  const extract = await load(loaded, model, id);
  const embed = async (texts: string[]): Promise<number[][]> =>
    texts.length === 0 ? [] : (await extract(texts, { pooling: 'mean', normalize: true })).tolist();
  const embedQuery = async (text: string): Promise<number[]> => (await embed([text]))[0] ?? [];
  return {
    id,
    dimensions: dimensions ?? (await embedQuery('How long is a vector?')).length,
    embeddings: { embedQuery, embedDocuments: embed },
    pace: PACE,
    close: async () => void (await extract.dispose()),
  };
}

async function load(
  { pipeline }: Readonly<Record<string, unknown>>,
  model: string,
  id: string,
): Promise<Extractor> {
  if (typeof pipeline !== 'function')
    throw new PackageMissingError(
      `${id}: @huggingface/transformers has no pipeline; install it anew`,
    );
  const isFolder = existsSync(model); // the hub's names are none; a full path is never taken for one
  const path = isFolder ? resolve(model) : model;
  try {
    return await pipeline('feature-extraction', path, { local_files_only: isFolder });
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new ModelError('MODEL_REFUSED', `${id} cannot be loaded: ${reason}`);
  }
}
