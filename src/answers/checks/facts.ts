import { takenBy } from '../../language/facts.js';
import type { Amount, Operand } from '../../language/figures/amount.js';
import { isSameAmount } from '../../language/figures/sameAmount.js';
import type { NamedTime } from '../../language/periods/namedTime.js';
import type { Reading } from '../../language/reading.js';
import type { Span } from '../../transcripts/sentences.js';
import { computedFigure } from './compute.js';
import {
  type Cited,
  type Computation,
  type Fault,
  type FaultKind,
  faultOf,
  misreadFault,
} from './fault.js';
import { misreadFigures } from './figureSense.js';
import { readKnownNames } from './knownNames.js';
import { misplacedAmounts, misplacedNames, misplacedTimes } from './mixups.js';
import { strayNames } from './names.js';
import { readFacts, readQuote } from './readQuote.js';
import { strayVoices } from './speakers.js';
import { strayTimes } from './standingTimes.js';

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
  const read = readFacts(sentence);
  const { reading, times, amounts } = read;
  const quotes = cited.map(readQuote);
  const operands = quotes.flatMap((quote) => quote.amounts);
  const strayDates = [
    ...strayTimes(reading, times, cited).filter((time) => !isCounted(reading, time, operands)),
    ...misplacedTimes(
      times,
      quotes.flatMap((quote) => quote.times),
    ),
  ];
  const strayFigures = amounts.filter((amount) => !stands(reading, amount, operands, cited));
  const computed = strayFigures.flatMap((amount) => {
    const sum = computedFigure(amount, reading.text, amounts, operands);
    return sum === null ? [] : [{ amount, sum }];
  });
  const misplaced = misplacedAmounts(amounts, operands);
  const known = readKnownNames(cited);
  const isTaken = takenBy([...times, ...amounts]);
  const stray = strayNames(reading, known, isTaken);
  const names = [
    ...stray,
    ...misplacedNames(
      reading.tokens,
      quotes.flatMap((quote) => quote.reading.tokens),
    )
      .filter((token) => !stray.some((name) => overlap(name, token)))
      .map(({ start, end }) => ({ start, end, isSaid: false })),
  ];
  const voices = strayVoices(reading, cited, known).filter(
    (voice) => !names.some((name) => overlap(name, voice)),
  );
  const fault = (kind: FaultKind, span: Span): Fault =>
    faultOf(kind, sentence, reading.placeOf(span), cited);
  const faults = [
    ...strayFigures
      .filter((amount) => !computed.some((one) => one.amount === amount))
      .map((amount) => fault('figure', amount)),
    ...misplaced.map((amount) => fault('figure', amount)),
    ...misreadFigures(read, cited).map((misread) =>
      misreadFault(misread.of, sentence, reading.placeOf(misread), misread.amount.text, cited),
    ),
    ...[...new Set(strayDates)].map((time) => fault(isPeriod(time) ? 'period' : 'date', time)),
    ...names.map((name) => fault(name.isSaid ? 'speaker' : 'name', name)),
    ...voices.map((voice) => fault('speaker', voice)),
  ];
  return {
    faults: faults.sort((a, b) => a.start - b.start),
    computations: computed.map(({ amount, sum }) => {
      const span = reading.placeOf(amount);
      return { ...span, figure: sentence.slice(span.start, span.end), sum };
    }),
  };
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

const isPeriod = ({ quarter, half, isFiscal }: NamedTime): boolean =>
  quarter !== null || half !== null || isFiscal;

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
