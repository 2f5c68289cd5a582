import { z } from 'zod';
import type { VerifyRequest } from '../citations/verify/verification.js';
import { FILTERS } from './filters.js';
import { parse } from './input.js';

/** Some 800 words: longer than any quotation, and compared in a few milliseconds. */
const MAX_QUOTE = 5_000;
const MAX_SPEAKER = 200;

/** Reads the body of `POST /api/verify`. @throws BadRequestError naming the field. */
export const parseVerify = (body: unknown): VerifyRequest => parse(VERIFY, body);

/** The body of `POST /api/verify`; other doors take their fields from here. */
export const VERIFY = z.object(
  {
    quote: z
      .string('"quote" must be one string: the words to look for')
      .max(MAX_QUOTE, `"quote" is longer than ${MAX_QUOTE} characters: send a shorter passage`)
      .refine(
        (text) => /[\p{L}\p{N}]/u.test(text),
        '"quote" holds no word: send the words to look for',
      )
      .describe('The words as quoted'),
    speaker: z
      .string('"speaker" must be one string: a name, an office or the company')
      .trim()
      .min(1, '"speaker" is empty: name somebody, or leave it out')
      .max(MAX_SPEAKER, `"speaker" is longer than ${MAX_SPEAKER} characters`)
      .transform((name) => name.normalize('NFC'))
      .optional()
      .describe('Who is claimed to have said it: a name, an office or the company'),
    filters: FILTERS.default({}),
  },
  'The body must be a JSON object with a "quote"',
);
