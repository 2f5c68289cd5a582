import type { Random } from '../traps/random.js';

/** The same words as another program would set them: other quotation marks, dashes, ellipses, spaces, case. */
export function varyTypography(words: readonly string[], random: Random): string {
  const text = words.join(' ');
  const ways = WAYS.filter(() => random(2) === 0);
  return (ways.length === 0 ? WAYS : ways).reduce((varied, vary) => vary(varied), text);
}

const WAYS: readonly ((text: string) => string)[] = [
  (text) => text.replace(/'/g, '\u2019').replace(/"([^"]*)"/g, '\u201c$1\u201d'),
  (text) => text.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"'),
  (text) => text.replace(/(?<=\p{L})-(?=\p{L})/gu, '\u2010').replace(/ - | -- /g, ' \u2014 '),
  (text) => text.replace(/\u2014|\u2013/g, '--'),
  (text) => text.replace(/\.\.\./g, '\u2026'),
  (text) => text.replace(/ /g, (space, place: number) => (place % 3 === 0 ? '\u00a0' : space)),
  (text) => text.replace(/ /g, (space, place: number) => (place % 4 === 0 ? ' \n ' : space)),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => `\u201c${text}\u201d`,
];
