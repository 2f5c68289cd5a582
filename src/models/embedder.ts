import type { EmbeddingsInterface } from '@langchain/core/embeddings';

/** An embedding model with the name that its vectors carry: vectors of one model mean nothing to another. */
export interface Embedder {
  readonly id: string;
  readonly dimensions: number;
  readonly embeddings: EmbeddingsInterface;
  /** Ends its threads and connections. */
  close(): Promise<void>;
}
