import { scoreCitations } from '../citationScores.js';
import { recallByPlace } from '../curves.js';
import { askEctQa, isAnswerable, LIMIT, scoreEctQa } from '../ectqa.js';
import { scoreFigures } from '../figureScores.js';
import { latenciesOf } from '../latencies.js';
import { ectQaCorpus } from './corpora.js';
import type { Suite } from './suite.js';
import { withIndex } from './withIndex.js';

/** Questions on many companies and quarters at once. */
export const ectqa: Suite = async (place) => {
  const read = await ectQaCorpus(place);
  if (!read) return null;
  const outcomes = await withIndex(place, 'ectqa', read.corpus, (index) =>
    askEctQa(read.ectQa, index),
  );
  const answers = outcomes.map(({ answer }) => answer);
  const answerable = outcomes.filter(isAnswerable);
  const places = answerable.map(({ found }) => found);
  return {
    figures: {
      ectqa: {
        ...scoreEctQa(outcomes),
        ...scoreCitations(answers, place.product.supports),
        ...scoreFigures(answers),
      },
    },
    latencies: latenciesOf(answerable.map(({ answer }) => answer)), // the others end at the scope
    recall: [recallByPlace('ECT-QA', places, LIMIT)],
  };
};
