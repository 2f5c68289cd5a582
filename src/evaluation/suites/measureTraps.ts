import { existsSync } from 'node:fs';
import {
  backgroundPath,
  parseBackgroundCall,
  readBackgroundCalls,
} from '../questions/backgroundCalls.js';
import {
  askMeasureTrap,
  type MeasureTrapOutcome,
  readMeasureTraps,
  scoreMeasureTraps,
} from '../traps/measureTraps.js';
import type { Suite } from './suite.js';
import { withIndex } from './withIndex.js';

/** Questions of our own on calls of background that nothing was fitted to. */
const TRAPS = 'test/evaluation/traps/measures.jsonl';

/** The whole company against a part, the result against guidance, quarter against year, one basis against another. */
export const measureTraps: Suite = async (place) => {
  if (!existsSync(backgroundPath(place.dataDir))) return null;
  const traps = await readMeasureTraps(TRAPS);
  const names = new Set(traps.map(({ call }) => call));
  const data = await readBackgroundCalls(place.dataDir, names);
  const calls = await Promise.all([...data].map(([name, one]) => parseBackgroundCall(one, name)));
  const corpus = {
    ...{ calls, superseded: [], withdrawn: [], skipped: [], aside: [], notes: [] },
    hash: 'measure-traps',
  };
  const outcomes = await withIndex(place, 'measure-traps', corpus, async ({ ask }) => {
    const asked: MeasureTrapOutcome[] = [];
    for (const trap of traps) asked.push(await askMeasureTrap(trap, trap.call, ask));
    return asked;
  });
  if (place.tellsMisses)
    for (const { trap, isRight } of outcomes)
      if (!isRight) place.say(`${trap.id} ${trap.trap}: ${trap.question}`);
  const kinds = [...new Set(traps.map(({ trap }) => trap))];
  return {
    figures: {
      'measure traps': scoreMeasureTraps(outcomes),
      ...Object.fromEntries(
        kinds.map((kind) => [
          `measure traps ${kind}`,
          scoreMeasureTraps(outcomes.filter(({ trap }) => trap.trap === kind)),
        ]),
      ),
    },
  };
};
