import { z } from 'zod';
import { FILTERS } from './filters.js';
import { parse } from './input.js';

/** Reads the JSON body of `POST /api/check-report`. @throws BadRequestError naming the field. */
export const parseReport = (body: unknown) => parse(REPORT, body);

/** The JSON body of `POST /api/check-report`. */
export const REPORT = z.object(
  {
    text: z.string('"text" must be one string: the report in Markdown'),
    filters: FILTERS.default({}),
  },
  'The body must be a JSON object with a "text"',
);
