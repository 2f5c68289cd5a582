import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { parseSource } from '../../transcripts/parseSources.js';
import type { ParsedCall } from '../../types.js';

const call = z.object({
  ticker: z.string(),
  period: z.string(),
  participants: z.array(z.string()),
  turns: z.array(z.tuple([z.string(), z.string(), z.string()])),
});

/** A call of `data/background` as it is kept: turns of section, speaker and words. */
export type BackgroundCall = z.infer<typeof call>;

/** Where the calls lie. */
export const backgroundPath = (dataDir: string): string =>
  `${dataDir}/background/with-speakers.jsonl.gz`;

/** The calls of those names (TICKER_PERIOD) that are there; the first of each name. */
export async function readBackgroundCalls(
  dataDir: string,
  wanted: ReadonlySet<string>,
): Promise<Map<string, BackgroundCall>> {
  const found = new Map<string, BackgroundCall>();
  const packed = createReadStream(backgroundPath(dataDir));
  for await (const line of createInterface({ input: packed.pipe(createGunzip()) })) {
    const one = call.parse(JSON.parse(line));
    const name = `${one.ticker}_${one.period}`;
    if (wanted.has(name) && !found.has(name)) found.set(name, one);
  }
  return found;
}

export const parseBackgroundCall = (data: BackgroundCall, id: string): Promise<ParsedCall> => {
  const file = `${id}.json`;
  return parseSource({ file, bytes: Buffer.from(JSON.stringify(data)), row: { file, id } });
};
