import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BM25Retriever } from '@langchain/community/retrievers/bm25';
import { Document } from '@langchain/core/documents';
import type { BaseRetriever } from '@langchain/core/retrievers';
import { describe, expect, it } from 'vitest';
import type * as library from '../../src/library.js';
import type { Citation } from '../../src/types.js';
import { temporaryFolder } from '../store/temporaryFolder.js';

const GOLD = '../shared/data/gold/amzn-2025-q3.jsonl';
const CALL = 'AMZN-2025-Q3';
/** As deep as anybody looks. */
const DEPTH = 10;

const COMPILED = new URL('../../dist/src/library.js', import.meta.url).href;
const { createOnRecord }: typeof library = await import(COMPILED);

interface Gold {
  readonly question: string;
  readonly kind: string;
  readonly any_of: readonly { readonly start: number; readonly end: number }[];
}

/** Mean of 1 / place of the first document that holds a span that answers; 0 where none of the first ten does. */
async function meanReciprocalRank(retriever: BaseRetriever, questions: readonly Gold[]) {
  let sum = 0;
  for (const { question, any_of } of questions) {
    const found = await retriever.invoke(question);
    const place = found
      .slice(0, DEPTH)
      .findIndex(({ metadata }) =>
        (metadata.citations as readonly Citation[]).some(({ start, end }) =>
          any_of.some((span) => start < span.end && span.start < end),
        ),
      );
    if (place >= 0) sum += 1 / (place + 1);
  }
  return sum / questions.length;
}

/** The paragraphs of the call, which is what a reader of it would index; in small letters, since BM25Retriever makes only questions so. */
function paragraphsOf(statements: readonly Citation[]): Document[] {
  const paragraphs = new Map<string, Citation[]>();
  for (const citation of statements) {
    const key = `${citation.section} ${citation.topic} ${citation.locator.paragraph}`;
    paragraphs.set(key, [...(paragraphs.get(key) ?? []), citation]);
  }
  return [...paragraphs.values()].map(
    (citations) =>
      new Document({
        pageContent: citations
          .map(({ label, quote }) => `${label ?? ''} ${quote}`)
          .join(' ')
          .toLowerCase(),
        metadata: { citations },
      }),
  );
}

describe.skipIf(!existsSync(GOLD))('our retriever beside the BM25 of LangChain', () => {
  it('has what answers nearer to the top, on the real minutes', { timeout: 60_000 }, async () => {
    const lines = readFileSync(GOLD, 'utf8').trim().split('\n');
    const questions = lines
      .map((line): Gold => JSON.parse(line))
      .filter(({ kind }) => kind === 'answerable');
    const indexDir = join(await temporaryFolder(), 'index');
    const onRecord = await createOnRecord({ corpusDir: 'corpus', indexDir });
    const statements = onRecord.catalogue().statements(CALL) ?? [];
    const theirs = BM25Retriever.fromDocuments(paragraphsOf(statements), { k: DEPTH });
    const ours = onRecord.retriever({ limit: DEPTH, filters: { calls: [CALL] } });
    const scores = {
      theirs: await meanReciprocalRank(theirs, questions),
      ours: await meanReciprocalRank(ours, questions),
    };
    await onRecord.close();
    expect(scores.ours).toBeGreaterThan(scores.theirs);
  });
});
