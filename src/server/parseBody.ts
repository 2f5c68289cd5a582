import { z } from 'zod';
import { BadRequestError } from '../errors.js';

/** What a body holds. @throws BadRequestError naming the field by its whole path: `exchanges.1.answer.citations.0`. */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.map(String).join('.') || undefined;
  throw new BadRequestError(issue?.message ?? 'The request is malformed', field);
}

/** A text of at most so many characters. */
export const textOf = (name: string, most: number) =>
  z
    .string(`"${name}" must be a string`)
    .max(most, `"${name}" is longer than ${most} characters: shorten it`);
