import { stem } from '../../language/words.js';

/**
 * Words by which a report tells what an executive says in others, and that neither a dictionary nor the terms of earnings
 * calls relate. Each line is one meaning; its words may stand for one another.
 */
const MEANINGS: readonly string[] = [
  'fx currency exchange dollar foreign',
  'capex capital expenditure spending',
  'guide guided guidance range outlook forecast target projection',
  'product offering solution service',
  'headwind drag pressure unfavorable adverse burden decrease reduce hurt weigh negative',
  'tailwind benefit favorable help boost',
  'tie relate link connect associate',
  'top upper high',
  'bottom lower low',
  'pandemic covid coronavirus',
  'unusual unheard unprecedented rare',
  'quick fast rapid swift speed',
  'unit volume',
];

const LINES: ReadonlyMap<string, ReadonlySet<string>> = linesOf(
  MEANINGS.map((line) => line.split(' ').map(stem)),
);

function linesOf(lines: readonly (readonly string[])[]): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const line of lines)
    for (const one of line) all.set(one, new Set([...(all.get(one) ?? []), ...line]));
  return all;
}

const NONE: ReadonlySet<string> = new Set();

/** Stems of the words that may stand for a word, by its stem. */
export const sameWords = (term: string): ReadonlySet<string> => LINES.get(term) ?? NONE;
