import { parseArgs } from 'node:util';
import { fallenLine, type Judged, judge, rounded } from './judge.js';
import type { Measure } from './measures.js';
import type { Figures, Measured, Suite, Workplace } from './suites/suite.js';

export interface EvaluationDeps {
  readonly suites: Readonly<Record<string, Suite>>;
  readonly measures: readonly Measure[];
  readonly place: Omit<Workplace, 'tellsMisses'>;
  /** Shows figures by row and column. */
  readonly table: (figures: Figures) => void;
}

/** What was measured, by suite, and each measure beside what is asked of it. */
export interface EvaluationRun {
  readonly measured: Readonly<Record<string, Measured>>;
  readonly judged: readonly Judged[];
  /** Whether a measure fell that was to be held. */
  readonly isBelowFloor: boolean;
}

/**
 * Measures the suites that the arguments name, or all, and shows their figures. With `--floor` the measures are held to
 * their floors, with `--misses` wrong answers are told.
 *
 * @throws TypeError where the arguments name no suite or option that there is
 */
export async function runEvaluation(
  args: readonly string[],
  { suites, measures, place, table }: EvaluationDeps,
): Promise<EvaluationRun> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { misses: { type: 'boolean' }, floor: { type: 'boolean' } },
  });
  const unknown = positionals.filter((name) => !Object.hasOwn(suites, name));
  if (unknown.length > 0)
    throw new TypeError(`${unknown.join(', ')}: is none of ${Object.keys(suites).join(', ')}`);
  const measured: Record<string, Measured> = {};
  for (const [name, suite] of Object.entries(suites)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const result = await suite({ ...place, tellsMisses: values.misses === true });
    if (result === null) {
      place.say(`${name}: what it needs is not here`);
      continue;
    }
    measured[name] = result;
    place.say(name);
    table(roundedAll(result.figures));
    if (result.latencies) table(roundedAll(result.latencies));
  }
  const judged = judge(measures, figuresOf(measured));
  const fallen = judged.filter(({ hasFallen }) => hasFallen);
  if (values.floor) for (const one of fallen) place.say(fallenLine(one));
  return { measured, judged, isBelowFloor: values.floor === true && fallen.length > 0 };
}

const figuresOf = (measured: Readonly<Record<string, Measured>>): Record<string, Figures> =>
  Object.fromEntries(Object.entries(measured).map(([name, { figures }]) => [name, figures]));

const roundedAll = (figures: Figures): Figures =>
  mapValues(figures, (row) => mapValues(row, rounded));

const mapValues = <T, U>(
  record: Readonly<Record<string, T>>,
  map: (value: T) => U,
): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
