import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ParsedCorpus, parseCorpus } from '../../transcripts/parseCorpus.js';
import { readCorpus, type SourceFile } from '../../transcripts/readCorpus.js';
import { readEctQa } from '../ectqa.js';
import type { Workplace } from './suite.js';

/** The corpus of this project, as it is served. */
export const shippedCorpus = async ({ corpusDir }: Workplace): Promise<ParsedCorpus> =>
  parseCorpus(await readCorpus(corpusDir));

/** The shipped call among the real transcripts; null where those are not here. */
export async function togetherCorpus(place: Workplace): Promise<ParsedCorpus | null> {
  const files = await transcriptFiles(place, (file) => ({ file }));
  if (files === null) return null;
  const { sources } = await readCorpus(place.corpusDir);
  return parseCorpus({ sources: [...sources, ...files], skipped: [] });
}

/** Each real transcript as a call of its own, two sources of one call too; null where they are not here. */
export async function eachTranscript(place: Workplace): Promise<ParsedCorpus | null> {
  const files = await transcriptFiles(place, (file) => ({
    file,
    id: file.replace(/[^\w.-]+/g, '-').slice(-80),
  }));
  return (
    files && parseCorpus({ sources: files.map((one) => ({ ...one, named: true })), skipped: [] })
  );
}

/** The calls of ECT-QA with its questions; null where they are not here. */
export async function ectQaCorpus({ dataDir }: Workplace) {
  const folder = join(dataDir, 'ectqa');
  if (!existsSync(folder)) return null;
  const ectQa = await readEctQa(folder);
  return { ectQa, corpus: await parseCorpus({ sources: ectQa.sources, skipped: [] }) };
}

async function transcriptFiles(
  { dataDir }: Workplace,
  rowOf: (file: string) => SourceFile['row'],
): Promise<SourceFile[] | null> {
  const folder = join(dataDir, 'transcripts');
  if (!existsSync(folder)) return null;
  const files = (await readdir(folder, { recursive: true }))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\/.+\.\w+$/.test(file)) // those in the folder of a format
    .sort();
  return Promise.all(
    files.map(async (file) => ({
      file,
      bytes: await readFile(join(folder, file)),
      row: rowOf(file),
      named: false,
    })),
  );
}
