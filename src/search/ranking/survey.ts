import type { WordVectors } from '../../models/wordVectors.js';
import type { Match, Matcher } from './match.js';
import type { ReadCall } from './readCall.js';
import type { ReadQuestion } from './readQuestion.js';

/** What one question sees of one statement. */
export interface Seen extends Match {
  /** The statement's summed vectors times the question's. */
  readonly dot: number;
  readonly bm25: number;
  /** The question's words, each by its rarity times its nearest. */
  readonly soft: number;
  /** Share of the question's words that stand side by side in pairs, in either order of the question. */
  readonly adjacent: number;
  /** How close together the leading words are met: 1 side by side, towards 0 far apart or not met. */
  readonly span: number;
}

/** What one question sees of one call; each statement is looked at once. */
export interface Surveyor {
  readonly see: (statement: number) => Seen;
  /** First statement of a turn, and the one behind its last. */
  readonly turn: (turn: number) => { readonly first: number; readonly end: number };
  /** A whole turn, as a question that others answer: the words of ours that stand in it, and the cosine of both. */
  readonly asked: (turn: number) => AskedBefore;
}

interface AskedBefore {
  readonly holds: readonly boolean[];
  readonly cosine: number;
}

export function createSurveyor(
  read: ReadCall,
  question: ReadQuestion,
  vectors: WordVectors,
  match: Matcher,
): Surveyor {
  const { dimensions } = vectors;
  const seen = new Map<number, Seen>();
  const see = (statement: number): Seen => {
    const before = seen.get(statement);
    if (before) return before;
    const met = match(read, statement);
    let dot = 0;
    const offset = statement * dimensions;
    for (let at = 0; at < dimensions; at++)
      dot += (question.vector[at] ?? 0) * (read.sums[offset + at] ?? 0);
    const length = (read.starts[statement + 1] ?? 0) - (read.starts[statement] ?? 0);
    const made = {
      ...met,
      dot,
      bm25: bm25Of(met, question, length),
      soft: question.words.reduce(
        (sum, { rarity }, word) => sum + rarity * (met.nearest[word] ?? 0),
        0,
      ),
      adjacent: adjacentShare(met, question.words.length),
      span: spanOf(met, question.words.length),
    };
    seen.set(statement, made);
    return made;
  };
  const turnAt = (turn: number) => ({
    first: read.turnStarts[turn] ?? 0,
    end: read.turnEnds[turn] ?? 0,
  });
  const turns = new Map<number, AskedBefore>();
  return {
    see,
    turn: turnAt,
    asked: (turn) => {
      const before = turns.get(turn);
      if (before) return before;
      const { first, end } = turnAt(turn);
      const holds = question.words.map(() => false);
      let dots = 0;
      for (let statement = first; statement < end; statement++) {
        const { counts, dot } = see(statement);
        dots += dot;
        counts.forEach((count, word) => {
          if (count > 0) holds[word] = true;
        });
      }
      const made = { holds, cosine: dots / (read.turnNorms[turn] || 1) };
      turns.set(turn, made);
      return made;
    },
  };
}

/** Saturation as usual; statements differ less in length than documents, and are normalised less. */
const K1 = 1.2;
const B = 0.6;
/** Words of a statement on the average of all calls at hand. */
const USUAL_LENGTH = 20;

function bm25Of({ counts }: Match, { words }: ReadQuestion, length: number): number {
  const norm = K1 * (1 - B + (B * length) / USUAL_LENGTH);
  let sum = 0;
  words.forEach(({ rarity }, word) => {
    const count = counts[word] ?? 0;
    if (count > 0) sum += (rarity * count * (K1 + 1)) / (count + norm);
  });
  return sum;
}

/** Words this near count as met where their places are compared. */
const MET_SURELY = 0.7;
const MET = 0.5;
/** The rarest words of a question, which stand first. */
const LEADING = 3;

function adjacentShare({ places, nearest }: Match, words: number): number {
  let pairs = 0;
  for (let one = 0; one < words; one++) {
    if ((nearest[one] ?? 0) <= MET_SURELY) continue;
    for (let other = 0; other < words; other++)
      if (
        one !== other &&
        (nearest[other] ?? 0) > MET_SURELY &&
        (places[other] ?? 0) - (places[one] ?? 0) === 1
      )
        pairs++;
  }
  return words < 2 ? 0 : Math.min(1, pairs / (words - 1));
}

function spanOf({ places, nearest }: Match, words: number): number {
  const met: number[] = [];
  for (let word = 0; word < Math.min(LEADING, words); word++)
    if ((nearest[word] ?? 0) > MET) met.push(places[word] ?? 0);
  if (met.length < Math.min(2, words)) return 0;
  return 1 / (1 + (Math.max(...met) - Math.min(...met)) / LEADING);
}
