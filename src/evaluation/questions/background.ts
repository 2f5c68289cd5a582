import { z } from 'zod';
import type { ParsedCall } from '../../types.js';
import { parseBackgroundCall, readBackgroundCalls } from './backgroundCalls.js';
import { keyOf, type QuestionRow } from './rows.js';

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
  const found = await readBackgroundCalls(`${sharedDir}/data`, wanted);
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
    if (one && !calls.has(keyOf(row))) calls.set(keyOf(row), await parseBackgroundCall(one, name));
  }
  return { rows, calls };
}
