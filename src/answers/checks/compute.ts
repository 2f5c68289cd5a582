import type { Amount, Operand, Value } from '../../language/figures/amount.js';
import { isNear, isSameAmount } from '../../language/figures/sameAmount.js';
import { isQuantity, OPERATIONS, type Operation } from './operations.js';

/**
 * The sum by which a figure follows from two cited figures of one unit, where the words around it name the operation:
 * "$33.0 billion − $27.5 billion = $5.5 billion". The result is rounded as the figure is. Null where there is none.
 *
 * @param sentence the text that the figure's span is of
 * @param said all figures of the sentence: where it leaves out a cited one of this unit that is not added up, the
 * figure is more likely that one, changed
 */
export function computedFigure(
  figure: Amount,
  sentence: string,
  said: readonly Amount[],
  operands: readonly Operand[],
): string | null {
  const [wanted] = figure.values;
  if (!wanted) return null;
  const text = sentence.slice(figure.start, figure.end).trim();
  const around = {
    text,
    before: sentence.slice(Math.max(0, figure.start - BEFORE), figure.start),
    after: sentence.slice(figure.end, figure.end + AFTER),
  };
  const fitting = OPERATIONS.filter((one) => one.gives(wanted) && one.isNamed(around));
  if (fitting.length === 0) return null;
  const leftOut = operands.filter(
    (one) => one.values[0]?.unit === wanted.unit && !said.some((other) => isSameAmount(other, one)),
  );
  for (const [one, other] of pairsOf(operands.slice(0, MOST_OPERANDS))) {
    if (leftOut.some((left) => left !== one.operand && left !== other.operand)) continue;
    for (const operation of fitting) {
      const sum = sumOf(operation, one, other, wanted, figure.step, around);
      if (sum !== null) return `${sum} ${text}`;
    }
  }
  return null;
}

/** Characters around a figure in which an operation is named. */
const BEFORE = 70;
const AFTER = 50;
/** More figures than this make a fitting pair likely by chance. */
const MOST_OPERANDS = 12;

interface Known {
  readonly operand: Operand;
  readonly value: Value;
}

/** Ordered pairs of figures that count the same and differ. */
function pairsOf(operands: readonly Operand[]): [Known, Known][] {
  const known = operands.flatMap((operand): Known[] => {
    const [value] = operand.values;
    return value && isQuantity(value) ? [{ operand, value }] : [];
  });
  return known.flatMap((one) =>
    known.flatMap((other): [Known, Known][] =>
      one !== other && countSame(one, other) && !isNear(one.value.value, other.value.value)
        ? [[one, other]]
        : [],
    ),
  );
}

/** Chips are not added to towns. */
const countSame = (one: Known, other: Known): boolean =>
  one.value.unit === other.value.unit &&
  (one.value.unit !== 'plain' ||
    (one.operand.counted !== '' && one.operand.counted === other.operand.counted));

/** "a − b =", or "≈" where the result is rounded; null where it is another than the wanted one. */
function sumOf(
  { result, show }: Operation,
  one: Known,
  other: Known,
  wanted: Value,
  step: number,
  around: Parameters<Operation['isNamed']>[0],
): string | null {
  const value = result(one.value, other.value, wanted, around);
  if (value === null || Math.abs(value - wanted.value) > (step / 2) * (1 + 1e-9)) return null;
  return `${show(one.operand.text, other.operand.text)} ${isNear(value, wanted.value) ? '=' : '≈'}`;
}
