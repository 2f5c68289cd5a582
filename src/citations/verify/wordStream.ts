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
  finish(wordCount: number): WordStream;
} {
  const columns = { words: [], calls: [], starts: [], ends: [], statements: [] } as Record<
    'words' | 'calls' | 'starts' | 'ends' | 'statements',
    number[]
  >;
  return {
    add: ({ word, call, start, end, statement }) => {
      columns.words.push(word);
      columns.calls.push(call);
      columns.starts.push(start);
      columns.ends.push(end);
      columns.statements.push(statement);
    },
    finish: (wordCount) => {
      const words = Int32Array.from(columns.words);
      return {
        words,
        calls: Int32Array.from(columns.calls),
        starts: Int32Array.from(columns.starts),
        ends: Int32Array.from(columns.ends),
        statements: Int32Array.from(columns.statements),
        positionsOf: positionsByWord(words, wordCount),
      };
    },
  };
}

/** A counting sort: two passes over the words. */
function positionsByWord(words: Int32Array, wordCount: number): WordStream['positionsOf'] {
  const first = new Int32Array(wordCount + 1);
  for (const word of words) first[word + 1] = (first[word + 1] ?? 0) + 1;
  for (let word = 0; word < wordCount; word++)
    first[word + 1] = (first[word + 1] ?? 0) + (first[word] ?? 0);
  const next = first.slice();
  const positions = new Int32Array(words.length);
  words.forEach((word, position) => {
    const place = next[word] ?? 0;
    positions[place] = position;
    next[word] = place + 1;
  });
  return (word) => positions.subarray(first[word] ?? 0, first[word + 1] ?? 0);
}
