import {
  FORMALITIES,
  HEADLINE_MEASURES,
  OVERVIEW_TOPICS,
  WHOLE,
} from '../../../language/lexicon/overview.js';
import type { WordVectors } from '../../../models/wordVectors.js';
import { dot } from '../../../search/dot.js';
import type { ReadCall } from '../../../search/ranking/readCall.js';
import { TRAITS } from '../../../search/ranking/traits.js';
import type { ParsedCall } from '../../../types.js';

/** What is told of a statement by itself, a number each, for a summary of its call. */
export const OVERVIEW_FEATURES = [
  ...TRAITS,
  'measure',
  'measureWithFigure',
  'whole',
  'outlook',
  'outlookWithFigure',
  'capital',
  'risks',
  'figures',
  'formality',
  'central',
  'early',
  'earlyOfTurn',
  'answer',
  'longest',
] as const;

const MEASURE = new RegExp(HEADLINE_MEASURES, 'iu');
const WHOLE_COMPANY = new RegExp(WHOLE, 'iu');
const OUTLOOK = new RegExp(OVERVIEW_TOPICS.Outlook, 'iu');
const CAPITAL = new RegExp(OVERVIEW_TOPICS.Capital, 'iu');
const RISKS = new RegExp(OVERVIEW_TOPICS.Risks, 'iu');
const FORMAL = new RegExp(FORMALITIES, 'iu');
const FIGURE =
  /[$€£¥₹]\s?\d[\d.,]*|\d[\d.,]*\s?(?:%|percent|basis points|million|billion|crores?)/giu;

/** So many figures in one statement tell no more. */
const MOST_FIGURES = 4;
/** Longer statements are hard to read, in words. */
const LONG = 45;

/** The measures of the statements of a call; null for those that are not management's. */
export function overviewFeatures(
  parsed: ParsedCall,
  read: ReadCall,
  { dimensions }: WordVectors,
): (readonly number[] | null)[] {
  const { statements, turns, transcript } = parsed;
  const isOwn = (turn: number): boolean => {
    const { kind, party } = turns[turn] ?? {};
    return (kind === 'remark' || kind === 'answer') && party !== 'analyst' && party !== 'operator';
  };
  const own = statements.flatMap(({ turn }, at) => (isOwn(turn) ? [at] : []));
  const middle = middleOf(own, read, dimensions);
  const remarks = own.filter((at) => turns[statements[at]?.turn ?? -1]?.kind === 'remark').length;
  let place = -1;
  return statements.map(({ start, end, turn }, at) => {
    if (!isOwn(turn)) return null;
    place += 1;
    const text = transcript.text.slice(start, end);
    const figures = Math.min(MOST_FIGURES, text.match(FIGURE)?.length ?? 0) / MOST_FIGURES;
    const measure = MEASURE.test(text) ? 1 : 0;
    const outlook = OUTLOOK.test(text) ? 1 : 0;
    const first = read.turnStarts[turn] ?? 0;
    const words = text.split(/\s+/).length;
    return [
      ...read.traits.subarray(at * TRAITS.length, (at + 1) * TRAITS.length),
      measure,
      measure * Math.min(1, 2 * figures),
      WHOLE_COMPANY.test(text) ? 1 : 0,
      outlook,
      outlook * Math.min(1, 2 * figures),
      CAPITAL.test(text) ? 1 : 0,
      RISKS.test(text) ? 1 : 0,
      figures,
      FORMAL.test(text) ? 1 : 0,
      dot(middle, read.sums, at * dimensions) / (read.norms[at] || 1),
      Math.max(0, 1 - place / Math.max(1, remarks)),
      1 / (1 + (at - first) / 4),
      turns[turn]?.kind === 'answer' ? 1 : 0,
      words > LONG ? 1 : 0,
    ];
  });
}

/** The direction of all that management says, of unit length. */
function middleOf(own: readonly number[], read: ReadCall, dimensions: number): Float32Array {
  const sum = new Float32Array(dimensions);
  for (const at of own)
    for (let place = 0; place < dimensions; place++)
      sum[place] =
        (sum[place] ?? 0) + (read.sums[at * dimensions + place] ?? 0) / (read.norms[at] || 1);
  const norm = Math.hypot(...sum) || 1;
  return sum.map((value) => value / norm);
}
