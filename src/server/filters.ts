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
  calls: texts,
  tickers: texts,
  periods: texts,
  speakers: texts,
  roles: texts,
  sections: listOf(z.enum(['remarks', 'qa'], 'knows remarks and qa only'), 'remarks and qa'),
};

export const FILTER_NAMES = Object.keys(LISTS);

/**
 * An unknown key is refused: a filter that is silently not applied would widen what the asker wants narrow. A message
 * about one list follows its name.
 */
export const FILTERS: z.ZodType<Filters> = z.strictObject(LISTS, {
  error: ({ code }) =>
    code === 'unrecognized_keys'
      ? `is no filter; there are ${FILTER_NAMES.join(', ')}`
      : '"filters" must be an object',
});
