import lemmatizer from 'wink-lemmatizer';
import { once } from '../../transcripts/once.js';
import { speakingOfTheSame } from './align.js';
import { type Evidence, standsAt } from './evidence.js';
import type { ReadWord } from './readText.js';

/** How sure a clause is of what it says. */
type Certainty = 'done' | 'ahead' | 'maybe';

const AHEAD = new Set(
  `expect expects expected expecting expectation expectations anticipate anticipates anticipated anticipating guidance guide guides guided
   guiding outlook forecast forecasts forecasted forecasting projected projecting projection projections plan plans planned planning
   targeted targeting aim aims aiming aimed intend intends intended intention hope hopes hoping goal goals will wont shall would should
   upcoming scheduled going`.split(/\s+/),
);
/** Said of what is always so, too: then only what is told as past is more than they say. */
const BARE = new Set('will would should shall'.split(' '));
const MAYBE = new Set(
  'may might could possibly possible likely potentially potential perhaps'.split(' '),
);
/** "Expects to continue" speaks of what is so already. */
const GOING_ON = new Set('continue remain keep stay'.split(' '));

export const isModal = ({ surface }: ReadWord): boolean => AHEAD.has(surface) || MAYBE.has(surface);

/** A year named as a deadline lies ahead, "on track" and "set to" too. */
function marksAhead(word: ReadWord, words: readonly ReadWord[]): boolean {
  const { surface, at, isName } = word;
  if (surface === 'going') return words[at + 1]?.surface === 'to';
  if (surface === 'track' || surface === 'set')
    return words[at - 1]?.surface === 'on' || words[at + 1]?.surface === 'to';
  if (/^20\d\d$/.test(surface))
    return words.slice(Math.max(0, at - 5), at).some((before) => before.surface === 'by');
  return AHEAD.has(surface) && !isName;
}

const certaintyOfClauses = once((words: readonly ReadWord[]): Certainties => {
  const clauses = new Map<number, Certainty>();
  for (const word of words) {
    if (MAYBE.has(word.surface) && !word.isName) {
      if (!clauses.has(word.clause)) clauses.set(word.clause, 'maybe');
    } else if (marksAhead(word, words)) clauses.set(word.clause, 'ahead');
  }
  return clauses;
});

/** Words of content between "expects" and what is expected: "expects revenue to grow". */
const REACH = 3;

/** What is said to come or to be possible before all: the verb behind the word that says so. */
const aimsIn = once((words: readonly ReadWord[]): ReadonlyMap<ReadWord, Certainty> => {
  const aims = new Map<ReadWord, Certainty>();
  for (const modal of words) {
    const isMaybe = MAYBE.has(modal.surface);
    if (modal.isName || (!isMaybe && !marksAhead(modal, words))) continue;
    const isBare = isMaybe || BARE.has(modal.surface);
    let left = isBare ? 1 : REACH;
    for (let at = modal.at + 1; at < words.length && left > 0; at++) {
      const word = words[at];
      if (word?.clause !== modal.clause) break;
      if (!word.isContent || isModal(word)) continue;
      left--;
      if (isBare || words[at - 1]?.surface === 'to') {
        aims.set(word, isMaybe ? 'maybe' : 'ahead');
        break;
      }
    }
  }
  return aims;
});

/** Whether a claim takes as done what its evidence only expects, as sure what may be, or as expected what is done. */
export function modalityChanged(
  claim: readonly ReadWord[],
  evidence: Evidence,
  isCue: (word: ReadWord) => boolean,
): boolean {
  const said = certaintyOfClauses(claim);
  const known = certaintyOfClauses(evidence.words);
  if (said.size === 0 && known.size === 0) return false;
  const aligned = claim
    .filter((word) => word.isContent && !isModal(word))
    .map((word) => ({
      word,
      same: speakingOfTheSame(word, claim, standsAt(word, evidence), evidence, isCue),
    }))
    .filter(({ same }) => same.length > 0);
  return (
    aimsChanged(aligned, claim, evidence, said, known) ||
    mostChanged(
      aligned.filter(({ word }) => !isCue(word)),
      claim,
      evidence,
      said,
      known,
    )
  );
}

