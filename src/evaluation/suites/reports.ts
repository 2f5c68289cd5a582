import { createRelated } from '../../answers/checks/related.js';
import { createSupportCheck } from '../../answers/checks/support.js';
import { indexQuotes } from '../../citations/verify/quoteIndex.js';
import { oppositesOf } from '../../language/wordnet.js';
import { createCheckReport } from '../../reports/checkReport.js';
import { readLearned } from '../../search/ranking/learned.js';
import type { ParsedCall } from '../../types.js';
import { createWasSaid } from '../quotes/scoreQuotes.js';
import { changedClaims, type MadeClaim, movedClaims, soundClaims } from '../reports/claimKinds.js';
import { scoreReports } from '../reports/scoreReports.js';
import { wordsSpaceOf } from '../reports/wordsSpace.js';
import { randomFrom } from '../traps/random.js';
import { togetherCorpus } from './corpora.js';
import type { Suite } from './suite.js';

const SOUND = 150;
const SEED = 20_261_124;

/** Reports made of what real calls say: as it was said, changed, and put under other calls. */
export const reports: Suite = async (place) => {
  const corpus = await togetherCorpus(place);
  if (!corpus) return null;
  const space = wordsSpaceOf(corpus.calls, await readLearned());
  const index = indexQuotes(corpus.calls);
  const related = createRelated();
  const check = createCheckReport({
    space: () => space,
    quoteIndex: () => index,
    checkSupport: createSupportCheck({ related, oppositesOf }),
    related,
    linkBase: '',
  });
  const random = randomFrom(SEED);
  const wasSaid = createWasSaid(corpus.calls);
  const named = corpus.calls.filter(isNamed);
  const sound = soundClaims(named, SOUND, random);
  const moved = (kind: 'otherCall' | 'foreign'): MadeClaim[] =>
    movedClaims(sound, kind, named, random);
  const claims = [
    ...sound,
    ...changedClaims(sound, 'figure', { wasSaid, random }),
    ...changedClaims(sound, 'turned', { wasSaid, random }),
    ...moved('otherCall'),
    ...moved('foreign'),
  ];
  const { kinds, ms } = await scoreReports(claims, check, ({ kind, call, sentence }, verdict) => {
    if (place.tellsMisses)
      place.say(`${kind} is ${verdict}: "${sentence}" (${call.transcript.call.id})`);
  });
  return { figures: { ...kinds, time: { ms } } };
};

/** A report can name it. */
const isNamed = ({ transcript: { call } }: ParsedCall): boolean =>
  call.company !== null && call.period !== null;
