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

/** Indexes the words of all calls, some 1 s for a million; other work gets its turn after each call. */
export async function indexQuotes(calls: readonly ParsedCall[]): Promise<QuoteIndex> {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size + 1;
    numbers.set(word, number);
    return number;
  };
  const said = startStream();
  const whole = startStream();
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
    }
    const end = { word: BREAK, call: at, start: 0, end: 0, statement: -1 };
    whole.add(end);
    said.add(end);
    await setImmediate();
  }
  return {
    calls,
    said: said.finish(numbers.size + 1),
    whole: whole.finish(numbers.size + 1),
    numberOf: (word) => numbers.get(word) ?? -1,
    marks: new Set([...numbers].flatMap(([word, number]) => (isWord(word) ? [] : [number]))),
  };
}
