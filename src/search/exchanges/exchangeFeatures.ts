import type { ParsedCall } from '../../types.js';
import { createMatcher } from '../ranking/match.js';
import type { ReadCall } from '../ranking/readCall.js';
import type { ReadQuestion } from '../ranking/readQuestion.js';
import { createSurveyor, type Surveyor } from '../ranking/survey.js';
import type { SearchSpace } from '../search.js';
import type { Exchange } from './exchangesOf.js';

/** What is told of an exchange beside a question, a number each. */
export const EXCHANGE_FEATURES = [
  'asker',
  'words',
  'wordsBest',
  'near',
  'nearBest',
  'cosine',
  'cosineBest',
  'replyNear',
  'replyCosine',
  'length',
  'short',
] as const;

/** Turns of so few words ask nothing: "Great, thanks." */
const FEW_WORDS = 8;
/** Words of a long question, on a log scale. */
const LONG = 5;

/** Sees the exchanges of one call with one question. */
export function createExchangeReader(
  { index, learned: { vectors, readCall, cosines } }: SearchSpace,
  question: ReadQuestion,
) {
  const match = createMatcher(question.words, cosines, vectors.passageWeights);
  return (call: ParsedCall) => {
    const read = readCall(index)(call);
    const survey = createSurveyor(call, read, question, vectors, match);
    return {
      see: (exchange: Exchange, asker: number): number[] =>
        featuresOf(read, survey, question, exchange, asker),
      /** How well one statement meets the question. */
      worth: (statement: number): number => worthOf(read, survey, question, statement),
    };
  };
}

function featuresOf(
  read: ReadCall,
  survey: Surveyor,
  question: ReadQuestion,
  { turn, first, end, replies }: Exchange,
  asker: number,
): number[] {
  const own = stretch(read, survey, question, first, end);
  const turns = replies.map((reply) => survey.turn(reply));
  const answers = turns.map((reply) => stretch(read, survey, question, reply.first, reply.end));
  const best = (name: 'near' | 'cosineBest'): number =>
    Math.max(0, ...answers.map((answer) => answer[name]));
  const length = (read.starts[end] ?? 0) - (read.starts[first] ?? 0);
  return [
    asker,
    ...[own.words, own.wordsBest, own.near, own.nearBest],
    survey.asked(turn).cosine,
    own.cosineBest,
    ...[best('near'), best('cosineBest')],
    Math.log(1 + length) / LONG,
    length < FEW_WORDS ? 1 : 0,
  ];
}

/** How a run of statements meets the question: by all its words, and by its best statement. */
function stretch(
  read: ReadCall,
  survey: Surveyor,
  { words, total }: ReadQuestion,
  first: number,
  end: number,
) {
  const nearest = words.map(() => 0);
  const held = words.map(() => 0);
  let wordsBest = 0;
  let nearBest = 0;
  let cosineBest = 0;
  for (let at = first; at < end; at++) {
    const seen = survey.see(at);
    wordsBest = Math.max(wordsBest, seen.bm25 / total);
    nearBest = Math.max(nearBest, seen.soft / total);
    cosineBest = Math.max(cosineBest, seen.dot / (read.norms[at] || 1));
    for (let word = 0; word < words.length; word++) {
      nearest[word] = Math.max(nearest[word] ?? 0, seen.nearest[word] ?? 0);
      if ((seen.counts[word] ?? 0) > 0) held[word] = 1;
    }
  }
  const share = (of: readonly number[]): number =>
    words.reduce((sum, { rarity }, word) => sum + rarity * (of[word] ?? 0), 0) / total;
  return { words: share(held), wordsBest, near: share(nearest), nearBest, cosineBest };
}

const worthOf = (
  read: ReadCall,
  survey: Surveyor,
  { total }: ReadQuestion,
  statement: number,
): number => {
  const { bm25, soft, dot } = survey.see(statement);
  return bm25 / total + soft / total + dot / (read.norms[statement] || 1);
};
