/** What a change is measured against, as a text names it. */
const BASES: readonly (readonly [basis: string, pattern: RegExp])[] = [
  ['year', /\byear[\s-](?:over|on)[\s-]year\b|\byoy\b|\by\/y\b/i],
  ['quarter', /\bquarter[\s-](?:over|on)[\s-]quarter\b|\bqoq\b|\bq\/q\b|\bsequential(?:ly)?\b/i],
];

/** Whether a question asks for a change against one basis and a statement tells it against another only. */
export function isOnOtherBasis(question: string, statement: string): boolean {
  const asked = basesIn(question);
  const told = basesIn(statement);
  return asked.length > 0 && told.length > 0 && !asked.some((basis) => told.includes(basis));
}

/** Whether a question asks for a change against a named basis. */
export const namesBasis = (question: string): boolean => basesIn(question).length > 0;

const basesIn = (text: string): string[] =>
  BASES.flatMap(([basis, pattern]) => (pattern.test(text) ? [basis] : []));
