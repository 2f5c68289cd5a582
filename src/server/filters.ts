import { z } from 'zod';
import type { Filters } from '../types.js';

const MAX_VALUES = 100;
const MAX_LENGTH = 200;

const listOf = <T>(value: z.ZodType<T>, what: string) =>
  z
    .array(value, `must be a list of ${what}`)
    .max(MAX_VALUES, `holds at most ${MAX_VALUES} values`)
    .transform((values) => (values.length === 0 ? undefined : values)) // nothing chosen narrows nothing
    .optional();

const text = z
  .string('must be a list of strings')
  .trim()
  .min(1, 'holds an empty value')
  .max(MAX_LENGTH, `holds a value of more than ${MAX_LENGTH} characters`)
  .transform((value) => value.normalize('NFC'));

const texts = listOf(text, 'strings');

const LISTS = {
  calls: texts.describe('Ids of calls, such as AMZN-2025-Q3'),
  tickers: texts.describe('Such as AMZN'),
  periods: texts.describe('Fiscal periods: YYYY-Qn, YYYY-Hn or YYYY-FY'),
  speakers: texts.describe('Names'),
  roles: texts.describe('Such as CEO or CFO'),
  sections: listOf(
    z.enum(['remarks', 'qa'], 'knows remarks and qa only'),
    'remarks and qa',
  ).describe('Parts of the call'),
};

export const FILTER_NAMES = Object.keys(LISTS);

/**
 * An unknown key is refused: a filter that is silently not applied would widen what the asker wants narrow. A message
 * about one list follows its name.
 */
export const FILTERS: z.ZodType<Filters> = z
  .strictObject(LISTS, {
    error: ({ code }) =>
      code === 'unrecognized_keys'
        ? `is no filter; there are ${FILTER_NAMES.join(', ')}`
        : '"filters" must be an object',
  })
  .describe(
    'Each list is "any of", the lists together are "all of"; unknown names leave nothing to search',
  );
