import { scaleOf } from '../../language/lexicon/scales.js';
import { once } from '../../transcripts/once.js';
import { directionOf } from './directionWords.js';
import type { Evidence } from './evidence.js';
import { negationsIn } from './negators.js';
import type { ReadWord } from './readText.js';

/** A figure and what it was before. */
interface Trend {
  readonly now: ReadWord;
  readonly before: ReadWord;
}

/** Words between the two figures at most: "to $71 million, compared with". */
const BETWEEN = 6;
/** What stands between a figure and the one before it. */
const FORMERLY =
  /(?:^| )(?:from|versus|vs|against|compared (?:with|to)|(?<!(?:more|less|fewer) )than(?: the)?)(?: |$)/;
/** What the other figure is then told by: "22% from a year earlier to $450 million" tells no former figure. */
const TO = /(?:^| )to(?: |$)/;

/** "rose to 76 from 71", "from 71 to 76", "71, compared with 76". */
const trendsIn = once((words: readonly ReadWord[]): readonly Trend[] => {
  const figures = words.filter(isFigureWord);
  return figures.slice(1).flatMap((second, at) => {
    const first = figures[at];
    if (!first || first.sentence !== second.sentence || second.at - first.at > BETWEEN + 1)
      return [];
    const between = words
      .slice(first.at + 1, second.at)
      .map(({ surface }) => surface)
      .join(' ');
    const isFrom = words[first.at - 1]?.surface === 'from' && TO.test(between);
    if (isFrom) return [{ now: second, before: first }];
    const formerly = FORMERLY.exec(between);
    return formerly && !TO.test(between.slice(formerly.index + formerly[0].length - 1))
      ? [{ now: first, before: second }]
      : [];
  });
});

const isFigureWord = ({ isFigure, terms }: ReadWord): boolean =>
  isFigure || terms.some((term) => term.startsWith('#'));

/** Whether a claim tells two figures in the other order of time than its evidence, or a movement against them. */
export const trendReversed = (claim: readonly ReadWord[], { said }: Evidence): boolean =>
  trendsIn(claim).some(
    (trend) =>
      trendsIn(said).some(
        (known) =>
          isSame(trend.now, known.before) &&
          isSame(trend.before, known.now) &&
          !isSame(trend.now, trend.before),
      ) || movesAgainst(trend, claim),
  );

const isSame = (one: ReadWord, other: ReadWord): boolean =>
  one.terms.some((term) => other.terms.includes(term));

/** How far before the figures a word tells how they move. */
const BEFORE = 6;

/** "rose to 71 from 76"; a good turn may go either way, and a fall of a fall too. */
function movesAgainst({ now, before }: Trend, words: readonly ReadWord[]): boolean {
  if (words[now.at - 1]?.surface !== 'to') return false; // "rose 4% from $810 million"
  const [to, from] = [amountOf(now, words), amountOf(before, words)];
  const start = Math.min(now.at, before.at);
  const moves = words
    .slice(Math.max(0, start - BEFORE), Math.max(now.at, before.at))
    .filter(({ sentence, surface }) => sentence === now.sentence && surface !== 'growth')
    .flatMap((word) => {
      const direction = directionOf(word, words);
      return direction?.kind === 'move' &&
        direction.sign !== 0 &&
        !negationsIn(words).reached.has(word)
        ? [direction.sign]
        : [];
    });
  const [sign] = moves;
  return (
    to !== null &&
    from !== null &&
    isScaled(now, words) === isScaled(before, words) &&
    moves.length === 1 &&
    sign !== undefined &&
    (to - from) * sign < 0
  );
}

/** "$1.32 … from $86 million" are two measures. */
const isScaled = ({ at }: ReadWord, words: readonly ReadWord[]): boolean =>
  scaleOf(words[at + 1]?.surface ?? '') !== undefined;

/** A plain figure with its scale; null where a letter is glued to it. */
function amountOf({ surface, at }: ReadWord, words: readonly ReadWord[]): number | null {
  const plain = surface.replace(/,/g, '');
  return /^\d+(?:\.\d+)?$/.test(plain)
    ? Number(plain) * (scaleOf(words[at + 1]?.surface ?? '') ?? 1)
    : null;
}
