import type { QuestionTerm } from '../search/questionTerm.js';
import type { Word } from '../language/words.js';

/** A word of the language of earnings calls that stands for another is the word; what is related more loosely is not. */
export const SURE = 0.5;
/** The word itself, a part of it, or a spelling of it. */
export const EXACT = 0.8;
/** So much of what a question is about makes words about it. */
const MOST_OF_IT = 0.66;

/** Whether a term of a question stands among words. */
export const holds = (
  { alternatives }: QuestionTerm,
  words: readonly Word[],
  sure = SURE,
): boolean =>
  words.some((word) =>
    alternatives.some(({ term, weight }) => weight >= sure && word.terms.includes(term)),
  );

/** What share of the subject words hold, with what is known around them; 0 where a name is missing, or nothing of it stands in the words themselves. */
export function shareOf(
  subject: readonly QuestionTerm[],
  words: readonly Word[],
  known: readonly Word[],
  sure = SURE,
): number {
  const all = [...words, ...known];
  const held = subject.filter((term) => holds(term, all, sure));
  const isNamed = subject.every((term) => !term.isName || held.includes(term));
  const others = subject.filter(({ isName }) => !isName);
  const isTouched = others.length === 0 || others.some((term) => holds(term, words, sure));
  return isNamed && isTouched ? held.length / subject.length : 0;
}

/** Whether words are about the subject: all its names, and most of its other words. */
export const isAbout = (...asked: Parameters<typeof shareOf>): boolean =>
  shareOf(...asked) >= MOST_OF_IT;
