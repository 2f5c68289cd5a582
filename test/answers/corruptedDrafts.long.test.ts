import { describe, expect, it } from 'vitest';
import { type CheckedReply, writeWithModel } from '../../src/answers/draft/writeWithModel.js';
import { loadCorpus } from '../../src/assemble.js';
import { readDraftRows } from '../../src/evaluation/draftRows.js';
import {
  checkDrafts,
  type DraftOutcome,
  scoreDraftOutcomes,
  type WriteDraft,
} from '../../src/evaluation/drafts.js';
import { checkWords } from '../support/modelAnswers.js';
import { reply } from '../support/modelServer.js';
import { scriptedModel } from '../support/scriptedModel.js';

const DRAFTS = 'test/evaluation/drafts';

/** A model behind a real HTTP server writes every draft, and the same again when it is asked to mend it. */
async function writeOverHttp(): Promise<WriteDraft> {
  let draft = '';
  const words = () => draft.match(/\S+\s*/g) ?? [];
  const { model } = await scriptedModel(reply(words));
  const { signal } = new AbortController();
  return async (task, text): Promise<CheckedReply> => {
    draft = text;
    const events = writeWithModel(task, { model, checkWords, totalMs: 60_000 }, signal);
    for (;;) {
      const next = await events.next();
      if (next.done) return next.value;
    }
  };
}

describe('drafts that a model server sends', () => {
  let outcomes: readonly DraftOutcome[] = [];
  const of = (kind: string) => outcomes.filter(({ row }) => row.kind === kind);

  it('are written and checked, sound and corrupted', { timeout: 120_000 }, async () => {
    const corpora = await Promise.all(
      ['corpus', DRAFTS].map((corpusDir) => loadCorpus({ corpusDir })),
    );
    outcomes = await checkDrafts(
      await readDraftRows(`${DRAFTS}/drafts.jsonl`),
      corpora.flatMap(({ calls }) => calls),
      await writeOverHttp(),
    );
    expect(outcomes.length).toBeGreaterThan(600);
  });

  it.each(['altered_quote', 'changed_figure', 'no_citation', 'unknown_id', 'id_not_retrieved'])(
    'never let a sentence through: %s',
    (kind) => {
      expect(of(kind).length).toBeGreaterThanOrEqual(10);
      expect(of(kind).flatMap(({ row, shown }) => (shown === null ? [] : [row.id]))).toEqual([]);
    },
  );

  it('keep nearly all sound sentences, and lose nearly all others', () => {
    const { caught = 0, soundLost = 1 } = scoreDraftOutcomes(outcomes);
    expect(caught).toBeGreaterThanOrEqual(0.85);
    expect(soundLost).toBeLessThanOrEqual(0.04);
  });
});
