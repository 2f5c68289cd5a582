import type { ComparedPair } from './compareAt.js';
import type { Token } from './tokens.js';

/** What was done to a source to make a quote of it. */
export interface Changes {
  /** Words changed, put in or left out; what is written together ("year-over-year") is one, and so are two that are swapped. */
  readonly count: number;
  /** Figures among them, in the quote or in the source. */
  readonly figures: number;
  /** Whether the first or the last word of the quote is another than the source's. */
  readonly isAtEnd: boolean;
}

/** @param source the text in which the pairs' places are */
export function changesIn(
  pairs: readonly ComparedPair[],
  tokens: readonly Token[],
  source: string,
): Changes {
  const put: string[] = [];
  const gone: string[] = [];
  let count = 0;
  let figures = 0;
  pairs.forEach((pair, at) => {
    if (pair.isSame) return;
    const before = pairs[at - 1];
    const isMore = before !== undefined && !before.isSame && isJoined(before, pair, tokens);
    if (pair.isWordy && !isMore) count++;
    const token = tokens[pair.quote]?.word ?? '';
    const other = pair.place ? source.slice(pair.place.start, pair.place.end).toLowerCase() : '';
    if (token !== '') put.push(token);
    if (other !== '') gone.push(other);
    if (/\p{N}/u.test(token + other)) figures++;
  });
  const isSwap = count > 1 && put.toSorted().join(' ') === gone.toSorted().join(' ');
  const ends = [pairs[0], pairs.at(-1)];
  return {
    count: isSwap ? Math.ceil(count / 2) : count,
    figures,
    isAtEnd: ends.some((pair) => pair !== undefined && !pair.isSame),
  };
}

/** Whether two pairs are of one run of characters without a space, in the quote or in the source. */
const isJoined = (one: ComparedPair, other: ComparedPair, tokens: readonly Token[]): boolean =>
  (one.place !== null && one.place.end === other.place?.start) ||
  (other.quote >= 0 && tokens[one.quote]?.end === tokens[other.quote]?.start);
