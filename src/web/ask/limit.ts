/** The most characters that the server takes of a question. */
export const MAX_QUESTION = 2000;

/** Counted as the server does: by code points, without the space around. */
export const countOfCharacters = (question: string): number => [...question.trim()].length;
