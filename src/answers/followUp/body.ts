/** A question without the words that only join it to what was said. */
export interface Body {
  readonly body: string;
  /** "What about", "and" stood before it. */
  readonly isLed: boolean;
}

/** "Thanks! And for AWS, please?" is "for AWS". */
export function bodyOf(question: string): Body {
  const plain = question
    .trim()
    .replace(/[\s?.!…]+$/, '')
    .replace(POLITE, '');
  const joined = plain.replace(JOINED, '');
  const led = joined.replace(LED, '');
  return { body: led.replace(BEHIND, ''), isLed: led !== plain };
}

const POLITE =
  /^(?:(?:ok(?:ay)?|thanks|thank you|great|good|nice|cool|i see|interesting|hm+|well|so|right|alright|sure|yes|no|now|please|sorry)\b[\s,.!-]*)+(?=\S)/i;
const LED =
  /^(?:(?:what about|how about|what of|and for|(?:the )?same (?:question )?(?:for|in|with|but))\s+(?:(?:that|those) of\s+)?|(?:that|those) of\s+)/i;
const JOINED = /^(?:and|but|or|also|then)\b[\s,]*(?:(?:also|then|now|so)\b[\s,]*)?/i;
const BEHIND = /(?:,?\s+(?:please|then|though|too|as well|again|instead))+$/i;
