import { isGeneric } from '../../answers/checks/genericNouns.js';
import type { Facts } from '../../language/facts.js';
import { STOP_WORDS } from '../../language/stopWords.js';
import { wordsOf } from '../../language/words.js';
import { type Clause, lastSentence } from './clauses.js';
import { isLittle } from './phrases.js';

/** Words of the longest sentence that only leads to the next matter. */
const LONGEST = 14;
/** "Turning to gaming." "Now to more personal computing." */
const LEADS =
  /^(?:(?:okay|so|and|then|now|next|finally|first|lastly)\b[,\s]*)*(?:(?:let(?:'|’)?s|let me|i(?:'|’)ll|we(?:'|’)ll)\s+)?(?:start\w*|begin\w*|turn\w*|mov\w*|shift\w*|switch\w*|look\w*|to|on|for|in|with|within|the|our)\b/i;
/** What is spoken of in no part of the business: the accounts themselves. */
const ACCOUNTS = new Set(
  `rest p l pl income statement balance sheet cash flow outlook guidance result detail financial performance highlight
   expense cost margin profit profitability revenue sale earning capital company quarter review finance number summary
   let me s ll talk discuss cover back more now next`.split(/\s+/),
);

/** The stems of the part of the business that the sentence before a figure leads to; none where it leads to no part. */
export function topicOf(lead: string, { reading }: Facts, { amount }: Clause): string[] {
  const { text, tokens } = reading;
  const inside = text.slice(0, tokens[lastSentence(reading, 0, amount.first)]?.start ?? 0).trim();
  const sentence = inside === '' ? lead.trim() : (inside.split(/(?<=[.!?])\s+/).at(-1) ?? '');
  const words = wordsOf(sentence);
  if (words.length === 0 || words.length > LONGEST || /\d/.test(sentence) || !LEADS.test(sentence))
    return [];
  return words.flatMap(({ surface, terms }) =>
    STOP_WORDS.has(surface) ||
    isLittle(surface) ||
    ACCOUNTS.has(surface.replace(/s$/, '')) ||
    isGeneric(surface) ||
    /^(?:start|begin|turn|mov|shift|switch|look)/.test(surface)
      ? []
      : terms.slice(0, 1),
  );
}
