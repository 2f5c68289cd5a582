/** Whether all words of a text are among those. */
export const isOf = (text: string, words: ReadonlySet<string>): boolean =>
  [...wordsIn(text)].every((word) => words.has(word));

/** Its words and numbers, in lower case. */
export const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
