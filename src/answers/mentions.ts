import { segmentAround } from '../search/clauses.js';
import { type Figure, figuresIn } from '../search/figures.js';
import { STOP_WORDS, WEAK_WORDS } from '../language/stopWords.js';
import { speaksAhead } from '../search/tense.js';
import type { Word } from '../language/words.js';
import { valuesOf } from './figureValues.js';
import type { Said, SaidClause } from './said.js';

/** How far a figure binds itself: "over 1,000" is more than that, "about 1,000" may be it. */
export type Bound = 'exact' | 'over' | 'at least' | 'nearly' | 'under' | 'up to' | 'about';

/** A figure as it stands in a statement, with what it counts and what is said of it. */
export interface Mention {
  readonly figure: Figure;
  readonly values: readonly number[];
  readonly bound: Bound;
  /** The words behind it that say what it counts, in order; none behind money, percentages and dates. */
  readonly unit: readonly Word[];
  /** "over 1,000 towns": as it stands, with its bound and unit. */
  readonly phrase: string;
  /** Telling words of its clause within some ten of it. */
  readonly near: readonly Word[];
  /** The last telling words before it in its clause. */
  readonly before: readonly Word[];
  /** Stems of the names among the words near it. */
  readonly names: readonly string[];
  /** Stems of the words near it that are written with a capital, be it only as the first of their clause. */
  readonly capitals: readonly string[];
  /** When it was or will be, in the clause's words, besides a date that it is itself. */
  readonly times: readonly string[];
  readonly isAhead: boolean;
  /** No other figure of its kind stands in its clause. */
  readonly isOnly: boolean;
}

const BOUNDS: readonly (readonly [Bound, RegExp])[] = [
  ['at least', /(?:at least|at or above|a minimum of|no fewer than|no less than)\s+$/i],
  [
    'over',
    /(?:over|more than|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|in excess of|north of|upwards? of|greater than)\s+$/i,
  ],
  ['nearly', /(?:nearly|almost|close to|approaching|just under|just below)\s+$/i],
  ['under', /(?:under|less than|fewer than|below)\s+$/i],
  ['up to', /(?:up to|as many as|as much as)\s+$/i],
  ['about', /(?:about|around|approximately|roughly|some|circa)\s+$/i],
];
/** The year, the quarter or the comparison that a figure belongs to. */
const TIMES =
  /\b(?:(?:last|prior|previous|next|this|current|past|same|the|full|fiscal|entire)\s+(?:year|quarter|month|half|week)|years?\s+ago|year[- ]earlier|(?:first|second|third|fourth)\s+(?:quarter|half)|q[1-4]|h[12]|(?:19|20)\d\d|compared|versus|from|sequential\w*|quarter[- ]o[nv]\w*[- ]quarter|year[- ]o[nv]\w*[- ]year)\b/gi;

/** What was "higher than our guidance" was. */
const BESIDE_EXPECTED =
  /\b(?:than|with|beat|above|below|exceed\w*) (?:our|the|its|prior|previous) (?:\w+ )?(?:guidance|outlook|forecasts?|expectations?|plans?|targets?)\b/gi;

const NEAR = 10;
const BEFORE = 2;
const UNIT_WORDS = 2;
/** A figure's unit stands within so many characters behind it. */
const UNIT_WITHIN = 25;

/** The figures that a statement mentions. */
export const mentionsOf = ({ clauses }: Said): Mention[] =>
  clauses
    .filter(({ text }) => /\d/.test(text)) // figures in words are too vague to differ
    .flatMap((clause) => {
      const figures = figuresIn(clause.text);
      return figures.map((figure) => toMention(figure, figures, clause));
    });

function toMention(figure: Figure, all: readonly Figure[], { text, words }: SaidClause): Mention {
  const bounded = BOUNDS.flatMap(([bound, pattern]) => {
    const found = pattern.exec(text.slice(0, figure.start));
    return found ? [{ bound, start: found.index }] : [];
  });
  const [{ bound, start } = { bound: 'exact' as const, start: figure.start }] = bounded;
  const others = words.filter(
    (word) => isTelling(word) && (word.end <= figure.start || word.start >= figure.end),
  );
  const unit = figure.kind === 'count' ? unitOf(figure, text, words) : [];
  const place = words.findIndex((word) => word.end > figure.start);
  const from = words[Math.max(0, place - NEAR)]?.start ?? 0;
  const to = words[Math.min(words.length - 1, place + NEAR)]?.end ?? text.length;
  const near = others.filter((word) => word.start >= from && word.end <= to);
  const outside = text.slice(0, figure.start) + text.slice(figure.end);
  return {
    figure,
    values: valuesOf(figure),
    bound,
    unit,
    phrase: text.slice(start, Math.max(figure.end, ...unit.map(({ end }) => end))),
    near,
    names: near.filter((word) => isName(text, word)).map(({ terms }) => terms[0] ?? ''),
    before: others.filter((word) => word.end <= figure.start).slice(-BEFORE),
    capitals: near
      .filter(({ start, end }) => /^\p{Lu}/u.test(text.slice(start, end)))
      .map(({ terms }) => terms[0] ?? ''),
    times: (outside.match(TIMES) ?? []).map((time) => time.toLowerCase()),
    isAhead: speaksAhead(
      segmentAround(text, figure.start, figure.end).replace(BESIDE_EXPECTED, ''),
    ),
    isOnly: all.filter(({ kind }) => kind === figure.kind).length === 1,
  };
}

const isTelling = ({ surface }: Word): boolean =>
  !STOP_WORDS.has(surface) && !WEAK_WORDS.has(surface) && /\p{L}/u.test(surface);

/** Written with a capital inside a clause, in capitals, or with a digit. */
function isName(text: string, { start, end }: Word): boolean {
  const written = text.slice(start, end);
  return (start > 0 && /^\p{Lu}/u.test(written)) || /\p{L}\d|^\p{Lu}{2,}$/u.test(written);
}

/** The words right behind a count that may name what it counts: "500,000 Trainium2 chips", not "500,000, and chips". */
function unitOf({ end }: Figure, text: string, words: readonly Word[]): Word[] {
  const unit: Word[] = [];
  for (const word of words.filter(({ start }) => start >= end).slice(0, UNIT_WORDS)) {
    const between = text.slice(unit.at(-1)?.end ?? end, word.start);
    const isBehind = word.start < end + UNIT_WITHIN && /^[\s-]*$/.test(between);
    if (!isBehind || STOP_WORDS.has(word.surface)) break;
    unit.push(word);
  }
  return unit;
}
