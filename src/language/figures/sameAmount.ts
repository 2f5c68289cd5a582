import type { Amount, Value } from './amount.js';

/** Whether two figures say the same, in whatever form: $132 billion and $132B, 50 basis points and 0.5 percentage points. */
export const isSameAmount = (one: Amount, other: Amount): boolean =>
  one.values.some((a) => other.values.some((b) => isSameValue(a, b)));

/** Whether two numbers are one but for what floating point does. */
export const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other), 1e-6);

function isSameValue(one: Value, other: Value): boolean {
  if (one.unit === other.unit || isMoney(one.unit, other.unit))
    return isNear(one.value, other.value);
  return areComparable(one.unit, other.unit) && isNear(one.written, other.written);
}

/** Transcripts often leave the sign of a large amount out. */
const isMoney = (one: string, other: string): boolean =>
  (one === 'perhaps money' && other.startsWith('money ')) ||
  (other === 'perhaps money' && one.startsWith('money '));

/** What counts without a unit is compared with a count of anything: "15 years" and "the 15th", "3 times" and "3x". */
function areComparable(one: Value['unit'], other: Value['unit']): boolean {
  if (one === 'times' || other === 'times') return isCount(one) && isCount(other);
  if (one === 'plain' || other === 'plain')
    return isCount(one) && isCount(other) && one !== 'multiple' && other !== 'multiple';
  return (one === 'ordinal') !== (other === 'ordinal') && isMeasure(one, other);
}

const isCount = (unit: Value['unit']): boolean =>
  unit === 'plain' ||
  unit === 'times' ||
  unit === 'multiple' ||
  unit === 'ordinal' ||
  unit.startsWith('measure ');

const isMeasure = (one: string, other: string): boolean =>
  one.startsWith('measure ') || other.startsWith('measure ');
