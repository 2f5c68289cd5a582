import { CorpusError, EmbeddingInvalidError } from '../errors.js';
import type { Embedder } from '../models/embedder.js';
import { encodeKeywordIndex } from '../search/keywordFile.js';
import { buildKeywordIndex } from '../search/keywordIndex.js';
import type { EmbeddingCache } from '../store/embeddingCache.js';
import type { GenerationStore } from '../store/generationStore.js';
import { assertVector } from '../store/vectorGuard.js';
import type { ParsedCorpus } from '../transcripts/parseCorpus.js';
import { toPassages } from '../transcripts/passages.js';
import type { ParsedCall, Passage } from '../types.js';
import { textToEmbed } from './textToEmbed.js';

/** What ingestion runs on. */
export interface IngestDeps {
  readonly store: GenerationStore;
  readonly embedder: Embedder;
  readonly openCache: () => Promise<EmbeddingCache>;
  readonly calibrate: (calls: readonly ParsedCall[]) => {
    readonly meaningWeight: number;
    readonly calibratedOn: number;
  };
  /** Called as passages are embedded. */
  readonly onProgress: (done: number, whole: number) => void;
}

/** What an ingest did. */
export interface IngestReport {
  readonly generation: string;
  readonly calls: number;
  readonly statements: number;
  readonly passages: number;
  /** Texts that had to be embedded; the others were known. */
  readonly embedded: number;
  /** Statements whose passage got no usable vector: found by words alone. */
  readonly rejected: readonly { readonly id: string; readonly reason: string }[];
}

/** Texts embedded between two writes of the cache: what a killed ingest loses at most. */
const BATCH = 64;

/**
 * Passages, embeddings, keyword index and one published generation. An embedding that is unusable costs its passage the
 * meaning ranking and nothing else.
 *
 * @throws CorpusError when there is nothing to ingest: the earlier index stays
 * @throws LockedError, NoSpaceError
 */
export async function ingest(
  { calls, hash }: ParsedCorpus,
  deps: IngestDeps,
): Promise<IngestReport> {
  if (calls.length === 0)
    throw new CorpusError('Nothing to ingest: no transcript in the corpus could be read');
  const release = await deps.store.lock();
  try {
    const passages = calls.flatMap(toPassages);
    const { vectors, embedded, rejected } = await embedPassages(calls, passages, deps);
    const { id, dimensions } = deps.embedder;
    const generation = await deps.store.publish({
      corpusHash: hash,
      embedder: { id, dimensions },
      fusion: deps.calibrate(calls),
      calls,
      passages,
      vectors,
      keywords: encodeKeywordIndex(buildKeywordIndex(calls, passages)),
    });
    const statements = calls.reduce((sum, call) => sum + call.statements.length, 0);
    return {
      generation,
      calls: calls.length,
      statements,
      passages: passages.length,
      embedded,
      rejected,
    };
  } finally {
    await release();
  }
}

async function embedPassages(
  calls: readonly ParsedCall[],
  passages: readonly Passage[],
  { embedder, openCache, onProgress }: IngestDeps,
): Promise<Pick<IngestReport, 'embedded' | 'rejected'> & { vectors: Float32Array }> {
  const cache = await openCache();
  const texts = passages.map((passage) => textToEmbed(calls, passage));
  const missing = [...new Set(texts)].filter((text) => cache.get(text) === undefined);
  const faults = new Map<string, string>();
  onProgress(0, missing.length);
  for (let at = 0; at < missing.length; at += BATCH) {
    const batch = missing.slice(at, at + BATCH);
    const found: readonly unknown[] = await embedder.embeddings.embedDocuments(batch);
    await cache.add(usable(batch, found, embedder.dimensions, faults));
    onProgress(Math.min(at + BATCH, missing.length), missing.length);
  }
  const vectors = new Float32Array(passages.length * embedder.dimensions);
  const rejected: { id: string; reason: string }[] = [];
  texts.forEach((text, row) => {
    const vector = cache.get(text);
    if (vector) vectors.set(vector, row * embedder.dimensions);
    else
      rejected.push({
        id: firstStatement(calls, passages[row]),
        reason: faults.get(text) ?? 'no embedding',
      });
  });
  return { vectors, embedded: missing.length, rejected };
}

function usable(
  texts: readonly string[],
  found: readonly unknown[],
  dimensions: number,
  faults: Map<string, string>,
) {
  return texts.flatMap((text, at) => {
    try {
      return [{ text, vector: assertVector(found[at], dimensions) }];
    } catch (error) {
      if (!(error instanceof EmbeddingInvalidError)) throw error;
      faults.set(text, error.message);
      return [];
    }
  });
}

const firstStatement = (calls: readonly ParsedCall[], passage: Passage | undefined): string =>
  calls[passage?.call ?? -1]?.statements[passage?.first ?? -1]?.id ?? '';
