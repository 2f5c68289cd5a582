/** Fewer words may be a name or a period: `"Home Depot"`, `"Q3 of 2024"`. */
const FEWEST_WORDS = 4;
const PASTED = /["“”«»][^"“”«»]+["“”«»]/gu;
const ASKS_WHO = /^\W*who\b/i;

/** A question with spaces in the place of pasted words, which name nothing to search: they are searched for. Its length stays. */
export const withoutPasted = (question: string): string =>
  question.replace(PASTED, (pasted) =>
    ASKS_WHO.test(question) || pasted.trim().split(/\s+/).length >= FEWEST_WORDS
      ? ' '.repeat(pasted.length)
      : pasted,
  );
