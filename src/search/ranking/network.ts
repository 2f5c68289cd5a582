import { dot } from '../dot.js';

/** A layer of a network: `outputs` sums of weighted inputs. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  /** `inputs` weights an output, one output after the other. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** A network of layers with GELU between them; the last gives one number. */
export type Network = (row: Float32Array) => number;

/** Makes a network of its layers. It keeps the room for its sums, for it runs a hundred times a question. */
export function createNetwork(layers: readonly Layer[]): Network {
  const rooms = layers.map(({ outputs }) => new Float32Array(outputs));
  return (row) => {
    let values = row;
    layers.forEach(({ inputs, outputs, weights, bias }, at) => {
      const next = rooms[at] ?? new Float32Array(outputs);
      const isLast = at === layers.length - 1;
      for (let output = 0; output < outputs; output++) {
        const sum = (bias[output] ?? 0) + dot(values, weights, output * inputs);
        next[output] = isLast ? sum : gelu(sum);
      }
      values = next;
    });
    return values[0] ?? 0;
  };
}

/** Gaussian error linear unit (Hendrycks and Gimpel, 2016) by its approximation with tanh, whose error is below 0.001. */
const gelu = (x: number): number =>
  0.5 * x * (1 + Math.tanh(0.7978845608 * (x + 0.044715 * x * x * x)));
