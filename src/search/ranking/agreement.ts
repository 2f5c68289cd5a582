import { OPPOSED } from '../../language/lexicon/bases.js';
import type { MeasureNames } from '../../language/lexicon/measureNames.js';
import type { FigureUnit, GivenMeasure } from '../../language/measures/figures.js';
import type { AskedReading } from '../../language/measures/readAsked.js';
import type { StatementReading } from '../../language/measures/readStatements.js';
import type { Tense } from '../../language/measures/tense.js';
import { timeOfCall } from '../../language/measures/times.js';

/** In what a statement agrees with a question, or does not: 1 where it is so, else 0. */
export const AGREEMENT = [
  'givesMeasure',
  'givesFirst',
  'givesKind',
  'namesMeasure',
  'givesOther',
  'figuresOnly',
  'noFigures',
  'unitAgrees',
  'unitDiffers',
  'narrowingAgrees',
  'narrowingMissing',
  'narrowingUnasked',
  'heldAgainst',
  'partUnasked',
  'partUnaskedBefore',
  'partUnaskedAnnounced',
  'partAside',
  'partAgrees',
  'partMissing',
  'whole',
  'expectedForResult',
  'expectedUnasked',
  'reportedForExpected',
  'expectedAgrees',
  'spanAgrees',
  'spanDiffers',
  'otherQuarter',
  'otherQuarterThanCall',
  'otherYear',
  'otherYearThanCall',
  'yearAgrees',
  'basisAgrees',
  'basisMissing',
  'basisDiffers',
  'basisUnasked',
] as const;

export type Agreement = Readonly<Partial<Record<(typeof AGREEMENT)[number], boolean>>>;

/** Compares a question for the figure of a measure with what a statement tells; of other questions nothing is compared, nor what one leaves open. */
export function agreementOf(
  asked: AskedReading,
  said: StatementReading,
  call: CallRead,
): Agreement {
  if (!asked.wantsFigure) return {};
  const own = said.given.find(({ measure }) => asked.measures.includes(measure));
  const tense = asked.tense ?? tenseByTime(asked, call.period);
  return {
    ...(own ? compareGiven(asked, said, own) : compareMeasures(asked, said)),
    ...(own && compareParts(asked, said, call)),
    ...compareTenses(tense, said),
    ...compareTimes({ ...asked, tense }, said, call.period),
    ...compareBases(asked, said),
  };
}

/** Where a question names a time and nothing more: of the call's own quarter its result is meant, of a later year what is expected. */
function tenseByTime({ times }: AskedReading, period: string | null): Tense | null {
  const own = timeOfCall(period);
  const [year = Number.POSITIVE_INFINITY] = own.years;
  if ([...times.years].some((one) => one > year)) return 'expected';
  return [...times.quarters].some((one) => own.quarters.has(one)) ? 'reported' : null;
}

/** What is known of a whole call. */
export interface CallRead {
  readonly period: string | null;
  /** The terms of the names of its company and speakers, and of its parts. */
  readonly ownTerms: ReadonlySet<string>;
  readonly partTerms: ReadonlySet<string>;
}

/** The agreement as a row of numbers, written to where a column starts. */
export function setAgreement(row: Float32Array, agreement: Agreement): void {
  AGREEMENT.forEach((name, at) => {
    row[at] = agreement[name] ? 1 : 0;
  });
}

const isKind = (one: MeasureNames, other: MeasureNames): boolean =>
  one.kindOf === other.name || other.kindOf === one.name;

const SHARES = /margin|rate|ratio|return on|conversion|retention|churn|occupancy|utilization/;
const COUNTS =
  /headcount|customers|subscribers|users|store count|shipments|production|volume|traffic|share count|days/;

/** What the figure of a measure is of; null where it may be of anything. */
function unitOf({ name }: MeasureNames, isChange: boolean): FigureUnit | null {
  if (isChange || SHARES.test(name)) return 'percent';
  return COUNTS.test(name) ? null : 'money';
}

