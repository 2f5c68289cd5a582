import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { EmbeddingInvalidError } from '../errors.js';
import type { Clock } from './clock.js';
import { startDeadline } from './deadline.js';
import type { Embedder } from './embedder.js';
import { guardFetch } from './guardedFetch.js';
import { faultOf } from './modelFault.js';
import { withRetries } from './retry.js';

/** A person waits for the embedding of a question: words alone find much. */
const QUESTION = { ms: 5_000, retries: 1 };
/** Nobody waits for those of an ingest, and a provider that limits its rate wants minutes. */
const BATCH = { ms: 180_000, retries: 6 };
/** Before an ingest, or before the first start: a local model may have to be loaded first. */
const PROBE = { ms: 60_000, retries: 2 };
/** Texts of some 120 words a request: far under what providers take, and one that fails costs little. */
const PACE = { texts: 32, batches: 2 };
/** Its vector tells how long vectors are. */
const SAMPLE = 'How long is a vector?';

/** What an embedder over HTTP is made of. */
export interface RemoteModel {
  /** `openai:text-embedding-3-small` */
  readonly name: string;
  readonly secrets: readonly string[];
  /** A client for one request, which goes through this `fetch`. */
  readonly open: (fetchSafely: typeof fetch) => EmbeddingsInterface;
}

/**
 * An embedding model behind HTTP, with deadlines and retries. What it sends is handed on as it is: the guard of vectors
 * judges it, one by one.
 * @param dimensions what is known of it; it is asked when nothing is
 * @throws ModelError, EmbeddingInvalidError when it is asked
 */
export async function createRemoteEmbedder(
  { name, secrets, open }: RemoteModel,
  clock: Clock,
  dimensions: number | null,
): Promise<Embedder> {
  const ask = async <T>(
    work: (client: EmbeddingsInterface) => Promise<T>,
    { ms, retries }: typeof QUESTION,
  ): Promise<T> => {
    const nobodyLeaves = new AbortController().signal;
    const deadline = startDeadline(clock, nobodyLeaves, ms, `${name} sent no vector in time`);
    const attempt = async (): Promise<T> => {
      const guard = guardFetch({ name, secrets }, clock, deadline.signal);
      return deadline.race(work(open(guard.fetch))).catch((error: unknown) => {
        throw faultOf(error, name, guard);
      });
    };
    return withRetries(attempt, { clock, deadline, retries }).finally(deadline.end);
  };
  const embeddings: EmbeddingsInterface = {
    embedQuery: (text) => ask((client) => client.embedQuery(text), QUESTION),
    embedDocuments: (texts) => ask((client) => client.embedDocuments(texts), BATCH),
  };
  return {
    id: name,
    dimensions:
      dimensions ?? lengthOf(await ask((client) => client.embedQuery(SAMPLE), PROBE), name),
    embeddings,
    pace: PACE,
    close: async () => {},
  };
}

function lengthOf(vector: unknown, name: string): number {
  if (Array.isArray(vector) && vector.length > 0) return vector.length;
  throw new EmbeddingInvalidError(`${name} sent no vector for a sample text`);
}
