import { CorpusError, EmbeddingInvalidError } from '../errors.js';
import type { Embedder } from '../models/embedder.js';
import { encodeKeywordIndex } from '../search/keywordFile.js';
import { buildKeywordIndex } from '../search/keywordIndex.js';
import type { Vocabulary } from '../search/vocabulary.js';
import type { EmbeddingCache } from '../store/embeddingCache.js';
import type { GenerationStore } from '../store/generationStore.js';
import { assertVector } from '../store/vectorGuard.js';
import type { ParsedCorpus } from '../transcripts/parseCorpus.js';
import { toPassages } from '../transcripts/passages.js';
import type { ParsedCall, Passage } from '../types.js';
import { calibrateFusion, LEAST_EXCHANGES } from './calibrate.js';
import { exchangesOf, rankExchange } from './exchanges.js';
import { textToEmbed } from './textToEmbed.js';

/** What ingestion runs on. */
export interface IngestDeps {
  readonly store: GenerationStore;
  readonly embedder: Embedder;
  readonly openCache: () => Promise<EmbeddingCache>;
  readonly lexicon: Omit<Vocabulary, 'index'>;
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
    const cache = await deps.openCache();
    const texts = passages.map((passage) => textToEmbed(calls, passage));
    const exchanges = exchangesOf(calls, passages);
    const asked = exchanges.length < LEAST_EXCHANGES ? [] : exchanges;
    const { embedded, faults } = await embedTexts(
      [...texts, ...asked.map(({ question }) => question)],
      cache,
      deps,
    );
    const { vectors, rejected } = toRows(texts, cache, deps.embedder.dimensions);
    const index = buildKeywordIndex(calls, passages);
    const ranked = asked.flatMap((exchange) => {
      const vector = cache.get(exchange.question);
      return vector
        ? [rankExchange(exchange, [...vector], index, { index, ...deps.lexicon }, vectors)]
        : [];
    });
    const { id, dimensions } = deps.embedder;
    const generation = await deps.store.publish({
      corpusHash: hash,
      embedder: { id, dimensions },
      fusion: calibrateFusion(ranked),
      calls,
      passages,
      vectors,
      keywords: encodeKeywordIndex(index),
    });
    const statements = calls.reduce((sum, call) => sum + call.statements.length, 0);
    return {
      generation,
      calls: calls.length,
      statements,
      passages: passages.length,
      embedded,
      rejected: rejected.map((row) => ({
        id: firstStatement(calls, passages[row]),
        reason: faults.get(texts[row] ?? '') ?? 'no embedding',
      })),
    };
  } finally {
    await release();
  }
}

/** Embeds what the cache does not hold, batch by batch, so that a killed ingest goes on where it was. */
async function embedTexts(
  texts: readonly string[],
  cache: EmbeddingCache,
  { embedder, onProgress }: Pick<IngestDeps, 'embedder' | 'onProgress'>,
): Promise<{ embedded: number; faults: ReadonlyMap<string, string> }> {
  const missing = [...new Set(texts)].filter((text) => cache.get(text) === undefined);
  const faults = new Map<string, string>();
  onProgress(0, missing.length);
  for (let at = 0; at < missing.length; at += BATCH) {
    const batch = missing.slice(at, at + BATCH);
    const found: readonly unknown[] = await embedder.embeddings.embedDocuments(batch);
    await cache.add(usable(batch, found, embedder.dimensions, faults));
    onProgress(Math.min(at + BATCH, missing.length), missing.length);
  }
  return { embedded: missing.length, faults };
}

/** The vectors of the texts, a row each; a text without one keeps its row of zeros and is named. */
function toRows(
  texts: readonly string[],
  cache: EmbeddingCache,
  dimensions: number,
): { vectors: Float32Array; rejected: number[] } {
  const vectors = new Float32Array(texts.length * dimensions);
  const rejected: number[] = [];
  texts.forEach((text, row) => {
    const vector = cache.get(text);
    if (vector) vectors.set(vector, row * dimensions);
    else rejected.push(row);
  });
  return { vectors, rejected };
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