/** Of a statement with figures of the measure. */
function compareGiven(asked: AskedReading, said: StatementReading, own: GivenMeasure): Agreement {
  const wanted = unitOf(own.measure, asked.wantsChange);
  const agrees = wanted === null || own.units.has(wanted);
  return {
    givesMeasure: true,
    givesFirst: said.given[0] === own,
    unitAgrees: agrees,
    unitDiffers: !agrees,
    heldAgainst: own.isHeldAgainst,
    ...compareNarrowing(asked, own.narrowedBy, said.part),
  };
}

/** Of any other. */
function compareMeasures({ measures }: AskedReading, said: StatementReading): Agreement {
  const near = said.given.some(({ measure }) => measures.some((one) => isKind(one, measure)));
  return {
    givesKind: near,
    namesMeasure: said.named.some((measure) => measures.includes(measure)),
    givesOther: said.given.length > 0 && !near,
    figuresOnly: said.hasFigures && said.given.length === 0,
    noFigures: !said.hasFigures,
  };
}

/** "Product revenue" asked for, or given, or both. */
function compareNarrowing(
  { narrowedBy, terms }: AskedReading,
  own: string | null,
  part: readonly string[],
): Agreement {
  const agrees = own !== null && narrowedBy.has(own);
  const isMet = agrees || part.some((term) => narrowedBy.has(term));
  return {
    narrowingAgrees: agrees,
    narrowingMissing: narrowedBy.size > 0 && !isMet,
    narrowingUnasked: own !== null && !terms.has(own) && !part.includes(own),
  };
}

function compareParts(
  asked: AskedReading,
  said: StatementReading,
  { partTerms, ownTerms }: CallRead,
): Agreement {
  const isPlain = [...asked.besides].every((term) => ownTerms.has(term));
  const isPartAsked = !isPlain && [...asked.besides].some((term) => partTerms.has(term));
  const agrees = said.part.some((term) => asked.terms.has(term));
  if (isPartAsked) return { partAgrees: agrees, partMissing: !agrees };
  if (said.part.length === 0) return { whole: said.isWhole };
  if (!isPlain) return { partAside: true };
  return {
    partUnasked: !said.isPartBefore,
    partUnaskedBefore: said.isPartBefore,
    partUnaskedAnnounced: said.isPartAnnounced,
  };
}

function compareTenses(asked: Tense | null, said: StatementReading): Agreement {
  if (said.tense === null) return {};
  const isExpected = said.tense === 'expected';
  if (asked === null) return { expectedUnasked: isExpected };
  return asked === 'expected'
    ? { expectedAgrees: isExpected, reportedForExpected: !isExpected }
    : { expectedForResult: isExpected };
}

function compareTimes(
  asked: AskedReading,
  said: StatementReading,
  period: string | null,
): Agreement {
  const isExpected = asked.tense === 'expected';
  const own = timeOfCall(isExpected ? null : period);
  const { quarters, years } = asked.times;
  const spans = asked.spans.size > 0 || isExpected ? asked.spans : new Set(['quarter'] as const);
  const agrees = [...spans].some((one) => said.spans.has(one));
  return {
    spanAgrees: agrees,
    spanDiffers: spans.size > 0 && said.spans.size > 0 && !agrees,
    otherQuarter: isOther(quarters, said.times.quarters),
    otherQuarterThanCall: quarters.size === 0 && isOther(own.quarters, said.times.quarters),
    otherYear: isOther(years, said.times.years),
    otherYearThanCall: years.size === 0 && isOther(own.years, said.times.years),
    yearAgrees: [...years].some((one) => said.times.years.has(one)),
  };
}

/** Whether both name something, and nothing of it is the same. */
const isOther = (asked: ReadonlySet<number>, said: ReadonlySet<number>): boolean =>
  asked.size > 0 && said.size > 0 && ![...said].some((one) => asked.has(one));

function compareBases(asked: AskedReading, said: StatementReading): Agreement {
  if (asked.bases.size === 0) return { basisUnasked: said.bases.size > 0 };
  const agrees = [...asked.bases].some((one) => said.bases.has(one));
  const differs = OPPOSED.some(
    ([one, other]) =>
      (asked.bases.has(one) && said.bases.has(other)) ||
      (asked.bases.has(other) && said.bases.has(one)),
  );
  return {
    basisAgrees: agrees,
    basisMissing: !agrees && !differs,
    basisDiffers: differs && !agrees,
  };
}
