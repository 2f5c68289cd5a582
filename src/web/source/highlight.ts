import type { Citation } from '../../types.js';
import { fill, h } from '../dom.js';
import type { CallStatement } from '../reader/callStore.js';
import { splitByQuote } from '../reader/turns.js';

/**
 * Marks exactly the words that a citation quotes in the elements of its statements.
 * @returns the first mark, and how to take all of them away; null where no statement of the citation is shown
 */
export function highlight(
  citation: Citation,
  statements: readonly CallStatement[],
  words: ReadonlyMap<string, HTMLElement>,
): { readonly first: HTMLElement; clear(): void } | null {
  const cited = new Set(citation.statements);
  const marks: HTMLElement[] = [];
  const marked: CallStatement[] = [];
  for (const statement of statements) {
    const element = words.get(statement.id);
    if (!element || !cited.has(statement.id)) continue;
    const [before, quoted, after] = splitByQuote(statement, citation);
    if (quoted === '') continue;
    const mark = h('mark', null, quoted);
    fill(element, before, mark, after);
    marks.push(mark);
    marked.push(statement);
  }
  const [first] = marks;
  if (!first) return null;
  const clear = () => {
    for (const { id, quote } of marked) words.get(id)?.replaceChildren(quote);
  };
  return { first, clear };
}
