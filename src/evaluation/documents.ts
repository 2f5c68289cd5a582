import { calibrateFusion, type Fusion } from '../ingest/calibrate.js';
import { embedMissing } from '../ingest/embedMissing.js';
import type { Embedder } from '../models/embedder.js';
import type { WordVectors } from '../models/wordVectors.js';
import { buildKeywordIndex, type KeywordIndex } from '../search/keywordIndex.js';
import { rankByWords } from '../search/rankByWords.js';
import { readAsked, termsOf } from '../search/ranking/readQuestion.js';
import { rarityAmong } from '../search/rarity.js';
import { orderPassages, type ScoredPassage, scorePassages } from '../search/scorePassages.js';
import type { EmbeddingCache } from '../store/embeddingCache.js';
import type { ParsedCall } from '../types.js';

/** What documents are ranked with: the product's own parts. */
export interface RankerDeps {
  readonly embedder: Embedder;
  readonly cache: EmbeddingCache;
  readonly vectors: WordVectors;
}

/** What words alone rank, best first, and what words and meaning say of each document that either finds. */
export interface Rankings {
  readonly byWords: readonly number[];
  readonly scored: readonly ScoredPassage[];
}

/** Places that are looked at. */
const RANKED = 1_000;

/** Each question's rankings of the documents, as a search ranks passages: a document is one passage, without a call around it. */
export async function rankDocuments(
  documents: readonly string[],
  questions: readonly string[],
  { embedder, cache, vectors: words }: RankerDeps,
): Promise<Rankings[]> {
  const missing = [...new Set([...documents, ...questions])].filter((text) => !cache.get(text));
  await embedMissing(missing, cache, embedder, () => {});
  const index = indexOf(documents);
  const vectors = new Float32Array(documents.length * embedder.dimensions);
  documents.forEach((text, row) => {
    vectors.set(cache.get(text) ?? [], row * embedder.dimensions);
  });
  return questions.map((question) => {
    const terms = termsOf(readAsked(question, index, words, rarityAmong(index, null)));
    const vector = [...(cache.get(question) ?? [])];
    return {
      byWords: rankByWords(index, terms, null, RANKED),
      scored: scorePassages(
        { index, vectors, graph: null },
        { terms, vector },
        null,
        rarityAmong(index, null),
      ),
    };
  });
}

function indexOf(documents: readonly string[]): KeywordIndex {
  const call = {
    company: null,
    ticker: null,
    period: null,
    date: null,
    title: null,
    publisher: null,
    url: null,
  };
  const calls = documents.map(
    (text, at): ParsedCall => ({
      transcript: {
        call: { id: `D${at}`, ...call },
        file: '',
        text,
        sha256: '',
        textSha256: '',
        reader: '',
      },
      turns: [{ kind: 'answer', section: 'qa', speaker: null, party: null, inReplyTo: null }],
      statements: [
        {
          id: `D${at}:0`,
          start: 0,
          end: text.length,
          turn: 0,
          topic: null,
          label: null,
          locator: { page: null, time: null, paragraph: null },
        },
      ],
    }),
  );
  return buildKeywordIndex(
    calls,
    calls.map((_, at) => ({ call: at, first: 0, last: 0 })),
  );
}

/** Words and meaning as one, with the weight that the corpus's own exchanges give, or the default where it has none. */
export function fuseCalibrated(
  rankings: readonly Rankings[],
  answers: readonly ReadonlySet<number>[],
): { fusion: Fusion; rows: number[][] } {
  const fusion = calibrateFusion(
    answers.map((answer, at) => ({ answer, passages: rankings[at]?.scored ?? [] })),
  );
  const rows = rankings.map(({ scored }) =>
    orderPassages(scored, fusion.meaningWeight).map(({ row }) => row),
  );
  return { fusion, rows };
}
