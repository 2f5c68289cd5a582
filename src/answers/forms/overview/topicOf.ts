import {
  AGAINST_OUTLOOK,
  type OVERVIEW_HEADINGS,
  OVERVIEW_TOPICS,
} from '../../../language/lexicon/overview.js';

export type OverviewHeading = (typeof OVERVIEW_HEADINGS)[number];

const TOPICS = Object.entries(OVERVIEW_TOPICS).map(
  ([heading, source]) => [heading as OverviewHeading, new RegExp(source, 'giu')] as const,
);

/** Words that say how things went tell less of a topic than what they are about. */
const MIXED: ReadonlySet<OverviewHeading> = new Set(['Risks']);

const AGAINST = new RegExp(AGAINST_OUTLOOK, 'iu');

/** The heading that a statement stands under: that of most of its words; of the Q&A what fits no other. */
export function topicOf(text: string, isAnswer: boolean): OverviewHeading {
  let best: OverviewHeading | null = null;
  let most = 0;
  const isAgainst = AGAINST.test(text);
  for (const [heading, pattern] of TOPICS) {
    if (heading === 'Outlook' && isAgainst) continue;
    const count = text.match(pattern)?.length ?? 0;
    const weight = MIXED.has(heading) ? count * 0.9 : count;
    if (weight > most) {
      most = weight;
      best = heading;
    }
  }
  return best ?? (isAnswer ? 'Q&A' : 'Business');
}
