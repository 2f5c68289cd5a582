import { setImmediate } from 'node:timers/promises';
import { inOrderOfTime } from '../../search/scope/resolvePeriods.js';
import type { ParsedCall } from '../../types.js';
import { isWord, tokensOf } from './tokens.js';
import { BREAK, startStream, type WordStream } from './wordStream.js';

/** Where every word of a generation's calls stands. */
export interface QuoteIndex {
  readonly calls: readonly ParsedCall[];
  /** What was said: the words of the statements only, so that a quote may run over a heading. */
  readonly said: WordStream;
  /** All words of the texts, labels and headings too. */
  readonly whole: WordStream;
  /** A word's number; -1 where no call holds it. */
  numberOf(word: string): number;
  /** The numbers of marks, which are no words. */
  readonly marks: ReadonlySet<number>;
}

/** Tokens read before other work gets its turn: some milliseconds. */
const AT_A_STRETCH = 4_000;

/** Indexes the words of all calls, some half a second for a million; other work gets its turn all the while. */
export async function indexQuotes(calls: readonly ParsedCall[]): Promise<QuoteIndex> {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size + 1);
    return numbers.size;
  };
  const said = startStream();
  const whole = startStream();
  let read = 0;
  for (const { at } of inOrderOfTime(
    calls.map(({ transcript: { call } }, index) => ({ at: index, call })),
  )) {
    const parsed = calls[at];
    if (!parsed) continue;
    let next = 0; // the first statement that does not end before the token
    for (const { word, start, end } of tokensOf(parsed.transcript.text)) {
      while ((parsed.statements[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
      const isSaid = (parsed.statements[next]?.start ?? Number.POSITIVE_INFINITY) <= start;
      const token = { word: numberOf(word), call: at, start, end, statement: isSaid ? next : -1 };
      whole.add(token);
      if (isSaid) said.add(token);
      if (++read % AT_A_STRETCH === 0) await setImmediate();
    }
    const end = { word: BREAK, call: at, start: 0, end: 0, statement: -1 };
    whole.add(end);
    said.add(end);
  }
  return {
    calls,
    said: await said.finish(numbers.size + 1),
    whole: await whole.finish(numbers.size + 1),
    numberOf: (word) => numbers.get(word) ?? -1,
    marks: new Set([...numbers].flatMap(([word, number]) => (isWord(word) ? [] : [number]))),
  };
}
