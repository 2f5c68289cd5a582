import type { Related } from '../answers/checks/related.js';
import { supportParts } from '../answers/checks/support.js';
import type { FaithfulnessSets } from './faithfulnessSets.js';
import { type Example, fitLogistic } from './fitWeights.js';

/** The weights of the support check, fitted anew on the rows to tune on of the sets that judge sentences. */
export const fitSupport = (
  { lfqa, expertqa }: Pick<FaithfulnessSets, 'lfqa' | 'expertqa'>,
  related: Related,
): Record<string, number> =>
  fitScaled(
    [...lfqa, ...expertqa]
      .filter(({ isForTuning }) => isForTuning)
      .map(({ text, evidence, isSupported }) => ({
        parts: supportParts(text, evidence, related),
        right: isSupported,
      })),
  );

/** Fits with every part brought to mean 0 and deviation 1, so that the decay holds all alike, and gives weights for the parts as they are. */
function fitScaled(examples: readonly Example[]): Record<string, number> {
  const names = Object.keys(examples[0]?.parts ?? {}).filter((name) => name !== 'bias');
  const scales = new Map(
    names.map((name) => {
      const values = examples.map(({ parts }) => parts[name] ?? 0);
      const mean = average(values);
      return [
        name,
        { mean, deviation: Math.sqrt(average(values.map((v) => (v - mean) ** 2))) || 1 },
      ];
    }),
  );
  const scaled = examples.map(({ parts, right }) => ({
    parts: {
      bias: 1,
      ...Object.fromEntries(
        [...scales].map(([name, { mean, deviation }]) => [
          name,
          ((parts[name] ?? 0) - mean) / deviation,
        ]),
      ),
    },
    right,
  }));
  const fitted = fitLogistic(scaled);
  const weights: Record<string, number> = { bias: fitted.bias ?? 0 };
  for (const [name, { mean, deviation }] of scales) {
    const weight = (fitted[name] ?? 0) / deviation;
    weights[name] = weight;
    weights.bias = (weights.bias ?? 0) - weight * mean;
  }
  return weights;
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
