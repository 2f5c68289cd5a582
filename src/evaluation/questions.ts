import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** A question with where the answer stands; none where the call does not say. */
export interface EvaluationQuestion {
  readonly id: string;
  readonly question: string;
  /** Stretches of the transcript's text: a citation that touches one is right. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** A row of the project's own questions: the words that answer, to the letter. */
const ownRow = z.object({ id: z.string(), question: z.string(), answers: z.array(z.string()) });
/** A row of a gold set with offsets. */
const goldRow = z.object({
  id: z.string(),
  question: z.string(),
  any_of: z.array(z.object({ start: z.number(), end: z.number() })),
});

/** Questions from a file of JSON lines, in either form. Throws where an answer does not stand in the source. */
export async function readQuestions(path: string, source: string): Promise<EvaluationQuestion[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const value: unknown = JSON.parse(line);
    const gold = goldRow.safeParse(value);
    if (gold.success)
      return { id: gold.data.id, question: gold.data.question, spans: gold.data.any_of };
    const { id, question, answers } = ownRow.parse(value);
    return { id, question, spans: answers.map((words) => spanOf(words, source, id)) };
  });
}

function spanOf(words: string, source: string, id: string): { start: number; end: number } {
  const start = source.indexOf(words);
  if (start < 0) throw new Error(`${id}: "${words.slice(0, 60)}" does not stand in the source`);
  return { start, end: start + words.length };
}
