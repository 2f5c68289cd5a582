import { randomFrom } from '../traps/random.js';
import { scoreTraps, type TrapScores } from '../traps/trap.js';
import { wrongQuarterTraps } from '../traps/wrongQuarter.js';
import { wrongSpeakerTraps } from '../traps/wrongSpeaker.js';
import { ectQaCorpus, togetherCorpus } from './corpora.js';
import type { Suite } from './suite.js';
import { withIndex } from './withIndex.js';

/** Of each kind, from each corpus. */
const TRAPS = 50;
const SEED = 20_261_124;

/** Questions that lead to another speaker's or another quarter's words, drawn from the real transcripts and ECT-QA's calls. */
export const traps: Suite = async (place) => {
  const ectQa = await ectQaCorpus(place);
  const corpora = { together: await togetherCorpus(place), ectqa: ectQa?.corpus ?? null };
  const scored: Record<string, TrapScores[]> = { wrongSpeaker: [], wrongQuarter: [] };
  for (const [name, corpus] of Object.entries(corpora)) {
    if (!corpus) continue;
    const drawn = {
      wrongSpeaker: wrongSpeakerTraps(corpus.calls, TRAPS, randomFrom(SEED)),
      wrongQuarter: wrongQuarterTraps(corpus.calls, TRAPS, randomFrom(SEED)),
    };
    await withIndex(place, name, corpus, async ({ ask }) => {
      for (const [kind, these] of Object.entries(drawn)) {
        const scores = await scoreTraps(these, ask, ({ question }, { id, attribution }) =>
          place.say(`${kind}: "${question}" cites ${id}, ${attribution}`),
        );
        scored[kind]?.push(scores);
      }
    });
  }
  if (Object.values(scored).every((scores) => scores.length === 0)) return null;
  return {
    figures: Object.fromEntries(
      Object.entries(scored).map(([kind, scores]) => [kind, { ...sum(scores) }]),
    ),
  };
};

const sum = (scores: readonly TrapScores[]): TrapScores =>
  scores.reduce(
    (all, one) => ({
      traps: all.traps + one.traps,
      answered: all.answered + one.answered,
      wrong: all.wrong + one.wrong,
    }),
    { traps: 0, answered: 0, wrong: 0 },
  );
