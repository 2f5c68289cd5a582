import { stem } from '../../language/words.js';
import { speakingOfTheSame } from './align.js';
import { type Evidence, saidAt } from './evidence.js';
import type { ReadWord } from './readText.js';

/** Each line is one scale: its upper end, then its lower one. */
const SCALES: readonly (readonly [string, string])[] = [
  [
    'largest biggest greatest highest most fastest quickest',
    'smallest lowest least fewest slowest',
  ],
  ['best strongest', 'worst weakest'],
  ['majority', 'minority'],
  ['maximum', 'minimum'],
];

const END: ReadonlyMap<string, number> = new Map(
  SCALES.flatMap(([upper, lower], scale) => [
    ...upper.split(' ').map((word): [string, number] => [word, scale + 1]),
    ...lower.split(' ').map((word): [string, number] => [word, -(scale + 1)]),
  ]),
);

/** Words before a figure that say on which side of it the truth lies. */
const OVER =
  /^(?:over|above|exceeding|exceeds|exceeded|more than|greater than|higher than|at least|north of|upwards of)$/;
const UNDER =
  /^(?:under|below|nearly|almost|less than|fewer than|lower than|at most|up to|no more|short of)$/;

export const isComparison = ({ surface }: ReadWord): boolean => END.has(surface);

/** "Largest", "best"; "most of" is a share. */
export const isSuperlative = ({ surface }: ReadWord): boolean =>
  END.has(surface) && !/^(?:most|least|majority|minority|maximum|minimum)$/.test(surface);

/** Whether a claim puts something at the other end of a scale, on the other side of a figure, or swaps what is compared. */
export const comparisonFlipped = (
  claim: readonly ReadWord[],
  evidence: Evidence,
  isCue: (word: ReadWord) => boolean,
): boolean =>
  endsFlipped(claim, evidence, isCue) || boundsFlipped(claim, evidence) || swapped(claim, evidence);

function endsFlipped(
  claim: readonly ReadWord[],
  evidence: Evidence,
  isCue: (word: ReadWord) => boolean,
): boolean {
  return claim.some((word) => {
    const end = END.get(word.surface);
    if (end === undefined) return false;
    const ends = evidence.said.filter(
      ({ surface }) => Math.abs(END.get(surface) ?? 0) === Math.abs(end),
    );
    const next = claim[word.at + 1]?.terms[0];
    const alike = ends.filter(({ at }) => evidence.said[at + 1]?.terms[0] === next);
    const places = alike.length > 0 ? alike : ends;
    const same = speakingOfTheSame(word, claim, places, evidence, isCue);
    return same.length > 0 && same.every(({ surface }) => END.get(surface) !== end);
  });
}

/** 1 where more than the figure is meant, −1 where less, 0 where neither is said. */
function boundOf({ at }: ReadWord, words: readonly ReadWord[]): number {
  const before = words[at - 1]?.surface ?? '';
  const phrase = `${words[at - 2]?.surface ?? ''} ${before}`;
  if (OVER.test(before) || OVER.test(phrase)) return 1;
  return UNDER.test(before) || UNDER.test(phrase) ? -1 : 0;
}

function boundsFlipped(claim: readonly ReadWord[], evidence: Evidence): boolean {
  return claim.some((word) => {
    const bound = word.isFigure ? boundOf(word, claim) : 0;
    if (bound === 0) return false;
    const places = saidAt(word, evidence);
    return places.length > 0 && places.every((place) => boundOf(place, evidence.said) === -bound);
  });
}

/** Whether what stands before "than" and what stands behind it have changed places. */
function swapped(claim: readonly ReadWord[], evidence: Evidence): boolean {
  return claim.some((than) => {
    if (than.surface !== 'than') return false;
    const said = sidesOf(than, claim);
    return evidence.said.some((other) => {
      if (other.surface !== 'than') return false;
      const known = sidesOf(other, evidence.said);
      const crosses = (
        from: ReadonlySet<string>,
        to: ReadonlySet<string>,
        not: ReadonlySet<string>,
      ) => [...from].some((term) => to.has(term) && !not.has(term));
      return (
        crosses(said.before, known.behind, known.before) &&
        crosses(said.behind, known.before, known.behind) &&
        !crosses(said.behind, known.behind, known.before)
      );
    });
  });
}

/** Stems on either side of a "than" in its sentence, but those of both. */
function sidesOf(
  than: ReadWord,
  words: readonly ReadWord[],
): { before: Set<string>; behind: Set<string> } {
  const before = new Set<string>();
  const behind = new Set<string>();
  for (const word of words) {
    if (word.sentence !== than.sentence || !word.isContent || END.has(word.surface)) continue;
    (word.at < than.at ? before : behind).add(stem(word.surface));
  }
  return { before, behind };
}
