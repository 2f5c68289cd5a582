/** What is expected, planned or promised, not what was. */
const AHEAD =
  /\b(?:expect\w*|anticipat\w*|guidance|guid(?:e|ed|ing)|outlook|forecast\w*|project(?:ed|ing|ions?|s)?|plan(?:s|ned|ning)?|target(?:s|ed|ing)?|will|next|upcoming|going to|by 20\d\d)\b/i;
/** Longest part of a statement that is looked at, in characters. */
const SEARCHED = 2_000;

/** Whether a question or a statement speaks of what is to come. */
export const speaksAhead = (text: string): boolean => AHEAD.test(text.slice(0, SEARCHED));
