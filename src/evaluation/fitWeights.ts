/** Named parts of one candidate, and whether it is right. */
export interface Example {
  readonly parts: Readonly<Record<string, number>>;
  readonly right: boolean;
}

type Weights = Record<string, number>;

/** Steps, step length and weight decay of plain gradient ascent: more steps change no second digit. */
const STEPS = 4_000;
const LOGISTIC = { rate: 2, decay: 0.003 };

/** Weights of a logistic model, both classes weighed alike however many there are of each. */
export function fitLogistic(examples: readonly Example[]): Weights {
  const count = { right: examples.filter(({ right }) => right).length, all: examples.length };
  return ascend(examples[0]?.parts ?? {}, LOGISTIC, (weights, add) => {
    for (const { parts, right } of examples) {
      const likely = 1 / (1 + Math.exp(-dot(weights, parts)));
      add(
        parts,
        ((right ? 1 : 0) - likely) / (2 * (right ? count.right : count.all - count.right)),
      );
    }
  });
}

function ascend(
  like: Readonly<Record<string, number>>,
  { rate, decay }: { readonly rate: number; readonly decay: number },
  gradient: (weights: Weights, add: (parts: Example['parts'], by: number) => void) => void,
): Weights {
  const weights: Weights = Object.fromEntries(Object.keys(like).map((name) => [name, 0]));
  for (let step = 0; step < STEPS; step++) {
    const slope: Weights = {};
    gradient(weights, (parts, by) => {
      for (const name in parts) slope[name] = (slope[name] ?? 0) + by * (parts[name] ?? 0);
    });
    for (const name in weights) {
      const held = name === 'bias' ? 0 : decay * (weights[name] ?? 0); // a bias is no sign of fitting too closely
      weights[name] = (weights[name] ?? 0) + rate * ((slope[name] ?? 0) - held);
    }
  }
  return weights;
}

const dot = (weights: Weights, parts: Example['parts']): number => {
  let total = 0;
  for (const name in parts) total += (weights[name] ?? 0) * (parts[name] ?? 0);
  return total;
};
