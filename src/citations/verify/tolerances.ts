import { INVISIBLE } from '../../language/fold.js';
import type { Place } from './findPlaces.js';
import type { Tolerance } from './verification.js';

/** Each makes two texts alike that differ in one way; none does the work of another. */
const FOLDS: readonly (readonly [Tolerance, (text: string) => string])[] = [
  ['quotes', (text) => text.replace(/["\u201c-\u201f\u2033«»'\u2018-\u201b\u2032\u02bc`´]/g, '')],
  ['ellipses', (text) => text.replace(/\.{3,}|\u2026+|\.(?: \.){2,3}/g, '…')],
  ['dashes', (text) => text.replace(/-{2,}|[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')],
  ['emphasis', (text) => text.replace(/[*_]|(?<=^|\n)[ \t]*>/g, '')],
  [
    'characters',
    (text) => text.replace(/[^\s…]+/g, (run) => run.normalize('NFKC')).replace(INVISIBLE, ''),
  ],
  ['case', (text) => text.toLowerCase()],
  ['whitespace', (text) => text.replace(/\s+/g, '')],
];

/** What was not held against a quote that stands at a place of a text. */
export function tolerancesOf(
  quote: string,
  { reading: { pieces, insertions }, stretch, parts }: Place,
  text: string,
): Tolerance[] {
  const between = pieces.flatMap((piece, at) => {
    const [first, part] = [piece[0], parts[at]];
    const quoted = quote.slice(first?.start, piece.at(-1)?.end);
    return tolerancesBetween(withoutAll(quoted, insertions), text.slice(part?.start, part?.end));
  });
  const isEdited = !text.slice(stretch.start, stretch.end).includes('[');
  const isCut = quote.trim() !== text.slice(stretch.start, stretch.end);
  const hasOwnMarks =
    pieces.length === 1 && isCut && between.length === 0 && insertions.length === 0;
  return [
    ...new Set<Tolerance>([
      ...between,
      ...(pieces.length > 1 ? (['ellipses'] as const) : []),
      ...(insertions.length > 0 || (isEdited && BRACKETED_LETTER.test(quote))
        ? (['brackets'] as const)
        : []),
      ...(hasOwnMarks ? (['punctuation'] as const) : []),
    ]),
  ];
}

const withoutAll = (text: string, insertions: readonly string[]): string =>
  insertions
    .reduce((left, insertion) => left.replace(insertion, '').replace('  ', ' '), text)
    .replace(BRACKETED_LETTER, '$1');

/** "[W]e" */
const BRACKETED_LETTER = /\[(\p{L})\](?=\p{L})/u;

/** In which ways words differ that are the same to the letter when those are set aside; `labels` where a heading stands between. */
function tolerancesBetween(quoted: string, source: string): Tolerance[] {
  if (quoted === source) return [];
  if (foldAll(quoted) !== foldAll(source)) return ['labels'];
  return FOLDS.flatMap(([name]) => (foldAll(quoted, name) === foldAll(source, name) ? [] : [name]));
}

const foldAll = (text: string, except?: Tolerance): string =>
  FOLDS.reduce((folded, [name, fold]) => (name === except ? folded : fold(folded)), text);
