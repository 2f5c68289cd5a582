import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Evidence, prepareEvidence } from '../answers/checks/evidence.js';

/** One sentence or answer, and whether people found it supported by its evidence. */
export interface JudgedText {
  readonly text: string;
  readonly evidence: Evidence;
  readonly isSupported: boolean;
  /** Thresholds and weights are fixed on these rows; figures are reported on the others. */
  readonly isForTuning: boolean;
}

/** The sets of `faithfulness/`. */
export interface FaithfulnessSets {
  readonly lfqa: readonly JudgedText[];
  readonly expertqa: readonly JudgedText[];
  readonly mtrag: readonly JudgedText[];
}

const documents = z.array(z.object({ text: z.string() }));
const lfqaDocs = z.object({ doc_set: z.string(), question_id: z.number(), docs: documents });
const lfqaRow = z.object({
  doc_set: z.string(),
  question_id: z.number(),
  sentence: z.string(),
  majority: z.enum(['supported', 'partially', 'not_supported', 'no_majority']),
});
const expertqaRow = z.object({
  question: z.string(),
  claim: z.string(),
  evidence: documents,
  support: z.enum(['Complete', 'Partial', 'Incomplete']),
});
const mtragRow = z.object({
  task_id: z.string(),
  contexts: documents,
  response: z.string(),
  human_faithfulness: z.array(z.number()).min(1),
});

/** Reads the sets. Throws where a file is missing or a row is not as it should be. */
export async function readFaithfulness(folder: string): Promise<FaithfulnessSets> {
  const [docs, lfqa, expertqa, mtrag] = await Promise.all([
    readRows(`${folder}/lfqa_docs.jsonl`, lfqaDocs),
    readRows(`${folder}/lfqa_sentences.jsonl`, lfqaRow),
    readRows(`${folder}/expertqa_claims.jsonl`, expertqaRow),
    readRows(`${folder}/mtrag_human_eval.jsonl`, mtragRow),
  ]);
  const evidenceOf = new Map(
    docs.map((row) => [`${row.doc_set} ${row.question_id}`, prepared(row.docs)]),
  );
  return {
    // As LLM-AggreFact has it: no majority is no label, and in part is not supported.
    lfqa: lfqa
      .filter(({ majority }) => majority !== 'no_majority')
      .map((row) => ({
        text: row.sentence,
        evidence: evidenceOf.get(`${row.doc_set} ${row.question_id}`) ?? prepared([]),
        isSupported: row.majority === 'supported',
        isForTuning: isForTuning(`lfqa ${row.question_id}`),
      })),
    expertqa: expertqa.map((row) => ({
      text: row.claim,
      evidence: prepared(row.evidence),
      isSupported: row.support === 'Complete',
      isForTuning: isForTuning(`expertqa ${row.question}`),
    })),
    mtrag: mtrag.map((row) => ({
      text: row.response,
      evidence: prepared(row.contexts),
      isSupported: median(row.human_faithfulness) >= FAITHFUL,
      isForTuning: isForTuning(`mtrag ${row.task_id.split('<')[0]}`),
    })),
  };
}

/** Of the marks 1 to 4 that three people gave an answer. */
const FAITHFUL = 3;

const prepared = (texts: z.infer<typeof documents>): Evidence =>
  prepareEvidence(texts.map(({ text }) => text));

/** Half of the questions or conversations, drawn by their names: no question is on both sides. */
export const isForTuning = (group: string): boolean =>
  (createHash('sha256').update(group).digest()[0] ?? 0) % 2 === 0;

const readRows = async <T>(path: string, row: z.ZodType<T>): Promise<T[]> =>
  (await readFile(path, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => row.parse(JSON.parse(line)));

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
