import { encodeKeywordIndex } from '../../search/keywordFile.js';
import { buildKeywordIndex } from '../../search/keywordIndex.js';
import type { Learned } from '../../search/ranking/learned.js';
import type { SearchSpace } from '../../search/search.js';
import { toPassages } from '../../transcripts/passages.js';
import type { Generation, ParsedCall } from '../../types.js';

/** Calls as they are searched by words alone, without an encoder. */
export function wordsSpaceOf(calls: readonly ParsedCall[], learned: Learned): SearchSpace {
  const passages = calls.flatMap(toPassages);
  const index = buildKeywordIndex(calls, passages);
  const embedder = { id: 'none', dimensions: 0 };
  const fusion = { meaningWeight: 0, calibratedOn: 0 };
  const counts = { calls: calls.length, statements: 0, passages: passages.length };
  const content = { corpusHash: '', embedder, fusion, calls, superseded: [], withdrawn: [] };
  const generation: Generation = {
    ...content,
    ...{
      name: 'words',
      passages,
      vectors: new Float32Array(),
      keywords: encodeKeywordIndex(index),
    },
    manifest: { formatVersion: 1, createdAt: '', counts, files: {}, ...content },
    graph: null,
  };
  return { generation, index, learned };
}
