import { termsOf, type Word, wordsOf } from '../../language/words.js';
import { addWords, numbersIn, vectorWords, type WordVectors } from '../../models/wordVectors.js';
import type { ParsedCall } from '../../types.js';
import type { KeywordIndex } from '../keywordIndex.js';
import { type MeasuresOfCall, measuresIn } from './measuresIn.js';
import { TRAITS, traitsOf } from './traits.js';

/** Neighbours on each side, within the turn, that a statement is read with. */
export const WINDOW = 2;

/** What numbers are of, as the word vectors know them: a count, money, a share, a year. */
export const NUMBERS: readonly string[] = ['#', '#$', '#%', '#y'];

/** A call as the ranker reads it: numbers in columns, a statement after the other. */
export interface ReadCall {
  /** The words of statement `n`, with its topic and label, are those from `starts[n]` to `starts[n + 1]`. */
  readonly starts: Uint32Array;
  /** A word's term in the keyword index; −1 where it has none. */
  readonly terms: Int32Array;
  /** Its further term (a phrase's, a number's value); −1 where there is none. */
  readonly further: Int32Array;
  /** Its number among the word vectors; −1 where it has none. */
  readonly tokens: Int32Array;
  /** What a number is of, as a place in NUMBERS plus one; 0 for a word. */
  readonly numbers: Uint8Array;
  /** The summed vectors of each statement, of any length, with their lengths. */
  readonly sums: Float32Array;
  readonly norms: Float32Array;
  /** The length of the sum of a statement and its neighbours; see WINDOW. */
  readonly windowNorms: Float32Array;
  /** The length of the sum of a whole turn. */
  readonly turnNorms: Float32Array;
  /** `TRAITS.length` numbers a statement. */
  readonly traits: Float32Array;
  /** The statements of turn `n` are those from `turnStarts[n]` to `turnEnds[n]`. */
  readonly turnStarts: Uint32Array;
  readonly turnEnds: Uint32Array;
  readonly measures: MeasuresOfCall;
}

/** Reads a call once; what is known of it is kept as long as the index that it is read for. */
export function createReadCall(index: KeywordIndex, vectors: WordVectors) {
  const known = new WeakMap<ParsedCall, ReadCall>();
  return (call: ParsedCall): ReadCall => {
    const before = known.get(call);
    if (before) return before;
    const read = readCall(call, index, vectors);
    known.set(call, read);
    return read;
  };
}
export type ReadCallOf = ReturnType<typeof createReadCall>;

function readCall(
  { transcript, statements, turns }: ParsedCall,
  index: KeywordIndex,
  vectors: WordVectors,
): ReadCall {
  const { dimensions } = vectors;
  const starts = new Uint32Array(statements.length + 1);
  const sums = new Float32Array(statements.length * dimensions);
  const norms = new Float32Array(statements.length);
  const traits = new Float32Array(statements.length * TRAITS.length);
  const terms: number[] = [];
  const further: number[] = [];
  const tokens: number[] = [];
  const numbers: number[] = [];
  statements.forEach(({ start, end, topic, label }, at) => {
    const said = transcript.text.slice(start, end);
    // A publisher's heading says what the words below it are about, as their speaker does elsewhere.
    const text = [topic, label, said].filter(Boolean).join('. ');
    const words = wordsOf(text);
    const known = vectorWords(text, words);
    words.forEach((word, place) => {
      const [term, more] = termNumbers(word, index);
      terms.push(term);
      further.push(more);
      tokens.push(vectors.numbersOf(known[place] ?? '')[0] ?? -1);
      numbers.push(NUMBERS.indexOf(known[place] ?? '') + 1);
    });
    starts[at + 1] = terms.length;
    const offset = at * dimensions;
    addWords(vectors, numbersIn(vectors, known), vectors.passageWeights, sums, offset);
    norms[at] = Math.hypot(...sums.subarray(offset, offset + dimensions));
    traits.set(traitsOf(said, words.length), at * TRAITS.length);
  });
  const turnStarts = new Uint32Array(turns.length);
  const turnEnds = new Uint32Array(turns.length);
  statements.forEach(({ turn }, at) => {
    if (turnEnds[turn] === 0) turnStarts[turn] = at;
    turnEnds[turn] = at + 1;
  });
  const lengthOf = (first: number, end: number): number =>
    lengthOfSum(sums, dimensions, first, end);
  return {
    starts,
    terms: Int32Array.from(terms),
    further: Int32Array.from(further),
    tokens: Int32Array.from(tokens),
    numbers: Uint8Array.from(numbers),
    sums,
    norms,
    windowNorms: Float32Array.from(statements, ({ turn }, at) =>
      lengthOf(
        Math.max(turnStarts[turn] ?? 0, at - WINDOW),
        Math.min(turnEnds[turn] ?? 0, at + WINDOW + 1),
      ),
    ),
    turnNorms: Float32Array.from(turns, (_, turn) =>
      lengthOf(turnStarts[turn] ?? 0, turnEnds[turn] ?? 0),
    ),
    traits,
    turnStarts,
    turnEnds,
    measures: measuresIn(transcript, statements, turns),
  };
}

/** The length of the sum of the rows from `first` to `end`. */
function lengthOfSum(sums: Float32Array, width: number, first: number, end: number): number {
  let square = 0;
  for (let at = 0; at < width; at++) {
    let sum = 0;
    for (let row = first; row < end; row++) sum += sums[row * width + at] ?? 0;
    square += sum * sum;
  }
  return Math.sqrt(square);
}

/** A word's most exact term, and the term that a phrase or a number adds. */
function termNumbers({ surface, terms }: Word, index: KeywordIndex): [number, number] {
  const last = terms.length > termsOf(surface).length ? terms.at(-1) : undefined;
  return [
    index.terms.get(terms[0] ?? '') ?? -1,
    last === undefined ? -1 : (index.terms.get(last) ?? -1),
  ];
}
