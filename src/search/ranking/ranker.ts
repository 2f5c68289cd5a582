import { z } from 'zod';
import { WeightsError } from '../../errors.js';
import { best } from '../best.js';
import { AGREEMENT } from './agreement.js';
import { FEATURES } from './features.js';
import { createNetwork, type Layer, type Network } from './network.js';

/** The layout of the file; another one is refused. */
export const RANKER_VERSION = 1;

/** Inputs farther from the mean, in deviations, tell no more: beyond it little was seen in training. */
const FARTHEST = 4;

const layer = z.object({
  inputs: z.number(),
  outputs: z.number(),
  weights: z.string(),
  bias: z.string(),
});
const network = z.object({ none: z.number(), layers: z.array(layer) });
const scaled = z.object({
  mean: z.string(),
  deviation: z.string(),
  networks: z.array(network).min(1),
});
const file = z.object({
  version: z.literal(RANKER_VERSION),
  trained: z.record(z.string(), z.unknown()),
  features: z.array(z.string()),
  ranker: scaled,
  judge: scaled,
  thresholds: z.object({ answers: z.number(), alsoAnswers: z.number() }),
  /** Fitted after the rest, on its scores. */
  agreement: z.object({ columns: z.array(z.string()), weights: z.array(z.number()) }).optional(),
});

/** So many of the best by plain sums are put to the first network, and so many of its best to all: the others are far behind. */
const SCORED = 64;
const RESCORED = 24;
/** The measures that are summed for it: how far a statement stands out by words and by meaning. */
const PLAIN = [
  'softAllDeviation',
  'softDeviation',
  'cosineDeviation',
  'cosineWindowDeviation',
  'bm25Deviation',
  'bm25WindowDeviation',
  'softImportantDeviation',
].map((name) => FEATURES.indexOf(name));

/** Networks with the same inputs, which are scaled alike; what they say is averaged. */
interface Ensemble {
  readonly mean: Float32Array;
  readonly deviation: Float32Array;
  readonly networks: readonly { readonly none: number; readonly network: Network }[];
}

/** What was learned of choosing: how well a statement answers, and whether the best one does. */
export interface Ranker {
  /** How well each statement answers, as log odds against "none answers", −Infinity where it is not worth the look; see `features.ts` for the rows. */
  score(rows: Float32Array): Float64Array;
  /** How likely it is that the statement on top answers, 0 to 1. */
  judge(inputs: Float32Array): number;
  /** What each column of AGREEMENT adds to a score; nothing before it was fitted. */
  readonly agreement: readonly number[];
  /** From which likelihood on an answer is shown as one, and a further statement beside it. */
  readonly thresholds: { readonly answers: number; readonly alsoAnswers: number };
}

/**
 * Reads the file of `npm run train`.
 *
 * @throws WeightsError when it is cut, of another version, or made for other features
 */
export function decodeRanker(text: string): Ranker {
  const { ranker, judge, thresholds, features, agreement } = parse(text);
  const columns = agreement?.columns ?? AGREEMENT;
  if (features.join() !== FEATURES.join() || columns.join() !== AGREEMENT.join())
    throw new WeightsError('The ranker was trained on other features: run `npm run train`');
  const ranking = unpack(ranker);
  const judging = unpack(judge);
  const width = FEATURES.length;
  return {
    score: (rows) => {
      const rowAt = (at: number): Float32Array => rows.subarray(at * width, (at + 1) * width);
      const room = new Float32Array(width);
      const lead = { ...ranking, networks: ranking.networks.slice(0, 1) };
      const plain = Float64Array.from({ length: rows.length / width }, (_, at) =>
        PLAIN.reduce((sum, column) => sum + (rows[at * width + column] ?? 0), 0),
      );
      const scores = new Float64Array(plain.length).fill(Number.NEGATIVE_INFINITY);
      for (const at of best(plain, SCORED)) scores[at] = run(lead, rowAt(at), room);
      for (const at of best(scores, Math.min(RESCORED, scores.length)))
        scores[at] = run(ranking, rowAt(at), room);
      return scores;
    },
    judge: (inputs) => 1 / (1 + Math.exp(-run(judging, inputs))),
    agreement: agreement?.weights ?? [],
    thresholds,
  };
}

function parse(text: string): z.infer<typeof file> {
  try {
    return file.parse(JSON.parse(text));
  } catch (cause) {
    throw new WeightsError('The weights of the ranker cannot be read', { cause });
  }
}

function unpack({ mean, deviation, networks }: z.infer<typeof scaled>): Ensemble {
  const unpacked = networks.map(({ none, layers }) => ({
    none,
    layers: layers.map(
      (one): Layer => ({ ...one, weights: floats(one.weights), bias: floats(one.bias) }),
    ),
  }));
  const scales = { mean: floats(mean), deviation: floats(deviation) };
  const isWhole = unpacked.every(({ layers }) =>
    layers.every(({ inputs, outputs, weights, bias }, at) => {
      const before = at === 0 ? scales.mean.length : layers[at - 1]?.outputs;
      return inputs === before && weights.length === inputs * outputs && bias.length === outputs;
    }),
  );
  if (!isWhole || scales.mean.length !== scales.deviation.length)
    throw new WeightsError('The weights of the ranker are cut');
  return {
    ...scales,
    networks: unpacked.map(({ none, layers }) => ({ none, network: createNetwork(layers) })),
  };
}

function floats(base64: string): Float32Array {
  const bytes = Buffer.from(base64, 'base64');
  return Float32Array.from({ length: bytes.length >> 2 }, (_, at) => bytes.readFloatLE(4 * at));
}

/** The networks' mean, against what each says of "none"; `room` is overwritten. */
function run(
  { mean, deviation, networks }: Ensemble,
  inputs: Float32Array,
  room = new Float32Array(inputs.length),
): number {
  for (let at = 0; at < inputs.length; at++) {
    const value = ((inputs[at] ?? 0) - (mean[at] ?? 0)) / (deviation[at] || 1);
    room[at] = Math.max(-FARTHEST, Math.min(FARTHEST, value));
  }
  let sum = 0;
  for (const { none, network: one } of networks) sum += one(room) - none;
  return sum / networks.length;
}
