import { createCatalogue } from '../../../citations/catalogue.js';
import type { Generation } from '../../../types.js';
import { candidatesOf } from '../../suggest/candidates.js';
import { newestOfEach } from '../../suggest/newestOfEach.js';

/** Companies named in a greeting. */
const NAMED = 3;

/** What can be asked, in two lines, with a question that the calls at hand may answer. */
export function abilityLines(generation: Generation): string[] {
  return [
    'Ask what was said on the earnings calls that are loaded: I answer with the exact words, who said them and where, and say so when the calls do not tell.',
    'Figures, reasons, guidance, comparisons, what analysts asked, or a summary of a call: all of it is quoted, and every quote has a link that stays.',
    ...exampleOf(generation),
  ];
}

/** "3 calls: Amazon, Nike." */
export function atHand(generation: Generation): string {
  const { calls } = generation;
  if (calls.length === 0) return 'No call is loaded yet.';
  const names = [
    ...new Set(
      newestOfEach(createCatalogue(generation, '').calls()).flatMap((one) => one.company ?? []),
    ),
  ];
  const count = calls.length === 1 ? 'One call is loaded' : `${calls.length} calls are loaded`;
  if (names.length === 0) return `${count}.`;
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more companies` : '';
  return `${count}: ${names.slice(0, NAMED).join(', ')}${more}.`;
}

/** The first question that the newest call suggests. */
function exampleOf(generation: Generation): string[] {
  const catalogue = createCatalogue(generation, '');
  for (const call of newestOfEach(catalogue.calls()).slice(0, NAMED)) {
    const [first] = candidatesOf(call, catalogue, 0);
    if (first) return [`For example: ${first.question}`];
  }
  return [];
}
