import { indexQuotes } from '../../citations/verify/quoteIndex.js';
import { createVerify } from '../../citations/verify/verifyQuote.js';
import { CHANGES } from '../quotes/changes.js';
import { drawQuotes } from '../quotes/drawQuotes.js';
import { foreignSentences } from '../quotes/foreignSentences.js';
import {
  asChanged,
  asDrawn,
  asVaried,
  createWasSaid,
  type KindScores,
  type SentQuote,
  scoreQuotes,
} from '../quotes/scoreQuotes.js';
import { randomFrom } from '../traps/random.js';
import { eachTranscript, ectQaCorpus } from './corpora.js';
import type { Suite } from './suite.js';

const QUOTES = 2_000;
const FOREIGN = 500;
const SEED = 20_261_124;
/** Every so many calls one is held out, for sentences that no call says. */
const HELD_OUT = 7;

/** Quotes cut from real calls, set otherwise, changed in one place, and sentences of calls that are not here. */
export const quotes: Suite = async (place) => {
  const corpus = await eachTranscript(place);
  if (!corpus) return null;
  const ectQa = await ectQaCorpus(place);
  const heldOut = corpus.calls.filter((_, at) => at % HELD_OUT === 0);
  const drawnFrom = corpus.calls.filter((_, at) => at % HELD_OUT !== 0);
  const calls = [...drawnFrom, ...(ectQa?.corpus.calls ?? [])];
  const index = await indexQuotes(calls);
  place.say(`quotes: ${calls.length} calls, ${index.said.words.length} words and marks`);
  const verify = createVerify({
    generation: () => ({ calls }),
    quoteIndex: () => Promise.resolve(index),
    linkBase: '',
  });
  const score = (sent: readonly SentQuote[], wanted: string): Promise<KindScores> =>
    scoreQuotes(sent, verify, ({ kind, quote }, { verdict, matches }) => {
      if (place.tellsMisses && verdict !== wanted)
        place.say(`${kind} is ${verdict}: "${quote}" – "${matches[0]?.quote ?? ''}"`);
    });
  const random = randomFrom(SEED);
  const drawn = drawQuotes(drawnFrom, QUOTES, random);
  const wasSaid = createWasSaid(calls);
  const changed: Record<string, KindScores> = {};
  for (const kind of Object.keys(CHANGES))
    changed[kind] = await score(asChanged(kind, drawn, { wasSaid, random }), 'altered');
  const foreign = foreignSentences(heldOut, FOREIGN, { wasSaid, random });
  return {
    figures: sharesOf({
      exact: await score(asDrawn(drawn), 'exact'),
      typography: await score(asVaried(drawn, random), 'exact'),
      ...changed,
      changed: sumOf(Object.values(changed)),
      foreign: await score(foreign, 'not_found'),
    }),
  };
};

const sumOf = (scores: readonly KindScores[]): KindScores =>
  scores.reduce((all, one) => ({
    quotes: all.quotes + one.quotes,
    exact: all.exact + one.exact,
    altered: all.altered + one.altered,
    notFound: all.notFound + one.notFound,
    right: all.right + one.right,
    p95Ms: Math.max(all.p95Ms, one.p95Ms),
  }));

const sharesOf = (scores: Readonly<Record<string, KindScores>>) =>
  Object.fromEntries(
    Object.entries(scores).map(([kind, { quotes: count, p95Ms, ...counts }]) => [
      kind,
      {
        quotes: count,
        ...Object.fromEntries(
          Object.entries(counts).map(([name, number]) => [name, number / Math.max(1, count)]),
        ),
        p95Ms,
      },
    ]),
  );
