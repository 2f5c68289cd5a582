import type { Fault } from '../../answers/checks/fault.js';
import { readFacts, readQuote } from '../../answers/checks/readQuote.js';
import type { Facts } from '../../language/facts.js';
import type { Amount, Operand } from '../../language/figures/amount.js';
import type { NamedTime } from '../../language/periods/namedTime.js';
import type { Citation } from '../../types.js';

/** A sentence with one of a statement's figures in the place of its own. */
export interface Substitute {
  readonly sentence: string;
  /** As the report writes it. */
  readonly reported: string;
  /** As the statement says it. */
  readonly said: string;
  /** The report's figure is the statement's with fewer digits. */
  readonly isRounded: boolean;
}

/** Figures of a statement that are tried. */
const MOST_TRIED = 6;

/** What the sentence would be if the figure or date at fault were one of the statement's. */
export function substitutesFor(sentence: string, fault: Fault, citation: Citation): Substitute[] {
  const own = readFacts(sentence);
  const said = readQuote(citation);
  const tried = fault.kind === 'figure' ? amountsFor(own, said, fault) : datesFor(own, said, fault);
  return tried.slice(0, MOST_TRIED).map(({ text, isRounded }) => ({
    sentence: sentence.slice(0, fault.start) + text + sentence.slice(fault.end),
    reported: fault.text,
    said: text,
    isRounded,
  }));
}

interface Tried {
  readonly text: string;
  readonly isRounded: boolean;
}

function amountsFor(own: Facts, said: Facts, fault: Fault): Tried[] {
  const mine = own.amounts.find((amount) => isAt(own, amount, fault));
  if (!mine) return [];
  return said.amounts
    .filter((amount) => isOfKind(mine, amount, said))
    .map((amount) => ({ text: amount.text, isRounded: isRoundingOf(mine, amount) }));
}

function datesFor(own: Facts, said: Facts, fault: Fault): Tried[] {
  const mine = own.times.find((time) => isAt(own, time, fault));
  if (!mine) return [];
  return said.times
    .filter((time) => isAlike(mine, time))
    .map(({ start, end }) => ({ text: said.reading.text.slice(start, end), isRounded: false }));
}

const isAt = (
  { reading }: Facts,
  span: { readonly start: number; readonly end: number },
  fault: Fault,
): boolean => {
  const { start, end } = reading.placeOf(span);
  return start === fault.start && end === fault.end;
};

/** Whether a statement has a figure that could stand in the place of one. */
export const hasOfKind = (mine: Operand, said: Facts): boolean =>
  said.amounts.some((amount) => isOfKind(mine, amount, said));

/** Money and money, per cent and per cent; a bare count only of what the statement speaks of. */
function isOfKind(one: Operand, other: Operand, { reading }: Facts): boolean {
  const [mine] = one.values;
  const [theirs] = other.values;
  if (!mine || !theirs) return false;
  if (mine.unit === 'plain' && theirs.unit === 'plain')
    return (
      one.counted === other.counted ||
      reading.tokens.some(({ word }) => word.replace(/s$/, '') === one.counted)
    );
  return mine.unit === theirs.unit || (isMoney(mine.unit) && isMoney(theirs.unit));
}

const isMoney = (unit: string): boolean => unit.startsWith('money ') || unit === 'perhaps money';

/** "20%" for "20.2%", "$33 billion" for "$32.9 billion": the last digit that is written is right. */
function isRoundingOf(mine: Amount, theirs: Amount): boolean {
  const [one] = mine.values;
  const [other] = theirs.values;
  if (!one || !other || one.value === 0 || mine.isNegative !== theirs.isNegative) return false;
  const off = Math.abs(one.value - other.value);
  return (
    mine.step > theirs.step &&
    off <= mine.step * 0.5 * (1 + 1e-9) &&
    off <= Math.abs(other.value) * 0.1
  );
}

/** Parts that both name: "by 2027" and "by the end of 2028", "third quarter" and "Q4". */
const isAlike = (one: NamedTime, other: NamedTime): boolean =>
  (['year', 'quarter', 'half', 'month', 'day'] as const).every(
    (part) => (one[part] === null) === (other[part] === null),
  );
