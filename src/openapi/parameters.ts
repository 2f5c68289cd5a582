import { z } from 'zod';
import type { JsonSchema, Parameter } from './operation.js';

/** The `:id` of an address. */
export const pathId = (about: string, example: string): Parameter => ({
  name: 'id',
  in: 'path',
  about,
  schema: { type: 'string' },
  required: true,
  isList: false,
  example,
});

export const VERSION: Parameter = {
  name: 'v',
  in: 'query',
  about: 'The version that a link was made for: the first 12 hex digits of `textSha256`, or more',
  schema: { type: 'string' },
  required: false,
  isList: false,
};

export const QUOTE: Parameter = {
  name: 'quote',
  in: 'query',
  about: 'The part of the statement that a reference or a record is of, to the letter',
  schema: { type: 'string' },
  required: false,
  isList: false,
};

export const choiceOf = (name: string, about: string, values: readonly string[]): Parameter => ({
  name,
  in: 'query',
  about,
  schema: { type: 'string', enum: [...values] },
  required: false,
  isList: false,
});

/** The fields of an object as parameters of a query. */
export function queryOf(schema: z.ZodType): readonly Parameter[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
  return Object.entries(properties).flatMap(([name, property]) => {
    if (typeof property === 'boolean') return [];
    const { description: about = '', ...rest } = withoutNull(property);
    const isList = rest.type === 'array';
    return [{ name, in: 'query', about, schema: rest, required: required.includes(name), isList }];
  });
}

/** A query cannot hold null, which a row of `calls.json` may. */
function withoutNull(schema: JsonSchema): JsonSchema {
  const { anyOf, ...rest } = schema;
  const left = anyOf?.filter((one) => typeof one === 'boolean' || one.type !== 'null') ?? [];
  const [only] = left;
  return left.length === 1 && typeof only === 'object' ? { ...only, ...rest } : schema;
}
