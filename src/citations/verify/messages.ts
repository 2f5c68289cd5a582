import type { Citation } from '../../types.js';
import type { DiffPart, VerifyRequest } from './verification.js';

export const NOT_FOUND = 'Nothing near these words was said in any call that is here';

export const exactMessage = (matches: readonly Citation[]): string =>
  `Said to the letter: ${placesOf(matches)}`;

/** Which speaker, call or company it is, instead of which. */
export const elsewhereMessage = (matches: readonly Citation[], request: VerifyRequest): string =>
  `The words are real, but not as claimed (${claimOf(request)}): ${placesOf(matches)}`;

export const alteredMessage = (
  matches: readonly Citation[],
  isCrossing: boolean,
  diff: readonly DiffPart[] = [],
): string =>
  isCrossing
    ? `No one person said this; the words are of several speakers: ${placesOf(matches)}`
    : `Not to the letter: ${changesOf(diff)}; the nearest is ${placesOf(matches)}`;

/** Places named one by one. */
const MOST_NAMED = 3;

function placesOf(matches: readonly Citation[]): string {
  const named = matches.slice(0, MOST_NAMED).map(placeOf).join('; ');
  const more = matches.length - MOST_NAMED;
  return more > 0 ? `${named}; and in ${more} more places` : named;
}

const placeOf = ({ attribution, kind, call }: Citation): string => {
  const company = call.company && call.period ? `${call.company} ${call.period}, ` : '';
  const asked = kind === 'question' ? ' in a question' : '';
  return `${attribution}${asked} (${company}${call.id})`;
};

const claimOf = ({ speaker, filters }: VerifyRequest): string =>
  [speaker, ...Object.values(filters).flat()].filter(Boolean).join(', ');

function changesOf(diff: readonly DiffPart[]): string {
  const changes = diff.flatMap(({ op, text }, at): string[] => {
    const before = diff[at - 1];
    if (op === 'removed')
      return diff[at + 1]?.op === 'added' ? [] : [`"${shortened(text)}" is left out`];
    if (op !== 'added') return [];
    return before?.op === 'removed'
      ? [`"${shortened(text)}" stands for "${shortened(before.text)}"`]
      : [`"${shortened(text)}" is put in`];
  });
  const more =
    changes.length > MOST_NAMED ? ` and ${changes.length - MOST_NAMED} more changes` : '';
  return `${changes.slice(0, MOST_NAMED).join(', ')}${more}`;
}

const MOST_SHOWN = 60;

const shortened = (text: string): string =>
  text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
