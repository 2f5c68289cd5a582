import type { Amount } from '../../language/figures/amount.js';
import type { Reading } from '../../language/reading.js';
import type { Span } from '../../transcripts/sentences.js';

/**
 * What a sentence makes a whole where its source gives an increment: "$10 billion in annual revenue" of "in incremental sales".
 *
 * @param given where the cited statements give the figure
 */
export function wholeForIncrement(
  { text }: Reading,
  amount: Amount,
  given: readonly { readonly reading: Reading; readonly operand: Amount }[],
): Span | null {
  const behind = WHOLE.exec(text.slice(amount.end));
  if (!behind || ADDED.test(text)) return null;
  const isIncrement =
    given.length > 0 &&
    given.every(({ reading, operand }) => INCREMENT.test(reading.text.slice(operand.end)));
  const [words] = behind;
  return isIncrement ? { start: amount.start, end: amount.end + words.length } : null;
}

/** Right behind a figure. */
const WHOLE =
  /^\s(?:(?:in|of|a|an|worth|total|annual(?:ized|ly)?|yearly|quarterly|year)[\s-]){0,4}(?:revenues?|sales|profits?|income|earnings|costs?|spend(?:ing)?)\b/i;
const INCREMENT =
  /^\s(?:(?:in|of|an?|worth|annual(?:ized|ly)?|yearly|quarterly)[\s-]){0,4}(?:incremental|additional|extra|new)\b/i;
/** What tells that something comes on top. */
const ADDED =
  /\b(?:increment\w*|add(?:s|ed|ing|itional(?:ly)?)?|extra|new|more(?! than)|further|another|lift\w*|boost\w*|uplift|rais\w*|increas\w*|contribut\w*|top)\b/i;
