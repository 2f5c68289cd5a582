import { createHash } from 'node:crypto';
import type { CheckedReply, ModelTask } from '../answers/draft/writeWithModel.js';
import { citeStatement } from '../citations/cite.js';
import type { Citation, ParsedCall } from '../types.js';
import type { DraftRow } from './draftRows.js';

/** Writes an answer whose first draft, and its repair, is the given text. */
export type WriteDraft = (task: ModelTask, draft: string) => Promise<CheckedReply>;

/** What became of one row. */
export interface DraftOutcome {
  readonly row: DraftRow;
  /** What the checks let through, cited; null where nothing stands. */
  readonly shown: string | null;
  /** Codes of what was found wrong. */
  readonly codes: readonly string[];
}

/** A statement that nobody said. */
const UNKNOWN = 'ZZZZ-2025-Q3:zzzzzzzz';

/** Lets every row be written and checked, with the statements of its call. Throws where a row cites none of them. */
export async function checkDrafts(
  rows: readonly DraftRow[],
  calls: readonly ParsedCall[],
  write: WriteDraft,
): Promise<DraftOutcome[]> {
  const statementsOf = new Map(calls.map((call) => [call.transcript.call.id, citable(call)]));
  const outcomes: DraftOutcome[] = [];
  for (const row of rows) {
    const statements = statementsOf.get(row.call) ?? [];
    const cited = row.cites.map((words) => statementOf(row, words, statements));
    const { ids, given } = spoiled(row.kind, cited, statements);
    const markers = ids.map((id) => ` [${id}]`).join('');
    const task = { question: row.question, statements: given };
    const { sentences, warnings } = await write(task, `${row.sentence}${markers}`);
    const shown = sentences.map(({ text }) => text).join(' ');
    outcomes.push({ row, shown: shown || null, codes: warnings.map(({ code }) => code) });
  }
  return outcomes;
}

/** The marker that a row of the kind has, and the statements that its writer was given. */
function spoiled(
  kind: DraftRow['kind'],
  cited: readonly Citation[],
  statements: readonly Citation[],
): { ids: readonly string[]; given: readonly Citation[] } {
  const ids = cited.map(({ id }) => id);
  if (kind === 'no_citation') return { ids: [], given: statements };
  if (kind === 'unknown_id') return { ids: [UNKNOWN], given: statements };
  if (kind === 'id_not_retrieved')
    return { ids, given: statements.filter(({ id }) => !ids.includes(id)) };
  return { ids, given: statements };
}

const citable = (call: ParsedCall): Citation[] =>
  call.statements
    .flatMap((_, at) => citeStatement(call, at, '') ?? [])
    .filter(({ kind }) => kind === 'remark' || kind === 'answer');

function statementOf(row: DraftRow, words: string, statements: readonly Citation[]): Citation {
  const found = statements.find(({ quote }) => quote.startsWith(words));
  if (!found)
    throw new Error(`${row.id} cites "${words}", which no statement of ${row.call} begins with`);
  return found;
}

/** Half of the sentences, each with its corruptions, may be looked at while checks are written; the others are for the figures. */
export const isForTuning = ({ id, of }: Pick<DraftRow, 'id' | 'of'>): boolean =>
  (createHash('sha256')
    .update(of ?? id)
    .digest()[0] ?? 0) %
    2 ===
  0;

/** How the checks fare: shares from 0 to 1 of the corrupted rows that are caught and of the sound ones that are lost. */
export function scoreDraftOutcomes(outcomes: readonly DraftOutcome[]): Record<string, number> {
  const kinds = [...new Set(outcomes.map(({ row }) => row.kind))].filter(
    (kind) => kind !== 'sound',
  );
  const sound = new Map(outcomes.map(({ row }) => [row.id, row.sentence]));
  const caught = (kind: string | null): number =>
    share(
      outcomes.filter(({ row }) => (kind === null ? row.kind !== 'sound' : row.kind === kind)),
      (one) => isCaught(one, sound.get(one.row.of ?? '')),
    );
  return {
    rows: outcomes.length,
    caught: caught(null),
    quotesCaught: caught('altered_quote'),
    figuresCaught: caught('changed_figure'),
    ...Object.fromEntries(kinds.map((kind) => [kind, caught(kind)])),
    soundLost: share(
      outcomes.filter(({ row }) => row.kind === 'sound'),
      isLost,
    ),
  };
}

/** Nothing of it is shown; or no more than the sound words, where marks were put around those. */
export const isCaught = ({ row, shown }: DraftOutcome, sound = ''): boolean =>
  shown === null || (row.kind === 'injected_markdown' && wordsOf(sound).includes(wordsOf(shown)));

/** A sum that code adds is no loss. */
export const isLost = ({ row, shown }: DraftOutcome): boolean =>
  shown === null || !wordsOf(shown).includes(wordsOf(row.sentence));

const wordsOf = (sentence: string): string => sentence.replace(/\*\*/g, '').replace(/[.\s]+$/, '');

const share = <T>(all: readonly T[], holds: (one: T) => boolean): number =>
  all.length === 0 ? 0 : all.filter(holds).length / all.length;
