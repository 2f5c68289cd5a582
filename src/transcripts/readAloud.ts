import type { HeardTurn, Outline, Paragraph, Person } from './outline.js';
import { type ReadQuestion, readQuestionsIn } from './readQuestions.js';
import { splitSentences } from './sentences.js';

/**
 * The outline with each question that somebody of the company reads aloud ("The next question that we have received is …") as
 * a turn of its own: the words are the asker's, and what follows is the answer.
 *
 * @param readers tells whose turns can hold such questions; called where there seem to be any
 */
export function readQuestionsApart(
  text: string,
  outline: Outline,
  readers: () => (turn: number) => boolean,
): Outline {
  const own: Paragraph[][] = outline.turns.map(() => []);
  for (const paragraph of outline.paragraphs) own[paragraph.turn]?.push(paragraph);
  const turns: HeardTurn[] = [];
  const paragraphs: Paragraph[] = [];
  let opened = false; // the first question that is told to be the first, or somebody's, begins the questions
  const add = (turn: HeardTurn, said: readonly Paragraph[]): void => {
    paragraphs.push(...said.map((paragraph) => ({ ...paragraph, turn: turns.length })));
    turns.push(opened ? { ...turn, section: 'qa' } : turn);
  };
  let mayRead: ((turn: number) => boolean) | null = null;
  outline.turns.forEach((turn, at) => {
    const written = own[at] ?? [];
    const pieces = cut(text, turn, written);
    if (pieces.length > 0) mayRead ??= readers();
    if (!mayRead?.(at) || pieces.length === 0) add(turn, written);
    else
      for (const { turn: piece, paragraphs: said, question } of pieces) {
        opened ||= question?.opens ?? false;
        add(piece, said);
      }
  });
  return { ...outline, turns, paragraphs };
}

interface Piece {
  readonly turn: HeardTurn;
  readonly paragraphs: Paragraph[];
  readonly question: ReadQuestion | undefined;
}

/** A turn cut at the ends of the questions that are read in it; empty where none is. */
function cut(text: string, turn: HeardTurn, written: readonly Paragraph[]): Piece[] {
  const sentences = written.flatMap((paragraph) =>
    splitSentences(text, paragraph.start, paragraph.end).map((span) => ({ ...span, paragraph })),
  );
  const words = sentences.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
  const questions = readQuestionsIn(words);
  if (questions.length === 0) return [];
  const askerOf = (at: number): ReadQuestion | undefined =>
    questions.find(({ first, end }) => at >= first && at < end);
  const pieces: Piece[] = [];
  sentences.forEach(({ start, end, paragraph }, at) => {
    const question = askerOf(at);
    let piece = pieces.at(-1);
    if (!piece || piece.question !== question) {
      piece = { turn: question ? asked(question, turn) : turn, paragraphs: [], question };
      pieces.push(piece);
    }
    const open = piece.paragraphs.at(-1);
    const isSame = at > 0 && sentences[at - 1]?.paragraph === paragraph;
    if (open && isSame) piece.paragraphs[piece.paragraphs.length - 1] = { ...open, end };
    else piece.paragraphs.push({ ...paragraph, start, end, goesOn: isSame });
  });
  return pieces;
}

function asked({ asker }: ReadQuestion, { section }: HeardTurn): HeardTurn {
  const heard: Person | null = asker && { ...asker, role: null, party: 'analyst' };
  return { section, heard, party: 'analyst' };
}
