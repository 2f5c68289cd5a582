import { moneyAndShares } from '../../../language/figures/moneyOrShare.js';
import {
  COURTESIES,
  LEANS_ON,
  OVERVIEW_HEADINGS,
  SAFE_HARBOUR_WORDS,
} from '../../../language/lexicon/overview.js';
import { dot } from '../../../search/dot.js';
import type { SearchSpace } from '../../../search/search.js';
import type { ParsedCall } from '../../../types.js';
import { OVERVIEW_FEATURES, overviewFeatures } from './overviewFeatures.js';
import { OVERVIEW_WEIGHTS } from './overviewWeights.js';
import { type OverviewHeading, topicOf } from './topicOf.js';

/** A statement of a summary. */
export interface OverviewPoint {
  /** Index into the call's statements. */
  readonly statement: number;
  readonly heading: OverviewHeading;
}

interface Scored extends OverviewPoint {
  readonly score: number;
  readonly vector: Float32Array;
  readonly figures: readonly string[];
}

/** Statements that are compared with what is chosen already. */
const CONTENDERS = 60;
/** What likeness to a chosen statement costs, and what each further statement under a heading does, in log odds. */
const LIKENESS = 1;
const CROWDING = 0.45;
/** So alike are two statements with one figure that they say the same; with two figures they do anyway. */
const SAME = 0.45;

/**
 * What matters most in a call, spread over its topics, under their headings.
 *
 * @param only headings that are asked for; all where there are none
 * @param inOrder by heading and place; else what matters most first
 */
export function chooseOverview(
  { index, learned: { readCall, vectors } }: SearchSpace,
  parsed: ParsedCall,
  most: number,
  {
    only = new Set<OverviewHeading>(),
    inOrder = true,
  }: { readonly only?: ReadonlySet<OverviewHeading>; readonly inOrder?: boolean } = {},
): OverviewPoint[] {
  const read = readCall(index)(parsed);
  const { dimensions } = vectors;
  const left = overviewFeatures(parsed, read, vectors)
    .flatMap((features, statement): Scored[] => {
      if (features === null || isFormal(parsed, statement)) return [];
      const { start = 0, end = 0, turn = -1 } = parsed.statements[statement] ?? {};
      const text = parsed.transcript.text.slice(start, end);
      const norm = read.norms[statement] || 1;
      const vector = read.sums.subarray(statement * dimensions, (statement + 1) * dimensions);
      return [
        {
          statement,
          heading: topicOf(text, parsed.turns[turn]?.kind === 'answer'),
          score: scoreOf(features) - (LEANS.test(text) ? LEANING : 0),
          vector: vector.map((value) => value / norm),
          figures: moneyAndShares(text).map((span) => text.slice(span.start, span.end)),
        },
      ];
    })
    .filter(({ heading }) => only.size === 0 || only.has(heading))
    .sort((a, b) => b.score - a.score)
    .slice(0, CONTENDERS);
  const chosen: Scored[] = [];
  while (chosen.length < most && left.length > 0) {
    const worth = left.map((one) => one.score - costOf(one, chosen));
    const at = worth.indexOf(Math.max(...worth));
    const [next] = left.splice(at, 1);
    if (!next || worth[at] === Number.NEGATIVE_INFINITY) break;
    chosen.push(next);
  }
  const points = chosen.map(({ statement, heading }) => ({ statement, heading }));
  return inOrder
    ? points.sort((a, b) => placeOf(a.heading) - placeOf(b.heading) || a.statement - b.statement)
    : points;
}

/** What stands among the formalities is one, whatever its words. */
function isFormal({ statements, transcript, turns }: ParsedCall, at: number): boolean {
  const own = statements[at];
  return [at - 1, at, at + 1].some((place) => {
    const near = statements[place];
    if (!own || near?.turn !== own.turn) return false;
    const text = transcript.text.slice(near.start, near.end);
    return (
      SAFE_HARBOUR.test(text) ||
      (place === at && (COURTESY.test(text) || turns[own.turn]?.party === 'operator'))
    );
  });
}

const SAFE_HARBOUR = new RegExp(SAFE_HARBOUR_WORDS, 'iu');
const COURTESY = new RegExp(COURTESIES, 'iu');
const LEANS = new RegExp(LEANS_ON, 'iu');
/** What it costs a statement that it leans on the one before, in log odds. */
const LEANING = 1.5;

const placeOf = (heading: OverviewHeading): number => OVERVIEW_HEADINGS.indexOf(heading);

const scoreOf = (features: readonly number[]): number =>
  OVERVIEW_FEATURES.reduce(
    (sum, name, at) => sum + OVERVIEW_WEIGHTS[name] * (features[at] ?? 0),
    0,
  );

/** What is like the chosen, or crowds a heading, comes later; what says the same again never does. */
function costOf(one: Scored, chosen: readonly Scored[]): number {
  let likeness = 0;
  let crowd = 0;
  for (const other of chosen) {
    const near = dot(one.vector, other.vector, 0);
    const shared = one.figures.filter((figure) => other.figures.includes(figure)).length;
    if (shared > 1 || (shared === 1 && near > SAME)) return Number.POSITIVE_INFINITY;
    likeness = Math.max(likeness, near);
    if (other.heading === one.heading) crowd += 1;
  }
  return LIKENESS * likeness + CROWDING * crowd;
}
