import type { Span } from '../../transcripts/sentences.js';
import type { Amount, Operand } from './amount.js';
import { amountsIn } from './amounts.js';
import { computedFigure } from './compute.js';
import { type Cited, type Computation, type Fault, type FaultKind, faultOf } from './fault.js';
import { readKnownNames } from './knownNames.js';
import { misplacedAmounts, misplacedTimes } from './mixups.js';
import { strayNames } from './names.js';
import { type Reading, readText } from './reading.js';
import { isSameAmount } from './sameAmount.js';
import { strayVoices } from './speakers.js';
import { spokenTimes, strayTimes } from './standingTimes.js';
import { type NamedTime, timesIn } from './times.js';

/** What the cited statements do not bear out, and the figures that follow from theirs. */
export interface CheckedFacts {
  readonly faults: readonly Fault[];
  readonly computations: readonly Computation[];
}

/**
 * Every figure, date, period and name of a sentence must stand in a statement that it cites, in that or an equal form;
 * names and periods also in what is known with it; a figure may follow from two of theirs. Faults are in the order of the text.
 */
export function checkFacts(sentence: string, cited: readonly Cited[]): CheckedFacts {
  const reading = readText(sentence);
  const times = timesIn(reading);
  const amounts = amountsOf(reading, times);
  const operands = cited.flatMap(({ quote }) => {
    const said = readText(quote);
    return amountsOf(said, timesIn(said));
  });
  const strayDates = [
    ...strayTimes(reading, times, cited).filter((time) => !isCounted(reading, time, operands)),
    ...misplacedTimes(times, spokenTimes(cited)),
  ];
  const strayFigures = amounts.filter((amount) => !stands(reading, amount, operands, cited));
  const computed = strayFigures.flatMap((amount) => {
    const sum = computedFigure(amount, reading.text, amounts, operands);
    return sum === null ? [] : [{ amount, sum }];
  });
  const misplaced = misplacedAmounts(amounts, operands);
  const known = readKnownNames(cited);
  const isTaken = takenBy([...times, ...amounts]);
  const names = strayNames(reading, known, isTaken);
  const voices = strayVoices(reading, cited, known);
  const fault = (kind: FaultKind, span: Span): Fault =>
    faultOf(kind, sentence, reading.placeOf(span), cited);
  const faults = [
    ...strayFigures
      .filter((amount) => !computed.some((one) => one.amount === amount))
      .map((amount) => fault('figure', amount)),
    ...misplaced.map((amount) => fault('figure', amount)),
    ...[...new Set(strayDates)].map((time) => fault(isPeriod(time) ? 'period' : 'date', time)),
    ...names.map((name) => fault(name.isSaid ? 'speaker' : 'name', name)),
    ...voices
      .filter((voice) => !names.some((name) => name.start < voice.end && voice.start < name.end))
      .map((voice) => fault('speaker', voice)),
  ];
  return {
    faults: faults.sort((a, b) => a.start - b.start),
    computations: computed.map(({ amount, sum }) => {
      const span = reading.placeOf(amount);
      return { ...span, figure: sentence.slice(span.start, span.end), sum };
    }),
  };
}

const isPeriod = ({ quarter, half, isFiscal }: NamedTime): boolean =>
  quarter !== null || half !== null || isFiscal;

/** Which tokens belong to something that was read. */
function takenBy(
  found: readonly { readonly first: number; readonly next: number }[],
): (at: number) => boolean {
  const taken = new Set<number>();
  for (const { first, next } of found) for (let at = first; at < next; at++) taken.add(at);
  return (at) => taken.has(at);
}

/** The figures of a text with the words around them. */
const amountsOf = (reading: Reading, times: readonly NamedTime[]): Operand[] =>
  amountsIn(reading, takenBy(times)).map((amount) => ({
    ...amount,
    text: reading.text.slice(amount.start, amount.end).trim(),
    counted: countedBy(reading, amount).replace(/s$/, ''),
  }));

/** The word behind a figure, or its own last where that is what it measures. */
const countedBy = ({ tokens }: Reading, { next, values }: Amount): string =>
  tokens[values[0]?.unit.startsWith('measure ') ? next - 1 : next]?.word ?? '';

/** "2000 stores" looks like a year. */
function isCounted(
  { tokens }: Reading,
  { first, next, year }: NamedTime,
  operands: readonly Operand[],
): boolean {
  return (
    next === first + 1 &&
    tokens[first]?.word === String(year) &&
    operands.some(({ values }) =>
      values.some(({ unit, written }) => unit === 'plain' && written === year),
    )
  );
}

const DECLINE =
  /\b(?:fell|fall\w*|down|declin\w*|decreas\w*|drop\w*|negative|minus|loss\w*|lower|shr[aiu]nk|contract\w*|less|reduc\w*)\b/i;

function stands(
  reading: Reading,
  amount: Amount,
  operands: readonly Operand[],
  cited: readonly Cited[],
): boolean {
  const equal = operands.filter((operand) => isSameAmount(amount, operand));
  if (equal.some(({ isNegative }) => isNegative === amount.isNegative)) return true;
  if (equal.length > 0)
    return amount.isNegative
      ? cited.some(({ quote }) => DECLINE.test(quote) || /\([^()]*\d/.test(quote))
      : DECLINE.test(reading.text) || /\(/.test(reading.text);
  return isPartOfName(reading, amount, cited) || isWithinDigits(amount, operands);
}

/** "Trainium 2" where Trainium2 is spoken of. */
function isPartOfName(
  { tokens }: Reading,
  { first, next, values }: Amount,
  cited: readonly Cited[],
): boolean {
  const before = tokens[first - 1];
  const token = tokens[first];
  if (!before || !token || next !== first + 1 || values[0]?.unit !== 'plain') return false;
  if (!/^\p{Lu}/u.test(before.raw)) return false;
  const joined = before.word + token.word;
  return cited.some(({ quote, topic, label, inReplyTo }) =>
    [quote, topic, label, inReplyTo?.text].some((text) => text?.toLowerCase().includes(joined)),
  );
}

/** "double-digit" says less than 14 %. */
const isWithinDigits = ({ values }: Amount, operands: readonly Operand[]): boolean =>
  values.some(
    ({ unit, value }) =>
      unit === 'digits' &&
      operands.some((operand) =>
        operand.values.some(
          (one) =>
            one.unit === 'percent' && one.value < 10 ** value && one.value >= 10 ** (value - 1),
        ),
      ),
  );
