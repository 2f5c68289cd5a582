import { type IngestDeps, type IngestReport, ingest } from '../../src/ingest/ingest.js';
import type { Embedder } from '../../src/models/embedder.js';
import { openEmbeddingCache } from '../../src/store/embeddingCache.js';
import { createGenerationStore } from '../../src/store/generationStore.js';
import { parseCorpus } from '../../src/transcripts/parseCorpus.js';
import { readCorpus } from '../../src/transcripts/readCorpus.js';
import { learnedForTests } from '../support/learned.js';

/** Ingests a corpus folder into the real store. */
export async function ingestFolder(
  corpusDir: string,
  indexDir: string,
  embedder: Embedder,
  onProgress: IngestDeps['onProgress'] = () => {},
): Promise<IngestReport> {
  return ingest(await parseCorpus(await readCorpus(corpusDir)), {
    store: createGenerationStore(indexDir),
    embedder,
    openCache: () => openEmbeddingCache(indexDir, embedder),
    wordVectors: learnedForTests.vectors,
    onProgress,
  });
}
