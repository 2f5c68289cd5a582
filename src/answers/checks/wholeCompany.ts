import type { Amount } from '../../language/figures/amount.js';
import { gapBefore, type Reading, type Token } from '../../language/reading.js';
import { termsOf } from '../../language/words.js';
import type { Span } from '../../transcripts/sentences.js';
import { isCommonWord } from './commonWords.js';
import type { Cited } from './fault.js';

/**
 * The company's name where a sentence gives it a figure that its source gives to a part of it: "Amazon growth" of "AWS growth".
 *
 * @param given where the cited statements give the figure
 */
export function companyForPart(
  { tokens }: Reading,
  amount: Amount,
  given: readonly { readonly reading: Reading; readonly operand: Amount }[],
  { call }: Cited,
): Span | null {
  const company = new Set(
    [call.company, call.ticker].flatMap(
      (name) => name?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  );
  const isCompany = (token: Token | undefined): boolean =>
    token !== undefined && company.has(bare(token));
  const at = tokens.findIndex(
    (token, place) =>
      place < amount.first &&
      isCompany(token) &&
      /^\p{Lu}/u.test(token.raw) &&
      isMeasured(tokens, place),
  );
  const named = tokens[at];
  if (!named || given.length === 0) return null;
  const owners = given.map(({ reading, operand }) => partBefore(reading, operand));
  if (owners.some((owner) => owner === null || isCompany(owner))) return null;
  // Another name in the sentence may be the part's own, spelled out
  const names = tokens.filter(
    (token, place) =>
      place > 0 && !isCompany(token) && /^\p{Lu}/u.test(token.raw) && place < amount.next,
  );
  const isPartNamed =
    names.length > 0 ||
    owners.some((owner) => owner && tokens.some((token) => bare(token) === bare(owner)));
  return isPartNamed ? null : { start: named.start, end: named.end };
}

const bare = ({ word }: Token): string => word.replace(/'s?$/, '');

const MEASURE = new Set(
  `growth grow revenue sale income profit margin earn backlog run expand increas rise`.split(/\s+/),
);
const isMeasure = (token: Token | undefined): boolean =>
  token !== undefined && termsOf(bare(token)).some((term) => MEASURE.has(term));

/** What may stand between an owner and its measure. */
const BETWEEN =
  /^(?:overall|total|net|whole|entire|consolidated|company|companywide|year|on|over|annual|annualized|quarterly|operating|gross|own|itself|has|as|a|the)$/;

/** "Amazon growth", "Amazon's overall growth", "growth of Amazon". */
function isMeasured(tokens: readonly Token[], at: number): boolean {
  let place = at + 1;
  while (BETWEEN.test(tokens[place]?.word ?? '')) place++;
  if (isMeasure(tokens[place])) return true;
  return /^(?:of|at|for)$/.test(tokens[at - 1]?.word ?? '') && isMeasure(tokens[at - 2]);
}

/** The name right before the measure of a figure, where one stands there: AWS of "AWS growth … returning to 20.2%". */
function partBefore(reading: Reading, { first }: Amount): Token | null {
  const { tokens } = reading;
  for (let at = first - 1; at > 0; at--) {
    if (/[.!?;]/.test(gapBefore(reading, at + 1))) return null;
    const owner = tokens[at - 1];
    if (!owner || !isMeasure(tokens[at]) || !/^\p{Lu}/u.test(owner.raw)) continue;
    return isCommonWord(bare(owner)) ? null : owner;
  }
  return null;
}
