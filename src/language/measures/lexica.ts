import { BASES, HELD_AGAINST, SPANS } from '../lexicon/bases.js';
import type { MeasureNames } from '../lexicon/measureNames.js';
import { MEASURES, NO_MEASURES } from '../lexicon/measures.js';
import { REGIONS, WHOLE } from '../lexicon/parts.js';
import { createPhrases, type Found, listed, type Term } from './phrases.js';

export type Basis = keyof typeof BASES;
/** Over what time a figure is counted. */
export type TimeSpan = keyof typeof SPANS;

/** A measure as a name stands for it. */
export interface Named {
  readonly measure: MeasureNames;
  /** Whether the name is one of the trade's. */
  readonly isShort: boolean;
}

/** The measures that a text names; null for what only looks like one. */
const MEASURE_NAMES = createPhrases<Named | null>([
  ...MEASURES.flatMap((measure) => [
    ...[measure.name, ...listed(measure.also ?? '')].map(
      (name) => [name, { measure, isShort: false }] as const,
    ),
    ...listed(measure.short ?? '').map((name) => [name, { measure, isShort: true }] as const),
  ]),
  ...listed(NO_MEASURES).map((name) => [name, null] as const),
]);

const entriesOf = <Name extends string>(lists: Readonly<Record<Name, string>>) =>
  (Object.keys(lists) as Name[]).flatMap((name) =>
    listed(lists[name]).map((phrase) => [phrase, name] as const),
  );

export const BASIS_PHRASES = createPhrases<Basis>(entriesOf(BASES));

/** Null for a time that a figure is only held against. */
export const SPAN_PHRASES = createPhrases<TimeSpan | null>([
  ...listed(HELD_AGAINST).map((phrase) => [phrase, null] as const),
  ...entriesOf<TimeSpan>(SPANS),
]);

export const WHOLE_PHRASES = createPhrases<true>(
  listed(WHOLE).map((phrase) => [phrase, true] as const),
);

export const REGION_NAMES: readonly string[] = listed(REGIONS);

/** The measures that terms name, with the places of their names: a cost of some kind of revenue is no revenue. */
export const measuresAmong = (terms: readonly Term[]): Found<Named>[] =>
  MEASURE_NAMES.find(terms).flatMap((found) => {
    const { value, first } = found;
    const isCost = [terms[first - 2]?.term, terms[first - 3]?.term].includes('cost');
    return value && !(isCost && value.measure.name === 'revenue') ? [{ ...found, value }] : [];
  });
