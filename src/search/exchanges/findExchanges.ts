import { ASKING_WORDS } from '../../language/lexicon/forms.js';
import { STOP_WORDS } from '../../language/stopWords.js';
import { wordsOf } from '../../language/words.js';
import type { ParsedCall } from '../../types.js';
import { readAsked } from '../ranking/readQuestion.js';
import { rarityAmong } from '../rarity.js';
import { rowsByCall } from '../scope/rows.js';
import type { SearchSpace } from '../search.js';
import { askersNamed } from './askersNamed.js';
import { createExchangeReader, EXCHANGE_FEATURES } from './exchangeFeatures.js';
import { type Exchange, exchangesOf } from './exchangesOf.js';
import { EXCHANGE_WEIGHTS } from './exchangeWeights.js';

/** An exchange that may be meant. */
export interface FoundExchange {
  readonly parsed: ParsedCall;
  readonly exchange: Exchange;
  /** How surely its asker is named, 0 to 1. */
  readonly asker: number;
  /** How well it fits, in log odds against the others. */
  readonly score: number;
  /** The share of what is asked about that it, or its reply, speaks of; 1 where nothing is. */
  readonly met: number;
  /** How well one of its statements fits, or of its replies'. */
  readonly worth: (statement: number) => number;
}

/** Nobody waits for more of them: what one asks about in so many calls is found by a search first. */
export const MOST_CALLS = 12;

/**
 * What analysts asked in some calls, the best first.
 *
 * @param question as it was asked: it may name who asks
 * @param text the question without what only says where to search
 */
export function findExchanges(
  space: SearchSpace,
  calls: readonly number[],
  question: string,
  text: string,
): FoundExchange[] {
  const { generation, index, learned } = space;
  const held = calls.flatMap((at) => {
    const parsed = generation.calls[at];
    return parsed ? exchangesOf(parsed).map((exchange) => ({ parsed, exchange })) : [];
  });
  const { strengths, spans } = askersNamed(
    question,
    held.map(({ exchange }) => exchange),
    learned.vectors.isCommon,
  );
  const naming = spans.map(({ start, end }) => question.slice(start, end)).join(' ');
  const matter = matterOf(text, naming);
  const rows = [...calls].sort((a, b) => a - b).flatMap((at) => rowsByCall(generation)[at] ?? []);
  const asked = readAsked(matter, index, learned.vectors, rarityAmong(index, rows));
  const reader = createExchangeReader(space, asked);
  const readers = new Map<ParsedCall, ReturnType<typeof reader>>();
  return held
    .map(({ parsed, exchange }, at): FoundExchange => {
      const own = readers.get(parsed) ?? reader(parsed);
      readers.set(parsed, own);
      const asker = strengths[at] ?? 0;
      const seen = own.see(exchange, asker);
      const score = EXCHANGE_FEATURES.reduce(
        (sum, name, place) => sum + EXCHANGE_WEIGHTS[name] * (seen[place] ?? 0),
        0,
      );
      const met =
        matter === ''
          ? 1
          : Math.max(
              seen[EXCHANGE_FEATURES.indexOf('near')] ?? 0,
              seen[EXCHANGE_FEATURES.indexOf('replyNear')] ?? 0,
            );
      return { parsed, exchange, asker, score, met, worth: own.worth };
    })
    .sort((a, b) => b.score - a.score);
}

/** What was asked about: the question without who asked, and without the words for asking; empty where that is all. */
export function matterOf(text: string, naming: string): string {
  const names = new Set(wordsOf(naming).map(({ surface }) => surface));
  const words = wordsOf(text).filter(
    ({ surface }) =>
      !EMPTY.has(surface) && !STOP_WORDS.has(surface) && !names.has(surface) && surface.length > 1,
  );
  return words.map(({ start, end }) => text.slice(start, end)).join(' ');
}

const EMPTY: ReadonlySet<string> = new Set(ASKING_WORDS.split(/\s+/));
