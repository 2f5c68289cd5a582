import { randomFrom } from '../traps/random.js';
import type { Edits } from '../versions/editTranscript.js';
import { type Classified, classifyCitations } from '../versions/scoreVersions.js';
import { togetherCorpus } from './corpora.js';
import type { Suite } from './suite.js';

/** Citations that are drawn from each call. */
const CITATIONS = 300;
const SEED = 20_261_124;
/** A corrected transcript, and one that is also cut and put in another order. */
const CORRECTED = { words: 0.05, statements: 0, paragraphs: 0 };
const REWORKED = { words: 0.05, statements: 0.03, paragraphs: 4 };

/** What is said of the citations of a call that was edited at random, beside what was done to each. */
export const versions: Suite = async (place) => {
  const corpus = await togetherCorpus(place);
  if (!corpus) return null;
  const calls = corpus.calls.filter(
    ({ transcript, statements }) =>
      transcript.reader.startsWith('plain+') && statements.length >= CITATIONS,
  );
  if (calls.length === 0) return null;
  const classify = async (edits: Edits): Promise<Classified[]> => {
    const classified: Classified[] = [];
    for (const [at, call] of calls.entries())
      classified.push(...(await classifyCitations(call, edits, CITATIONS, randomFrom(SEED + at))));
    for (const { call, quote, truth, found, now } of place.tellsMisses ? wrongOf(classified) : [])
      place.say(`${call} ${truth}, said to be ${found}: "${quote}" → "${now}"`);
    return classified;
  };
  const [corrected, reworked] = [await classify(CORRECTED), await classify(REWORKED)];
  const figures = Object.fromEntries(
    (['unchanged', 'moved', 'altered', 'gone'] as const).map((status) => [
      status,
      scoreOf(reworked.filter(({ truth }) => truth === status)),
    ]),
  );
  const whole = (classified: readonly Classified[]): Record<string, number> => {
    const wrong = new Set(wrongOf(classified).map(({ call }) => call));
    return { ...scoreOf(classified), calls: calls.length, allRight: calls.length - wrong.size };
  };
  return { figures: { corrected: whole(corrected), ...figures, all: whole(reworked) } };
};

const wrongOf = (classified: readonly Classified[]): Classified[] =>
  classified.filter(({ truth, found }) => truth !== found);

function scoreOf(classified: readonly Classified[]): Record<string, number> {
  const right = classified.length - wrongOf(classified).length;
  return {
    citations: classified.length,
    right,
    rightShare: right / Math.max(1, classified.length),
  };
}
