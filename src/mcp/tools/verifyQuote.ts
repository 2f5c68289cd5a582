import { z } from 'zod';
import type { VerifyQuote } from '../../citations/verify/verification.js';
import { whileWanted } from '../../server/interest.js';
import { VERIFICATION } from '../../server/schemas.js';
import { VERIFY } from '../../server/verifyInput.js';
import { verificationText } from '../inWords.js';
import { defineTool } from '../tool.js';
import { FILTERED } from './filtered.js';

const { quote, speaker } = VERIFY.shape;

export const verifyQuoteTool = (verify: VerifyQuote) =>
  defineTool({
    name: 'verify_quote',
    title: 'Verify a quote',
    description:
      'Says where quoted words were said: exact, exact_elsewhere (by another speaker or in another call than claimed), altered (with the word diff) or not_found.',
    asked: z.strictObject({
      quote: quote.describe('The words as quoted, up to 5,000 characters'),
      speaker: speaker.describe('Who is claimed to have said it: a name, an office or the company'),
      filters: FILTERED,
    }),
    given: VERIFICATION,
    run: async (asked, { signal }) => {
      const found = await whileWanted(verify(asked), signal);
      return { structured: found, text: verificationText(found) };
    },
  });
