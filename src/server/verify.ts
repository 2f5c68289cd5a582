import type { RequestHandler } from 'express';
import type { VerifyQuote } from '../citations/verify/verification.js';
import { parseVerify } from './verifyInput.js';

/** `POST /api/verify`: where were these words said? */
export const showVerification =
  (verify: VerifyQuote): RequestHandler =>
  async (request, response) => {
    response.json(await verify(parseVerify(request.body)));
  };
