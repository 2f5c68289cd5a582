import { indexQuotes } from '../../../src/citations/verify/quoteIndex.js';
import type { Verification, VerifyRequest } from '../../../src/citations/verify/verification.js';
import { createVerify } from '../../../src/citations/verify/verifyQuote.js';
import type { Filters, ParsedCall } from '../../../src/types.js';
import { spaceOf } from '../../search/minutes.js';

/** Verifies quotes against these calls; every citation is held to the rule that its offsets give its quote. */
export function verifierOf(...calls: readonly ParsedCall[]) {
  const { generation } = spaceOf(...calls);
  const index = indexQuotes(calls);
  const verify = createVerify({
    generation: () => generation,
    quoteIndex: () => index,
    linkBase: '',
  });
  return async (
    quote: string,
    speaker?: VerifyRequest['speaker'],
    filters: Filters = {},
  ): Promise<Verification> => {
    const verification = await verify({ quote, speaker, filters });
    for (const { call, start, end, quote: cited } of verification.matches) {
      const { transcript } = calls.find((one) => one.transcript.call.id === call.id) ?? {};
      if (transcript?.text.slice(start, end) !== cited)
        throw new Error(`not at its place: ${cited}`);
    }
    return verification;
  };
}
