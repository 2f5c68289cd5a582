import type { EmbeddingsInterface } from '@langchain/core/embeddings';

/** An embedding model with the name that its vectors carry: vectors of one model mean nothing to another. */
export interface Embedder {
  readonly id: string;
  readonly dimensions: number;
  readonly embeddings: EmbeddingsInterface;
  /** How many texts go to it at once, and in how many batches at the same time, to keep all of it at work. */
  readonly pace: { readonly texts: number; readonly batches: number };
  /** Ends its threads and connections. */
  close(): Promise<void>;
}
