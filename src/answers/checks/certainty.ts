import { stem } from '../../language/words.js';
import { once } from '../../transcripts/once.js';
import { isPast } from './past.js';
import type { ReadWord } from './readText.js';
import { isReporting } from './reporting.js';

/** How sure a clause is of what it says; what is neither ahead nor possible is done, or so. */
export type Certainty = 'done' | 'ahead' | 'maybe';
/** By clause; those that are not in it tell what is done. */
export type Certainties = ReadonlyMap<number, Certainty>;

const AHEAD = new Set(
  `expect expects expected expecting expectation expectations anticipate anticipates anticipated anticipating guidance guide guides guided
   guiding outlook forecast forecasts forecasted forecasting projected projecting projection projections plan plans planned planning
   targeted targeting aim aims aiming aimed intend intends intended intention hope hopes hoped hoping goal goals will wont shall would should
   upcoming scheduled going seeks seek consider considers considering`.split(/\s+/),
);
/** Said of what is always so, too: then only what is told as past is more than they say. */
const BARE = new Set('will would should shall'.split(' '));
const MAYBE = new Set(
  'may might could possibly possible likely potentially potential perhaps'.split(' '),
);
/** They vouch for what they are said of. */
const CERTAIN = new Set(
  `certain certainly certainty definite definitely guarantee promise pledge vow undoubtedly inevitable inevitably surely assured assure
   proved proven bound sure convince swear`
    .split(/\s+/)
    .map(stem),
);
/** What is meant in time to come without another word for it. */
const TO_COME = new Set(
  `next later soon eventually future tomorrow remain continue track yet until pipeline target objective ambition potential
   opportunity ready prepare believe see want work build develop toward towards upcoming guide estimate can evaluate explore study assess review discuss talk negotiate
   range imply assume midpoint predict`
    .split(/\s+/)
    .map(stem),
);

/** "A certain area" and "uncertain" vouch for nothing. */
export const vouches = (word: ReadWord, words: readonly ReadWord[]): boolean =>
  CERTAIN.has(word.terms[0] ?? '') &&
  !/^(?:a|an|at|in|under)$/.test(words[word.at - 1]?.surface ?? '');

export const isModal = ({ surface }: ReadWord): boolean => AHEAD.has(surface) || MAYBE.has(surface);

/** Said of what is always so, too. */
export const isBare = ({ surface }: ReadWord): boolean => BARE.has(surface);

/** Whether a word lets what is said lie ahead, if only by a hint: "we are not raising prices" is meant of what comes, too. */
export const hintsAhead = (word: ReadWord, words: readonly ReadWord[]): boolean =>
  isModal(word) ||
  marksAhead(word, words) ||
  TO_COME.has(word.terms[0] ?? '') ||
  (word.surface.endsWith('ing') && /^(?:not|arent|isnt)$/.test(words[word.at - 1]?.surface ?? ''));

const TENTATIVE = new Set(
  'hope hoped hoping consider evaluate explore study review discuss talk negotiate may might could possible possibly perhaps wish'
    .split(' ')
    .map(stem),
);

/** Whether a word says that nothing is settled. */
export const isTentative = ({ terms, isName }: ReadWord): boolean =>
  !isName && TENTATIVE.has(terms[0] ?? '');

const OPEN = new Set(
  'can track talk discuss negotiate evaluate explore consider pipeline'.split(' ').map(stem),
);

/** Whether a word says that something is not done yet. */
export const leavesOpen = (word: ReadWord, words: readonly ReadWord[]): boolean =>
  marksMaybe(word) || marksAhead(word, words) || OPEN.has(word.terms[0] ?? '');

/** "We would add", "I should say": that is politeness. */
const isPolite = ({ at, clause }: ReadWord, words: readonly ReadWord[]): boolean => {
  const next = words.slice(at + 1, at + 4).find(({ isContent }) => isContent);
  return next?.clause === clause && isReporting(next);
};

/** Words between a deadline and its year at most: "by the end of fiscal 2027". */
const BEFORE_YEAR = 5;

/** A year named as a deadline lies ahead, "on track" and "set to" too. */
export function marksAhead(word: ReadWord, words: readonly ReadWord[]): boolean {
  const { surface, at, isName, clause } = word;
  const before = words[at - 1]?.surface ?? '';
  const next = words[at + 1]?.surface ?? '';
  if (surface === 'going') return next === 'to';
  if (surface === 'to') return /^(?:is|are)$/.test(before) && !/^(?:the|a|an)$/.test(next);
  if (surface === 'due') return next === 'to' && words[at + 2]?.surface === 'be';
  if (surface === 'track' || surface === 'set') return before === 'on' || next === 'to';
  if (/^20\d\d$/.test(surface))
    return (
      words.slice(Math.max(0, at - BEFORE_YEAR), at).some((one) => one.surface === 'by') &&
      !words.some((one) => one.clause === clause && isPast(one))
    );
  return AHEAD.has(surface) && !isName && !(BARE.has(surface) && isPolite(word, words));
}

export const marksMaybe = ({ surface, isName }: ReadWord): boolean => MAYBE.has(surface) && !isName;

export const certaintyOfClauses = once((words: readonly ReadWord[]): Certainties => {
  const clauses = new Map<number, Certainty>();
  for (const word of words) {
    if (marksMaybe(word)) {
      if (!clauses.has(word.clause)) clauses.set(word.clause, 'maybe');
    } else if (marksAhead(word, words)) clauses.set(word.clause, 'ahead');
  }
  return clauses;
});

/** Words of content between "expects" and what is expected: "expects revenue to grow". */
const REACH = 3;

/** What is said to come or to be possible before all: the verb behind the word that says so. */
export const aimsIn = once((words: readonly ReadWord[]): ReadonlyMap<ReadWord, Certainty> => {
  const aims = new Map<ReadWord, Certainty>();
  for (const modal of words) {
    const isMaybe = marksMaybe(modal);
    if (!isMaybe && !marksAhead(modal, words)) continue;
    const isNear = isMaybe || BARE.has(modal.surface) || modal.surface === 'to';
    let left = isNear ? 1 : REACH;
    for (let at = modal.at + 1; at < words.length && left > 0; at++) {
      const word = words[at];
      if (word?.clause !== modal.clause) break;
      if (!word.isContent || isModal(word)) continue;
      left--;
      if (isNear || words[at - 1]?.surface === 'to') {
        aims.set(word, isMaybe ? 'maybe' : 'ahead');
        break;
      }
    }
  }
  return aims;
});
