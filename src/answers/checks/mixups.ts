import type { Operand } from '../../language/figures/amount.js';
import { isSameAmount } from '../../language/figures/sameAmount.js';
import type { NamedTime } from '../../language/periods/namedTime.js';
import type { Token } from '../../language/reading.js';

/**
 * Figures that stand in the cited statements but took another's place there: one that the sentence says more often than
 * they do while it leaves out a figure of theirs that counts the same ("doubled from 2022 to 2022"), and one that
 * the sentence gives to what they give to another ("700,000 developers" of "100,000 developers … 700,000 hours").
 */
export const misplacedAmounts = (
  amounts: readonly Operand[],
  operands: readonly Operand[],
): Operand[] => {
  const standing = amounts.filter((one) => operands.some((other) => isSameAmount(one, other)));
  return [
    ...saidTooOften(standing, operands, isSameAmount, countSame),
    ...standing.filter((amount) => isOfAnother(amount, operands)),
  ];
};

/** The same for the years and quarters of a sentence and those that the statements' own words name. */
export const misplacedTimes = (
  times: readonly NamedTime[],
  spoken: readonly NamedTime[],
): NamedTime[] =>
  saidTooOften(
    times.filter((one) => spoken.some((other) => isSameTime(one, other))),
    spoken,
    isSameTime,
    areOfOneKind,
  );

/** The same for names that are told apart by their number: Trainium2, Trainium3. */
export const misplacedNames = (tokens: readonly Token[], spoken: readonly Token[]): Token[] =>
  saidTooOften(
    tokens.filter(isNumbered),
    spoken.filter(isNumbered),
    (one, other) => one.word === other.word,
    (one, other) => lettersOf(one) === lettersOf(other),
  );

const NUMBERED = /^(\p{L}{2,})\p{Nd}+(?:['’]s)?$/u;
const isNumbered = ({ word }: Token): boolean => NUMBERED.test(word);
const lettersOf = ({ word }: Token): string | undefined => NUMBERED.exec(word)?.[1];

/** The last occurrences of what is said more often than it stands, where something of its kind is said less often. */
function saidTooOften<Said>(
  said: readonly Said[],
  standing: readonly Said[],
  isSame: (one: Said, other: Said) => boolean,
  isOfKind: (one: Said, other: Said) => boolean,
): Said[] {
  if (said.length > MOST || standing.length > MOST) return [];
  const countIn = (all: readonly Said[], one: Said): number =>
    all.filter((other) => isSame(one, other)).length;
  const lacking = standing.filter((one) => countIn(said, one) < countIn(standing, one));
  if (lacking.length === 0) return [];
  return said.filter(
    (one, at) =>
      countIn(said.slice(0, at), one) >= countIn(standing, one) &&
      lacking.some((other) => isOfKind(one, other)),
  );
}

/** A sentence with more figures is a table: each would be compared with each. */
const MOST = 100;

const countSame = (one: Operand, other: Operand): boolean =>
  one.values[0]?.unit === other.values[0]?.unit;

function isOfAnother(amount: Operand, operands: readonly Operand[]): boolean {
  if (amount.values[0]?.unit !== 'plain' || !isThing(amount.counted)) return false;
  const own = operands.filter((operand) => isSameAmount(amount, operand));
  const ofThing = operands.filter(({ counted }) => counted === amount.counted);
  return (
    own.length > 0 &&
    ofThing.length > 0 &&
    own.every(({ counted }) => isThing(counted) && counted !== amount.counted) &&
    !ofThing.some((operand) => isSameAmount(amount, operand))
  );
}

/** Words behind a figure that are no thing: "1,000 in", "500,000 and". */
const isThing = (word: string): boolean => word.length > 3 && !NO_THING.has(word);

const NO_THING = new Set(
  'from with than that this over were have will into more less also while each such about across'.split(
    ' ',
  ),
);

const isSameTime = (one: NamedTime, other: NamedTime): boolean =>
  areOfOneKind(one, other) &&
  one.quarter === other.quarter &&
  one.half === other.half &&
  one.month === other.month &&
  (one.day === other.day || one.day === null || other.day === null) &&
  (one.year === other.year || ((one.year === null || other.year === null) && !isBareYear(one)));

/** Years are told apart from quarters, and these from months. */
const areOfOneKind = (one: NamedTime, other: NamedTime): boolean =>
  (one.quarter === null) === (other.quarter === null) &&
  (one.half === null) === (other.half === null) &&
  (one.month === null) === (other.month === null);

const isBareYear = ({ quarter, half, month }: NamedTime): boolean =>
  quarter === null && half === null && month === null;
