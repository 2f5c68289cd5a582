import type { Generation } from '../../types.js';
import type { CallAt, ResolvedPeriods } from './resolvePeriods.js';

/** A word with a capital inside a question. */
const NAME = /(?<=[\p{L}\p{N},’'] )\p{Lu}[\p{L}\p{N}+]{2,}/gu;

/**
 * Of companies none of which is named, those that speak of something that the question names: the quarters of others have
 * nothing to do with it. All of them where it names nothing or no period, or nobody speaks of it.
 *
 * @param text the question without the words that only say where to search
 */
export function holdingNames<Group extends ResolvedPeriods & { readonly all: readonly CallAt[] }>(
  { calls }: Generation,
  groups: readonly Group[],
  text: string,
): readonly Group[] {
  const names =
    text.match(NAME)?.map((name) => new RegExp(String.raw`\b${name.replace('+', '\\+')}`)) ?? [];
  const isOfPeriods = groups.some((group) => group.calls !== null);
  if (names.length === 0 || !isOfPeriods) return groups;
  const holding = groups.filter(({ all }) =>
    all.some(({ at }) => names.some((name) => name.test(calls[at]?.transcript.text ?? ''))),
  );
  return holding.length > 0 ? holding : groups;
}
