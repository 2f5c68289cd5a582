import { pick, type Random } from '../traps/random.js';

/** Changes one thing inside a quote, not at its ends; null where the quote has nothing of the kind. */
export type Change = (
  words: readonly string[],
  random: Random,
  others: readonly string[],
) => string[] | null;

/** Each kind of change by its name. `others` are words of other quotes. */
export const CHANGES: Readonly<Record<string, Change>> = {
  digit: (words, random) =>
    at(words, random, /\d/, (word) => {
      const places = [...word.matchAll(/\d/g)].map(({ index }) => index);
      const place = pick(places, random) ?? 0;
      const digit = (Number(word.charAt(place)) + 1 + random(8)) % 10;
      return `${word.slice(0, place)}${digit}${word.slice(place + 1)}`;
    }),
  unit: (words, random) =>
    at(words, random, /\d%|[$€£₹]\d/, (word) =>
      word.includes('%')
        ? word.replace('%', '')
        : word.replace(/[$€£₹]/, (sign) => (sign === '€' ? '$' : '€')),
    ),
  scale: (words, random) => at(words, random, keysOf(SCALES), replaceBy(SCALES)),
  notDropped: (words, random) => {
    const changed = at(words, random, /^(?:not|never|no)$|n['’]t$/i, (word) =>
      word.replace(/^(?:not|never|no)$|n['’]t$/i, ''),
    );
    return changed?.filter((word) => word !== '') ?? null;
  },
  notAdded: (words, random) =>
    at(
      words,
      random,
      /^(?:is|are|was|were|will|would|can|could|have|has|had|do|did|should|may)$/i,
      (word) => `${word} not`,
    ),
  name: (words, random, others) => {
    const names = others.filter((word) => NAME.test(word));
    return at(words, random, NAME, () => pick(names, random) ?? 'Acme');
  },
  direction: (words, random) => at(words, random, keysOf(DIRECTIONS), replaceBy(DIRECTIONS)),
  swapped: (words, random) => {
    const from = 1 + random(Math.max(1, words.length - 3));
    const [one = '', other = ''] = words.slice(from, from + 2);
    return [...words.slice(0, from), other, one, ...words.slice(from + 2)];
  },
  deleted: (words, random) => words.toSpliced(inside(words, random), 1),
  inserted: (words, random, others) =>
    words.toSpliced(inside(words, random), 0, pick(others, random) ?? 'really'),
  replaced: (words, random, others) =>
    words.with(inside(words, random), pick(others, random) ?? 'really'),
  inflected: (words, random) =>
    at(words, random, /^[a-z]{4,}$/, (word) =>
      /(?:s|ed)$/.test(word)
        ? word.replace(/(?:s|ed)$/, '')
        : `${word}${random(2) === 0 ? 's' : 'ed'}`,
    ),
};

const NAME = /^\p{Lu}\p{Ll}{2,}$/u;

const SCALES: Readonly<Record<string, string>> = {
  ...{ million: 'billion', billion: 'million', trillion: 'billion', thousand: 'million' },
  ...{
    hundred: 'thousand',
    percent: 'basis points',
    quarter: 'year',
    year: 'quarter',
    months: 'years',
  },
};
const DIRECTIONS: Readonly<Record<string, string>> = {
  ...{ grew: 'fell', fell: 'grew', up: 'down', down: 'up', higher: 'lower', lower: 'higher' },
  ...{ increase: 'decrease', increased: 'decreased', decrease: 'increase', decreased: 'increased' },
  ...{
    growth: 'decline',
    decline: 'growth',
    more: 'less',
    less: 'more',
    strong: 'weak',
    above: 'below',
  },
  ...{ increasing: 'decreasing', improved: 'worsened', better: 'worse', growing: 'shrinking' },
};

const keysOf = (table: Readonly<Record<string, string>>): RegExp =>
  new RegExp(`^(?:${Object.keys(table).join('|')})(?=[.,;:]?$)`, 'i');

const replaceBy =
  (table: Readonly<Record<string, string>>) =>
  (word: string): string =>
    word.replace(/^\p{L}+/u, (plain) => table[plain.toLowerCase()] ?? plain);

/** A place that is neither the first nor the last. */
const inside = (words: readonly string[], random: Random): number => 1 + random(words.length - 2);

function at(
  words: readonly string[],
  random: Random,
  pattern: RegExp,
  change: (word: string) => string,
): string[] | null {
  const places = words.flatMap((word, place) =>
    place > 0 && place < words.length - 1 && pattern.test(word) ? [place] : [],
  );
  const place = pick(places, random);
  return place === undefined ? null : words.with(place, change(words[place] ?? ''));
}
