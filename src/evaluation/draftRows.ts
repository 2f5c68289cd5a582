import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** What was done to a sentence. */
const corruption = z.enum([
  'altered_quote',
  'changed_figure',
  'changed_speaker',
  'swapped_quarter',
  'dropped_negation',
  'flipped_direction',
  'changed_modality',
  'added_claim',
  'injected_markdown',
  'no_citation',
  'unknown_id',
  'id_not_retrieved',
]);

const shared = {
  id: z.string(),
  /** Id of the call that the statements are of. */
  call: z.string(),
  question: z.string(),
  /** One sentence as a language model would write it, without its citations. */
  sentence: z.string(),
  /** The first words of each statement that it rests on, enough to name one of the call. */
  cites: z.array(z.string()).min(1),
};

const draftRow = z.discriminatedUnion('kind', [
  z.object({ ...shared, kind: z.literal('sound'), of: z.null() }),
  /** `of` is the sound row that it corrupts. */
  z.object({ ...shared, kind: corruption, of: z.string() }),
]);

/**
 * A sentence of a draft with what a check should make of it. The words of `no_citation`, `unknown_id` and
 * `id_not_retrieved` are sound: whoever uses the row spoils the ids.
 */
export type DraftRow = z.infer<typeof draftRow>;

/** Sentences of drafts from a file of JSON lines. Throws where a row is not of this form. */
export async function readDraftRows(path: string): Promise<DraftRow[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => draftRow.parse(JSON.parse(line)));
}
