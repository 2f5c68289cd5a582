import type { VerifyQuote } from '../citations/verify/verification.js';
import type { Generation } from '../types.js';
import type { Claim } from './claims/claim.js';
import type { CheckedClaim } from './report.js';

/** Characters of a quotation that is compared: the same as what may be sent to be verified. */
const LONGEST_QUOTE = 5_000;

/** What `VerifyQuote` says of a quotation, with whom and where the report says it was said. */
export async function checkQuotation(
  { words, speaker, place }: Pick<Claim, 'words' | 'speaker' | 'place'>,
  { calls }: Pick<Generation, 'calls'>,
  verify: VerifyQuote,
): Promise<Pick<CheckedClaim, 'verdict' | 'message' | 'citations' | 'warnings' | 'diff'>> {
  if (words.length > LONGEST_QUOTE)
    return {
      verdict: 'unchecked',
      message: `Not checked: a quotation of more than ${LONGEST_QUOTE} characters`,
      citations: [],
      warnings: [],
    };
  const ids = place.named?.map((at) => calls[at]?.transcript.call.id ?? '');
  const { verdict, message, matches, diff, warnings } = await verify({
    quote: words,
    ...(speaker === null ? {} : { speaker }),
    filters: ids ? { calls: ids } : {},
  });
  return {
    verdict,
    message: verdict === 'exact_elsewhere' ? withClaim(message, ids) : message,
    citations: matches,
    warnings,
    ...(verdict === 'altered' ? { diff } : {}),
  };
}

/** The calls of a company may be many: their ids say little. */
const MOST_SHOWN = 3;

const withClaim = (message: string, ids: readonly string[] | undefined): string =>
  ids && ids.length > MOST_SHOWN
    ? message.replace(ids.join(', '), `${ids.slice(0, MOST_SHOWN).join(', ')}, …`)
    : message;