interface Aligned {
  readonly word: ReadWord;
  /** Where the evidence speaks of the same. */
  readonly same: readonly ReadWord[];
}

type Certainties = ReadonlyMap<number, Certainty>;

/** The same deed is expected on one side and done on the other, or possible on one and sure on the other. */
function aimsChanged(
  aligned: readonly Aligned[],
  claim: readonly ReadWord[],
  evidence: Evidence,
  said: Certainties,
  known: Certainties,
): boolean {
  const saidAims = aimsIn(claim);
  const knownAims = aimsIn(evidence.words);
  return aligned.some(({ word, same }) => {
    const now = saidAims.get(word);
    if (now === 'maybe') return false; // a hedge claims less
    if (now === 'ahead')
      return same.every((place) =>
        knownAims.has(place)
          ? knownAims.get(place) === 'maybe'
          : !known.has(place.clause) && isPast(place),
      );
    return (
      !said.has(word.clause) && isDone(word, claim) && same.every((place) => knownAims.has(place))
    );
  });
}

/** "doubled", "has doubled", "doubles", but not "double" in "to double" nor "doubling". */
const isDone = (word: ReadWord, words: readonly ReadWord[]): boolean =>
  words[word.at - 1]?.surface !== 'to' && !word.surface.endsWith('ing') && isPast(word);

/** From this share on of what a claim says, by rarity, it is said otherwise. */
const MOST = 0.6;

/** Nearly all that is said stands in clauses that are more or less sure of it. */
function mostChanged(
  aligned: readonly Aligned[],
  claim: readonly ReadWord[],
  evidence: Evidence,
  said: Certainties,
  known: Certainties,
): boolean {
  if (claim.some(({ surface }) => surface === 'can')) return false; // neither sure nor expected
  const isTold = claim.some(isPast);
  let whole = 0;
  let changed = 0;
  for (const { word, same } of aligned) {
    whole += word.weight;
    const now = said.get(word.clause) ?? (said.size === 0 ? 'done' : null);
    if (now && same.every((place) => differs(now, place, known, evidence.words, isTold)))
      changed += word.weight;
  }
  return whole > 0 && changed / whole >= MOST;
}

function differs(
  said: Certainty,
  place: ReadWord,
  known: Certainties,
  words: readonly ReadWord[],
  isTold: boolean,
): boolean {
  const certainty = known.get(place.clause);
  if (said === 'maybe') return false; // a hedge claims less
  const clause = clausesOf(words).get(place.clause) ?? [];
  if (certainty !== undefined && certainty !== said)
    return said !== 'done' || isMoreThanSaid(clause, isTold);
  if (said === 'done' || certainty !== undefined) return false;
  return (
    [...known.keys()].every((at) => clausesOf(words).get(at)?.[0]?.sentence !== place.sentence) &&
    clause.some(isPast)
  );
}

/** @param isTold whether the claim tells of the past */
const isMoreThanSaid = (clause: readonly ReadWord[], isTold: boolean): boolean =>
  (isTold || clause.some((word) => isModal(word) && !BARE.has(word.surface))) &&
  !clause.some(({ terms }) => GOING_ON.has(terms[0] ?? ''));

/** "grew", "reached": a form of a verb that is neither its base nor an -s or -ing. */
const isPast = ({ surface }: ReadWord): boolean =>
  /^(?:was|were|had|did)$/.test(surface) ||
  (/^[a-z]{3,}$/.test(surface) &&
    !/(?:ing|s)$/.test(surface) &&
    lemmatizer.verb(surface) !== surface);

const clausesOf = once((words: readonly ReadWord[]): ReadonlyMap<number, readonly ReadWord[]> => {
  const clauses = new Map<number, ReadWord[]>();
  for (const word of words) {
    const clause = clauses.get(word.clause);
    if (clause) clause.push(word);
    else clauses.set(word.clause, [word]);
  }
  return clauses;
});
