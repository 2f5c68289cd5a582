import type { VersionStatus } from '../../catalogue.js';
import type { ParsedCall } from '../../types.js';
import { type Bag, bagOf } from './bags.js';
import { groupStatements } from './groups.js';
import { pairStatements } from './pairStatements.js';
import { touchedIn } from './touched.js';

/** What became of a statement in another version of its call. */
export type Anchor =
  | {
      readonly status: Exclude<VersionStatus, 'gone'>;
      /** The statements that hold its words now, as indices: mostly one, in the order of the text. */
      readonly now: readonly [number, ...number[]];
    }
  | { readonly status: 'gone' };

/**
 * Finds each statement of an old version in the current one, as a W3C TextQuote selector is anchored again: by its own
 * words first, by what stands around it where those are not enough or were edited.
 *
 * A statement is `unchanged` where its words are the same and it kept its place among the others (words that are new above it
 * shift its offsets and change nothing about it), `moved` where the same words stand in another place, `altered` where
 * words were changed, added or taken out, `gone` where nothing is left that could be it.
 *
 * @returns one for each old statement, in order
 */
export function anchorStatements(old: ParsedCall, current: ParsedCall): Anchor[] {
  const [before, after] = [textsOf(old), textsOf(current)];
  const [oldBags, currentBags] = [before.map(bagOf), after.map(bagOf)];
  const paired = pairStatements(oldBags, currentBags);
  const anchors: Anchor[] = before.map(() => ({ status: 'gone' }));
  for (const group of groupStatements(oldBags, currentBags, paired)) {
    const isSame = keysOf(oldBags, group.before) === keysOf(currentBags, group.after);
    const isEdited = isSame
      ? [false]
      : touchedIn(
          textsAt(before, group.before),
          textsAt(after, group.after),
          around(old, group.before),
        );
    const [first, ...others] = group.after;
    group.before.forEach((at, index) => {
      if (first === undefined) return;
      const kept = group.isInOrder ? 'unchanged' : 'moved';
      anchors[at] = { status: isEdited[index] ? 'altered' : kept, now: [first, ...others] };
    });
  }
  return anchors;
}

const textsOf = ({ transcript, statements }: ParsedCall): string[] =>
  statements.map(({ start, end }) => transcript.text.slice(start, end));

const keysOf = (bags: readonly Bag[], places: readonly number[]): string =>
  places.map((at) => bags[at]?.key ?? '').join(' ');

const textsAt = (texts: readonly string[], places: readonly number[]): string[] =>
  places.map((at) => texts[at] ?? '');

/** What stands between some statements and their neighbours on both sides: labels, headings, page furniture. */
function around({ transcript: { text }, statements }: ParsedCall, places: readonly number[]) {
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0];
  return {
    left: text.slice(statements[first - 1]?.end ?? 0, statements[first]?.start),
    right: text.slice(statements[last]?.end, statements[last + 1]?.start),
  };
}
