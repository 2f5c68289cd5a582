import { setImmediate } from 'node:timers/promises';

/** The number of no word: it stands between calls, so that nothing is found across them. */
export const BREAK = 0;

/** Words of all calls one after the other, oldest call first, with where each word stands. */
export interface WordStream {
  /** The number of each token's word; `BREAK` between calls. */
  readonly words: Int32Array;
  /** Index into the generation's calls. */
  readonly calls: Int32Array;
  /** Offsets into the call's text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Index into the call's statements; -1 for what nobody said: headings, names of speakers. */
  readonly statements: Int32Array;
  /** The positions of a word, ascending. */
  positionsOf(word: number): Int32Array;
}

export interface StreamToken {
  readonly word: number;
  readonly call: number;
  readonly start: number;
  readonly end: number;
  readonly statement: number;
}

/** Collects tokens; `finish` sorts them by word. */
export function startStream(): {
  add(token: StreamToken): void;
  finish(wordCount: number): Promise<WordStream>;
} {
  let rows = new Int32Array(FIRST_ROWS * COLUMNS); // the columns of a token stand beside each other
  let length = 0;
  return {
    add: ({ word, call, start, end, statement }) => {
      if (length === rows.length) rows = grown(rows);
      rows[length++] = word;
      rows[length++] = call;
      rows[length++] = start;
      rows[length++] = end;
      rows[length++] = statement;
    },
    finish: async (wordCount) => {
      const columns: Int32Array[] = [];
      for (let column = 0; column < COLUMNS; column++)
        columns.push(await columnOf(rows, length, column));
      const [words = NONE, calls = NONE, starts = NONE, ends = NONE, statements = NONE] = columns;
      const positionsOf = await positionsByWord(words, wordCount);
      return { words, calls, starts, ends, statements, positionsOf };
    },
  };
}

const COLUMNS = 5;
const FIRST_ROWS = 4_096;
const NONE = new Int32Array(0);
/** Words looked at before other work gets its turn: some milliseconds. */
const AT_A_STRETCH = 500_000;

function grown(rows: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * rows.length);
  more.set(rows);
  return more;
}

async function columnOf(rows: Int32Array, length: number, column: number): Promise<Int32Array> {
  const values = new Int32Array(length / COLUMNS);
  for (let row = 0; row < values.length; row++) {
    values[row] = rows[row * COLUMNS + column] ?? 0;
    if (row % AT_A_STRETCH === 0) await setImmediate();
  }
  return values;
}

/** A counting sort: two passes over the words. */
async function positionsByWord(
  words: Int32Array,
  wordCount: number,
): Promise<WordStream['positionsOf']> {
  const first = new Int32Array(wordCount + 1);
  for (let position = 0; position < words.length; position++) {
    const next = (words[position] ?? 0) + 1;
    first[next] = (first[next] ?? 0) + 1;
    if (position % AT_A_STRETCH === 0) await setImmediate();
  }
  for (let word = 0; word < wordCount; word++)
    first[word + 1] = (first[word + 1] ?? 0) + (first[word] ?? 0);
  const next = first.slice();
  const positions = new Int32Array(words.length);
  for (let position = 0; position < words.length; position++) {
    const word = words[position] ?? 0;
    const place = next[word] ?? 0;
    positions[place] = position;
    next[word] = place + 1;
    if (position % AT_A_STRETCH === 0) await setImmediate();
  }
  return (word) => positions.subarray(first[word] ?? 0, first[word + 1] ?? 0);
}
