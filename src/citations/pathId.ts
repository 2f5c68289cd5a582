import type { Citation } from '../types.js';

/** What names a citation in an address: its id, or those of the first and the last statement of a range. */
export function pathIdOf({ id, statements }: Pick<Citation, 'id' | 'statements'>): string {
  return statements.length > 1 ? `${id}..${statements.at(-1)}` : id;
}
