import { randomFrom } from '../traps/random.js';
import { type Classified, classifyCitations } from '../versions/scoreVersions.js';
import { togetherCorpus } from './corpora.js';
import type { Suite } from './suite.js';

/** Citations that are drawn from each call. */
const CITATIONS = 300;
const SEED = 20_261_124;
const EDITS = { words: 0.05, statements: 0.03, paragraphs: 4 };

/** What is said of the citations of a call that was edited at random, beside what was done to each. */
export const versions: Suite = async (place) => {
  const corpus = await togetherCorpus(place);
  if (!corpus) return null;
  const calls = corpus.calls.filter(
    ({ transcript, statements }) =>
      transcript.reader.startsWith('plain+') && statements.length >= CITATIONS,
  );
  if (calls.length === 0) return null;
  const classified: Classified[] = [];
  for (const [at, call] of calls.entries())
    classified.push(...(await classifyCitations(call, EDITS, CITATIONS, randomFrom(SEED + at))));
  const wrong = classified.filter(({ truth, found }) => truth !== found);
  for (const { call, quote, truth, found, now } of place.tellsMisses ? wrong : [])
    place.say(`${call} ${truth}, said to be ${found}: "${quote}" → "${now}"`);
  const figures = Object.fromEntries(
    (['unchanged', 'moved', 'altered', 'gone'] as const).map((status) => [
      status,
      scoreOf(classified.filter(({ truth }) => truth === status)),
    ]),
  );
  const wholeCalls = calls.filter(
    ({ transcript }) => !wrong.some(({ call }) => call === transcript.call.id),
  );
  const byCall = { calls: calls.length, allRight: wholeCalls.length };
  return { figures: { ...figures, all: { ...scoreOf(classified), ...byCall } } };
};

function scoreOf(classified: readonly Classified[]): Record<string, number> {
  const right = classified.filter(({ truth, found }) => truth === found).length;
  return {
    citations: classified.length,
    right,
    rightShare: right / Math.max(1, classified.length),
  };
}
