import type { WordVectors } from '../../models/wordVectors.js';
import type { ParsedCall, Speaker } from '../../types.js';
import { dot } from '../dot.js';
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
  /** Whether the question names who speaks there, or the office that they hold. */
  readonly namesSpeaker: (turn: number) => boolean;
}

interface AskedBefore {
  readonly holds: readonly boolean[];
  readonly cosine: number;
}

export function createSurveyor(
  call: ParsedCall,
  read: ReadCall,
  question: ReadQuestion,
  vectors: WordVectors,
  match: Matcher,
): Surveyor {
  const { dimensions } = vectors;
  const { words } = question;
  const seen = new Map<number, Seen>();
  const speakers = new Map<number, boolean>();
  const see = (statement: number): Seen => {
    const before = seen.get(statement);
    if (before) return before;
    const met = match(read, statement);
    const length = (read.starts[statement + 1] ?? 0) - (read.starts[statement] ?? 0);
    const { counts, nearest, places, nearNumbers, counted, focus } = met;
    const made = {
      ...{ counts, nearest, places, nearNumbers, counted, focus },
      dot: dot(question.vector, read.sums, statement * dimensions),
      bm25: bm25Of(met, question, length),
      soft: softOf(met, question),
      adjacent: adjacentShare(met, words.length),
      span: spanOf(met, words.length),
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
      const holds = words.map(() => false);
      let dots = 0;
      for (let statement = first; statement < end; statement++) {
        const { counts, dot: own } = see(statement);
        dots += own;
        counts.forEach((count, word) => {
          if (count > 0) holds[word] = true;
        });
      }
      const made = { holds, cosine: dots / (read.turnNorms[turn] || 1) };
      turns.set(turn, made);
      return made;
    },
    namesSpeaker: (turn) => {
      const before = speakers.get(turn);
      if (before !== undefined) return before;
      const made = isNamed(call.turns[turn]?.speaker, question);
      speakers.set(turn, made);
      return made;
    },
  };
}

function isNamed(speaker: Speaker | null | undefined, { words }: ReadQuestion): boolean {
  if (!speaker) return false;
  const names = `${speaker.name} ${speaker.role ?? ''}`.toLowerCase().split(/[^\p{L}]+/u);
  return words.some(({ surface }) => surface.length > 2 && names.includes(surface));
}

/** Saturation as usual; statements differ less in length than documents, and are normalised less. */
const K1 = 1.2;
const B = 0.6;
/** Words of a statement on the average of all calls at hand. */
const USUAL_LENGTH = 20;

function bm25Of({ counts }: Match, { words }: ReadQuestion, length: number): number {
  const norm = K1 * (1 - B + (B * length) / USUAL_LENGTH);
  let sum = 0;
  for (let word = 0; word < words.length; word++) {
    const count = counts[word] ?? 0;
    if (count > 0) sum += ((words[word]?.rarity ?? 0) * count * (K1 + 1)) / (count + norm);
  }
  return sum;
}

function softOf({ nearest }: Match, { words }: ReadQuestion): number {
  let sum = 0;
  for (let word = 0; word < words.length; word++)
    sum += (words[word]?.rarity ?? 0) * (nearest[word] ?? 0);
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
