import { factsIn } from '../facts.js';
import { currencyOf } from '../lexicon/currencies.js';
import { datesIn } from '../periods/datesIn.js';
import { type Reading, readText } from '../reading.js';
import type { Span } from '../span.js';
import type { Amount, Operand } from './amount.js';
import { moneyOrShare } from './moneyOrShare.js';

/** What a figure counts. */
export type FigureKind = 'money' | 'percent' | 'multiple' | 'date' | 'duration' | 'count';

/** A figure, a date or a measure as it stands in a text. */
export interface Figure extends Span {
  readonly kind: FigureKind;
  /** The whole phrase: "1 million", "$132 billion", "Rs. 15-16 crores", "by the end of 2027". */
  readonly text: string;
}

/** The figures of a text, in order; none overlaps another. */
export function figuresIn(text: string): Figure[] {
  const facts = factsIn(readText(text));
  const { reading } = facts;
  const dates = datesIn(facts).map((date) => ({ ...date, kind: 'date' as const }));
  const counted = facts.amounts.flatMap((amount) => {
    const kind = kindOf(reading, amount);
    return kind ? [{ ...withItsWords(reading, amount, kind), kind }] : [];
  });
  const found = inOrder([...dates, ...counted, ...spansOfTime(reading)]);
  return joinRanges(found, reading).map(({ kind, ...span }) => {
    const { start, end } = reading.placeOf(span);
    return { kind, start, end, text: text.slice(start, end) };
  });
}

type Kinded = Span & { readonly kind: FigureKind };

/** In the order of the text; of two that overlap the first one given stays. */
function inOrder(figures: readonly Kinded[]): Kinded[] {
  const kept: Kinded[] = [];
  for (const figure of figures)
    if (kept.every(({ start, end }) => end <= figure.start || figure.end <= start))
      kept.push(figure);
  return kept.sort((a, b) => a.start - b.start);
}

/** What a figure is shown as; null for what is none to a reader: the pronoun "one", the number of a name. */
function kindOf(reading: Reading, amount: Operand): FigureKind | null {
  const { values, text } = amount;
  const unit = values[0]?.unit ?? 'plain';
  if (unit === 'points' && /^one\s(?!percent|basis)/i.test(text)) return null; // "one more point on that"
  if (unit === 'magnitude' && currencyOf(reading.tokens[amount.next]?.word ?? '')) return 'money';
  const known = moneyOrShare(reading, amount);
  if (known) return known;
  if (unit === 'fraction') return isHalf(reading, amount) ? null : 'percent';
  if (/^(?:multiple|times)$/.test(unit)) return 'multiple';
  if (/^measure (?:second|day|month)$/.test(unit)) return 'duration';
  if (unit === 'ordinal') return null;
  return isPronoun(text) || isOfName(reading.text, amount) ? null : 'count';
}

/** "The back half of the year", "halfway": a half is a share only of something. */
const isHalf = ({ text }: Reading, { start, end, text: raw }: Operand): boolean =>
  /^half/i.test(raw) &&
  (!/^\s+(?:of|the|our|its|their|all)\b/i.test(text.slice(end, end + 10)) ||
    /\b(?:back|front|first|second|latter|other)\s$/i.test(
      text.slice(Math.max(0, start - 8), start),
    ));

/** "One of the top three": counts nothing. */
const isPronoun = (raw: string): boolean =>
  !/\d| point |\b(?:dozen|hundred|thousand|lakh|million|crore|billion|trillion)/i.test(raw);

/** "Windows 11", "Series 4": the number of a name behind a capital inside a sentence. */
const isOfName = (text: string, { start, end }: Span): boolean =>
  /^\d{1,3}$/.test(text.slice(start, end)) &&
  /[\p{L}\p{N},’']\s+(?:\p{Lu}|\p{Ll}\p{Lu})[\p{L}’'+-]*\s$/u.test(
    text.slice(Math.max(0, start - 40), start),
  );

/** A figure with what belongs to it: "nearly doubled", "millions of", "several billion dollars". */
function withItsWords({ text, tokens }: Reading, amount: Amount, kind: FigureKind): Span {
  const { start, end, next } = amount;
  if (kind === 'multiple') {
    const before = /\b(?:nearly|almost|more than)\s$/i.exec(
      text.slice(Math.max(0, start - 12), start),
    );
    return { start: start - (before?.[0].length ?? 0), end };
  }
  if (amount.values[0]?.unit !== 'magnitude') return { start, end };
  const unit = tokens[next];
  if (unit && currencyOf(unit.word)) return { start, end: unit.end };
  return { start, end: end + (/^ of\b/i.exec(text.slice(end))?.[0].length ?? 0) };
}

const TIME = '(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?)';
const TIME_WITHOUT_NUMBER = new RegExp(
  String.raw`(?<=\b(?:from|within) )${TIME}(?: to ${TIME})?\b|\b(?:a few|several|many|one)[ -](?:(?:full|more|consecutive|additional) )?${TIME}\b`,
  'gi',
);

/** "From weeks to hours", "within days", "several years": how long without a number. */
const spansOfTime = ({ text }: Reading): Kinded[] =>
  [...text.matchAll(TIME_WITHOUT_NUMBER)].map(({ index, 0: words }) => ({
    kind: 'duration',
    start: index,
    end: index + words.length,
  }));

/** "5% to 6%", "Rs. 15-16 crores", "2025-2026": two figures that are the ends of one. */
function joinRanges(figures: readonly Kinded[], { text }: Reading): Kinded[] {
  const joined: Kinded[] = [];
  for (const figure of figures) {
    const last = joined.at(-1);
    if (last && last.kind === figure.kind && RANGE.test(text.slice(last.end, figure.start)))
      joined[joined.length - 1] = { ...last, end: figure.end };
    else joined.push(figure);
  }
  return joined;
}

const RANGE = /^\s?(?:[-–—/]|to)\s?$/;
