import { join } from 'node:path';
import type { ParsedCorpus } from '../../transcripts/parseCorpus.js';
import { scoreCitations } from '../citationScores.js';
import { recallByPlace } from '../curves.js';
import { type Evaluation, evaluate } from '../evaluate.js';
import { scoreFigures } from '../figureScores.js';
import { latenciesOf } from '../latencies.js';
import { shippedCorpus, togetherCorpus } from './corpora.js';
import type { Curve, Measured, Suite, Workplace } from './suite.js';
import { withIndex } from './withIndex.js';

const CALL = 'AMZN-2025-Q3';
/** Passages that an answer is made of at most, and so the places that can be counted. */
const PLACES = 8;

/** The shipped call, by itself. */
export const amazon: Suite = async (place) => askOf(place, 'amazon', await shippedCorpus(place));

/** The shipped call among all transcripts: the others must not be in its way. */
export const together: Suite = async (place) => {
  const corpus = await togetherCorpus(place);
  return corpus && askOf(place, 'together', corpus);
};

const askOf = (place: Workplace, name: string, corpus: ParsedCorpus): Promise<Measured> =>
  withIndex(place, name, corpus, async (index) => {
    const sets = [
      { name: 'gold', path: join(place.dataDir, 'gold/amzn-2025-q3.jsonl'), call: CALL },
      { name: 'own', path: 'test/evaluation/questions.jsonl', call: CALL },
    ];
    const evaluations = await evaluate(sets, index);
    const figures: Record<string, Record<string, number>> = {};
    const recall: Curve[] = [];
    for (const { set, scores, outcomes } of evaluations) {
      if (!scores) {
        place.say(`${set.name}: ${set.path} or the call ${set.call} is not here`);
        continue;
      }
      const answers = outcomes.map(({ answer }) => answer);
      figures[set.name] = {
        ...scores,
        ...scoreCitations(answers, place.product.supports),
        ...scoreFigures(answers),
      };
      const answerable = outcomes.filter(({ question }) => question.spans.length > 0);
      const places = answerable.map(({ passageAt }) => [passageAt]);
      recall.push(recallByPlace(set.name, places, PLACES));
    }
    if (place.tellsMisses) for (const line of missesOf(evaluations)) place.say(line);
    const answers = evaluations.flatMap(({ outcomes }) => outcomes.map(({ answer }) => answer));
    return { figures, latencies: latenciesOf(answers), recall };
  });

const missesOf = (evaluations: readonly Evaluation[]): string[] =>
  evaluations.flatMap(({ outcomes }) =>
    outcomes
      .filter(({ question, answer, rightAt }) =>
        question.spans.length > 0 ? rightAt !== 1 : answer.status === 'answered',
      )
      .map(
        ({ question, answer, rightAt }) =>
          `${question.id} ${rightAt} ${question.question}\n    ${answer.answer.replaceAll('\n', '\n    ')}`,
      ),
  );
