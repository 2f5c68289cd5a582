import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { parseSource } from '../../transcripts/parseSources.js';
import type { ParsedCall } from '../../types.js';
import { keyOf, type QuestionRow } from './rows.js';

const call = z.object({
  ticker: z.string(),
  period: z.string(),
  participants: z.array(z.string()),
  turns: z.array(z.tuple([z.string(), z.string(), z.string()])),
});
const place = z.tuple([z.number(), z.number(), z.number()]);
const row = z.object({
  call: z.string(),
  kind: z.string(),
  questions: z.array(z.string()),
  answerable: z.boolean(),
  cite: z.array(place).default([]),
  also: z.array(place).default([]),
});

/** The calls of `data/background` that questions are about, by TICKER_PERIOD, and the questions with the words of their answers. */
export interface Background {
  readonly calls: ReadonlyMap<string, ParsedCall>;
  readonly rows: readonly QuestionRow[];
}

/** @param lines questions a line, whose answers are places: a turn, and from where to where in its text */
export async function readBackground(
  sharedDir: string,
  lines: readonly string[],
): Promise<Background> {
  const asked = lines.map((line) => row.parse(JSON.parse(line)));
  const wanted = new Set(asked.map((one) => one.call));
  const found = new Map<string, z.infer<typeof call>>();
  const packed = createReadStream(`${sharedDir}/data/background/with-speakers.jsonl.gz`);
  for await (const line of createInterface({ input: packed.pipe(createGunzip()) })) {
    const one = call.parse(JSON.parse(line));
    const name = `${one.ticker}_${one.period}`;
    if (wanted.has(name) && !found.has(name)) found.set(name, one);
  }
  const rows = asked.flatMap(({ call: name, kind, questions, answerable, cite, also }, at) => {
    const turns = found.get(name)?.turns;
    const [question, ...paraphrases] = questions;
    if (!turns || question === undefined) return [];
    const words = (places: typeof cite): string[] =>
      places.map(([turn, from, to]) => turns[turn]?.[2].slice(from, to) ?? '');
    return [
      {
        ...{
          id: `background-${at}`,
          file: `${name}.json`,
          kind,
          question,
          paraphrases,
          answerable,
        },
        ...{ cite: words(cite), also: words(also), must: [], near: [] },
      },
    ];
  });
  const calls = new Map<string, ParsedCall>();
  for (const row of rows) {
    const name = row.file.replace('.json', '');
    const one = found.get(name);
    if (one && !calls.has(keyOf(row))) calls.set(keyOf(row), await toCall(one, name));
  }
  return { rows, calls };
}

const toCall = (data: z.infer<typeof call>, id: string): Promise<ParsedCall> => {
  const file = `${id}.json`;
  return parseSource({ file, bytes: Buffer.from(JSON.stringify(data)), row: { file, id } });
};
