import type { Facts } from '../../language/facts.js';
import { OTHER_TIME } from '../../language/periods/relativeTimes.js';
import type { Clause } from './clauses.js';

/** Words before a figure that something else is compared with. */
const COMPARED =
  /\b(?:compar(?:ed|es|ing)|versus|vs\.?|against)\b|\b(?:up|down|increas\w+|decreas\w+|declin\w+|improv\w+|rose|risen|grew|fell|grown|fallen|lower|higher|expanded|contracted)\s+(?:\w+\s+){0,3}from\s+(?:\w+\s+){0,3}$/i;
/** Behind these another time is only what the figure is compared with. */
const THAN =
  /\b(?:from|than|versus|vs\.?|against|over|since|to|with|on)\s+(?:[\p{L}'’-]+\s+){0,4}$/iu;

/** Whether a figure is given only to compare another with it: 14% of "15%, compared to 14% a year ago". */
export function isPastValue({ reading }: Facts, clause: Clause): boolean {
  const { tokens, text } = reading;
  const start = tokens[clause.near]?.start ?? 0;
  const end = tokens[clause.next - 1]?.end ?? text.length;
  const lead = text.slice(start, clause.amount.start);
  if (
    COMPARED.test(lead) ||
    COMPARED.test(
      text
        .slice(Math.max(0, clause.amount.start - 40), clause.amount.start)
        .replace(/^.*[.,;]/s, ''),
    )
  )
    return true;
  return [...text.slice(start, end).matchAll(OTHER_TIME)].some(
    ({ index }) => !THAN.test(text.slice(Math.max(0, start + index - 40), start + index)),
  );
}
