import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { foldWords } from '../../language/fold.js';

const row = z.object({
  id: z.string(),
  file: z.string(),
  doc_id: z.string().optional(),
  kind: z.string(),
  question: z.string(),
  paraphrases: z.array(z.string()),
  answerable: z.boolean(),
  cite: z.array(z.string()).default([]),
  also: z.array(z.string()).default([]),
  must: z.array(z.string()).default([]),
  near: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
});

/** A question on one call with the sentences that answer it, as `shared/data/questions` describes them. */
export type QuestionRow = z.infer<typeof row>;

export async function readRows(path: string): Promise<QuestionRow[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => row.parse(JSON.parse(line)));
}

/** Shorter sentences agree by chance. */
const LEAST = 8;

/** Whether a shown statement is a marked sentence: one contains the other, typography and white space folded. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [foldWords(one), foldWords(other)];
  return a.length > LEAST && b.length > LEAST && (a.includes(b) || b.includes(a));
}

/** The sentences that answer a row's question. */
export const answersOf = ({ cite, also }: QuestionRow): string[] => [...cite, ...also];
