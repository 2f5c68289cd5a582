import { CorpusError } from '../errors.js';
import type { Embedder } from '../models/embedder.js';
import type { WordVectors } from '../models/wordVectors.js';
import { encodeKeywordIndex } from '../search/keywordFile.js';
import { buildKeywordIndex } from '../search/keywordIndex.js';
import type { EmbeddingCache } from '../store/embeddingCache.js';
import type { GenerationStore } from '../store/generationStore.js';
import type { ParsedCorpus } from '../transcripts/parseCorpus.js';
import { toPassages } from '../transcripts/passages.js';
import type { ParsedCall, Passage } from '../types.js';
import { addContext } from './addContext.js';
import { calibrateFusion, LEAST_EXCHANGES } from './calibrate.js';
import { embedMissing } from './embedMissing.js';
import { answeringRows, exchangesOf, rankExchange } from './exchanges.js';
import { keepVersions } from './keepVersions.js';
import { type Progress, progressOf } from './progress.js';
import { textsToEmbed } from './textsToEmbed.js';

/** What ingestion runs on. */
export interface IngestDeps {
  readonly store: GenerationStore;
  readonly embedder: Embedder;
  readonly openCache: () => Promise<EmbeddingCache>;
  /** What questions are read with. */
  readonly wordVectors: WordVectors;
  /** Told once before anything is embedded, then batch by batch. */
  readonly onProgress: (progress: Progress) => void;
}

/** What is stored of a corpus. */
export type Ingested = Pick<ParsedCorpus, 'calls' | 'superseded' | 'withdrawn' | 'hash'>;

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

/**
 * Passages, embeddings, keyword index and one published generation. An embedding that is unusable costs its passage the
 * meaning ranking and nothing else.
 *
 * @throws CorpusError when there is nothing to ingest: the earlier index stays
 * @throws LockedError, NoSpaceError
 */
export async function ingest(
  { calls, superseded, withdrawn, hash }: Ingested,
  deps: IngestDeps,
): Promise<IngestReport> {
  if (calls.length === 0 && withdrawn.length === 0)
    throw new CorpusError('Nothing to ingest: no transcript in the corpus could be read');
  const release = await deps.store.lock();
  try {
    const passages = calls.flatMap(toPassages);
    const cache = await deps.openCache();
    const fields = passages.map((passage) => textsToEmbed(calls, passage));
    const texts = fields.map(({ words }) => words);
    const exchanges = exchangesOf(calls, passages);
    const asked = exchanges.length < LEAST_EXCHANGES ? [] : exchanges;
    const wanted = [
      ...fields.flatMap(({ words, question, call }) => [words, question, call]),
      ...asked.map(({ question }) => question),
    ];
    const missing = [...new Set(wanted)].filter(
      (text) => text !== '' && cache.get(text) === undefined,
    );
    const progress = progressOf(missing, texts, passages, calls.length);
    deps.onProgress(progress([]));
    const faults = await embedMissing(missing, cache, deps.embedder, (batch) =>
      deps.onProgress(progress(batch)),
    );
    const { vectors, rejected } = toRows(texts, cache, deps.embedder.dimensions);
    const index = buildKeywordIndex(calls, passages);
    const among = answeringRows(calls, passages);
    const rankedIn = { index, words: deps.wordVectors, vectors, among };
    const ranked = asked.flatMap((exchange) => {
      const vector = cache.get(exchange.question);
      return vector ? [rankExchange(exchange, [...vector], rankedIn)] : [];
    });
    const { id, dimensions } = deps.embedder;
    const generation = await deps.store.publish({
      corpusHash: hash,
      embedder: { id, dimensions },
      fusion: calibrateFusion(ranked),
      calls,
      superseded: keepVersions(calls, superseded, await deps.store.versions()),
      withdrawn,
      passages,
      vectors: addContext(vectors, dimensions, (row) => ({
        question: cache.get(fields[row]?.question ?? ''),
        call: cache.get(fields[row]?.call ?? ''),
      })),
      keywords: encodeKeywordIndex(index),
    });
    const statements = calls.reduce((sum, call) => sum + call.statements.length, 0);
    return {
      generation,
      calls: calls.length,
      statements,
      passages: passages.length,
      embedded: missing.length,
      rejected: rejected.map((row) => ({
        id: firstStatement(calls, passages[row]),
        reason: faults.get(texts[row] ?? '') ?? 'no embedding',
      })),
    };
  } finally {
    await release();
  }
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

const firstStatement = (calls: readonly ParsedCall[], passage: Passage | undefined): string =>
  calls[passage?.call ?? -1]?.statements[passage?.first ?? -1]?.id ?? '';
