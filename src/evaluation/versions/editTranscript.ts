import type { VersionStatus } from '../../catalogue.js';
import { foldWords } from '../../language/fold.js';
import type { ParsedCall, Statement } from '../../types.js';
import { pick, type Random } from '../traps/random.js';
import { moveParagraphs } from './moveParagraphs.js';

/** How much is changed of a call. */
export interface Edits {
  /** Share of the words that are replaced, taken out, or get another one before them. */
  readonly words: number;
  /** Share of the statements that are taken out. */
  readonly statements: number;
  /** Paragraphs that are put somewhere else. */
  readonly paragraphs: number;
}

/** A call's text after an edit, and what became of each statement: known from how it was made. */
export interface Edited {
  readonly text: string;
  readonly truth: readonly VersionStatus[];
}

/** A statement's words while they are edited; empty where it was taken out. */
interface Piece {
  words: string[];
  isGone: boolean;
}

/** Edits a call at random, but for the first word of a statement none is put between two: whose it would be, nobody could say. */
export function editTranscript(call: ParsedCall, edits: Edits, random: Random): Edited {
  const { text } = call.transcript;
  const wordsOf = ({ start, end }: Statement) => text.slice(start, end);
  const pieces = call.statements.map((statement): Piece => {
    return { words: wordsOf(statement).split(/(?<=\s)(?=\S)/), isGone: false };
  });
  const vocabulary = pieces.flatMap(({ words }) => words.map((word) => word.trim()));
  // A longer statement is met more often: each word is as likely as the others.
  const owners = pieces.flatMap((piece) => piece.words.map(() => piece));
  for (let left = owners.length * edits.words; left > 0; left -= 1)
    editWord(pick(owners, random)?.words ?? [], vocabulary, random);
  for (let left = pieces.length * edits.statements; left > 0; left -= 1) {
    const piece = pieces[random(pieces.length)];
    if (piece) piece.isGone = true;
  }
  const wordsNow = pieces.map(({ words, isGone }) => (isGone ? '' : words.join('')));
  const moved = moveParagraphs(call, wordsNow, edits.paragraphs, random);
  const truth = call.statements.map((statement, at): VersionStatus => {
    const now = wordsNow[at] ?? '';
    if (now.trim() === '') return 'gone';
    if (foldWords(now) !== foldWords(wordsOf(statement))) return 'altered';
    return moved.statements.has(at) ? 'moved' : 'unchanged';
  });
  return { text: moved.text, truth };
}

/** Replaces a word, takes it out or puts another one before it, each as often. */
function editWord(words: string[], vocabulary: readonly string[], random: Random): void {
  const at = random(words.length || 1);
  const other = pick(vocabulary, random) ?? 'word';
  const old = words[at];
  if (old === undefined) return;
  const space = /\s*$/.exec(old)?.[0] ?? '';
  const edit = random(3);
  if (edit === 0) words[at] = `${other}${space}`;
  else if (edit === 1) words.splice(at, 1);
  else if (at > 0) words.splice(at, 0, `${other} `);
}
