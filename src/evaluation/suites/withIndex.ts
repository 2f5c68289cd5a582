import { join } from 'node:path';
import type { Ranker } from '../../search/ranking/ranker.js';
import type { ParsedCorpus } from '../../transcripts/parseCorpus.js';
import type { OpenIndex, Workplace } from './suite.js';

/** Where a suite keeps its index and what was embedded for it. */
export const suiteDir = ({ indexDir }: Pick<Workplace, 'indexDir'>, name: string): string =>
  join(indexDir, 'evaluation', name);

/**
 * Makes an index of a corpus, opens it for some work and closes it; vectors that are known are not made again.
 *
 * @param ranker another than the one that ships
 */
export async function withIndex<T>(
  place: Workplace,
  name: string,
  corpus: ParsedCorpus,
  work: (index: OpenIndex) => Promise<T>,
  ranker?: Ranker,
): Promise<T> {
  const { createEmbedder, ingestCorpus, openOnRecord } = place.product;
  const indexDir = suiteDir(place, name);
  const embedder = await createEmbedder();
  const { passages, embedded } = await ingestCorpus(corpus, { indexDir }, embedder, () => {});
  await embedder.close();
  place.say(`${name}: ${corpus.calls.length} calls, ${passages} passages, ${embedded} embedded`);
  const index = await openOnRecord(
    { indexDir, publicUrl: null },
    await createEmbedder(),
    () => {},
    ranker,
  );
  return work(index).finally(() => index.close());
}
