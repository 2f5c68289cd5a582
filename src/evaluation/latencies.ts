import type { Timings } from '../answer.js';

/** Milliseconds below which so many percent of the answers stay. */
export type Quantiles = Readonly<Record<'p5' | 'p25' | 'p50' | 'p75' | 'p95', number>>;

/** By stage, in the order in which an answer passes them. */
export type Latencies = Readonly<Record<string, Quantiles>>;

/** How long each stage of the answers took; empty where nothing was answered. */
export function latenciesOf(answers: readonly { readonly timings: Timings }[]): Latencies {
  const stages = Object.keys(answers[0]?.timings ?? {}) as (keyof Timings)[];
  return Object.fromEntries(
    stages.map((stage) => [
      stage.replace(/Ms$/, ''),
      quantilesOf(answers.map(({ timings }) => timings[stage])),
    ]),
  );
}

/** By the nearest rank: each is a time that was measured. */
function quantilesOf(times: readonly number[]): Quantiles {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return { p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) };
}
