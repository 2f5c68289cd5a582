import { existsSync } from 'node:fs';
import { createCheckWords } from '../answers/checks/checkWords.js';
import { createRelated } from '../answers/checks/related.js';
import { createSupportCheck } from '../answers/checks/support.js';
import { type CheckedReply, writeWithModel } from '../answers/draft/writeWithModel.js';
import { oppositesOf } from '../language/wordnet.js';
import { parseCorpus } from '../transcripts/parseCorpus.js';
import { readCorpus } from '../transcripts/readCorpus.js';
import { readDraftRows } from './draftRows.js';
import { checkDrafts, isForTuning, scoreDraftOutcomes, type WriteDraft } from './drafts.js';
import { scoreFaithfulness } from './faithfulness.js';
import type { Figures, Product } from './suites/suite.js';

/**
 * The checks that the product runs, as the suites measure them.
 *
 * @param corpusDir the shipped calls
 * @param draftsDir a corpus of its own with `drafts.jsonl` beside it; drafts are not scored where it is not there
 */
export function productChecks(
  corpusDir: string,
  draftsDir: string,
): Pick<Product, 'supports' | 'scoreFaithfulness' | 'scoreDrafts'> {
  const checkSupport = createSupportCheck({ related: createRelated(), oppositesOf });
  return {
    supports: (claim, evidence) => checkSupport(claim, evidence).isSupported,
    scoreFaithfulness: async (folder) => {
      const { lfqa, expertqa, mtrag, msPerSentence } = await scoreFaithfulness(
        folder,
        checkSupport,
      );
      return {
        lfqa: { ...lfqa },
        expertqa: { ...expertqa },
        mtrag: { ...mtrag },
        time: { msPerSentence },
      };
    },
    scoreDrafts: existsSync(draftsDir)
      ? () => scoreDrafts([corpusDir, draftsDir], draftsDir, replyWith(checkSupport))
      : null,
  };
}

/** A model that writes the draft that it is given, and the same again when it is asked to mend it. */
function replyWith(checkSupport: ReturnType<typeof createSupportCheck>): WriteDraft {
  const checkWords = createCheckWords(checkSupport);
  const { signal } = new AbortController();
  return async (task, draft): Promise<CheckedReply> => {
    const model = {
      name: 'drafts',
      stream: async function* () {
        yield draft;
      },
    };
    const events = writeWithModel(task, { model, checkWords, totalMs: 60_000 }, signal);
    for (;;) {
      const next = await events.next();
      if (next.done) return next.value;
    }
  };
}

async function scoreDrafts(
  corpora: readonly string[],
  draftsDir: string,
  write: WriteDraft,
): Promise<Figures> {
  const parsed = await Promise.all(corpora.map(async (dir) => parseCorpus(await readCorpus(dir))));
  const rows = await readDraftRows(`${draftsDir}/drafts.jsonl`);
  const outcomes = await checkDrafts(
    rows,
    parsed.flatMap(({ calls }) => calls),
    write,
  );
  const half = (tuning: boolean) => outcomes.filter(({ row }) => isForTuning(row) === tuning);
  return {
    all: scoreDraftOutcomes(outcomes),
    tuning: scoreDraftOutcomes(half(true)),
    held: scoreDraftOutcomes(half(false)),
  };
}
