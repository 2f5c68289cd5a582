import { readFacts, readQuote } from '../../answers/checks/readQuote.js';
import type { Facts } from '../../language/facts.js';
import type { Operand } from '../../language/figures/amount.js';
import { isSameAmount } from '../../language/figures/sameAmount.js';
import { quartersOfPeriod, yearOf } from '../../language/periods/quarter.js';
import { wordsOf } from '../../language/words.js';
import type { Citation } from '../../types.js';
import { type Clause, clausesOf } from './clauses.js';
import { isPastValue } from './pastValue.js';
import { modifiersOf, type Term, termsIn } from './phrases.js';
import { topicOf } from './topic.js';

/** A statement with what is said right before it by the same speaker. */
export interface Told {
  readonly citation: Citation;
  readonly lead: string;
  /** What is cited with it. */
  readonly beside: string;
}

/**
 * Whether a sentence gives a figure of statements to another measure than they do: "Cloud margin" for "margin", "Xbox revenue"
 * for "Xbox hardware revenue", one region's growth for another's, last year's value for this year's. Only words that set a
 * measure apart count; where sentence and statement share none that is measured, nothing is known.
 *
 * @param around what the report says above the sentence, which it need not repeat
 */
export function handsToAnother(sentence: string, around: string, told: readonly Told[]): boolean {
  const claim = readFacts(sentence);
  return clausesOf(claim).some((clause) => {
    const places = told.flatMap((one) => placesOf(clause.amount, one));
    return places.length > 0 && !places.some((place) => fits(claim, clause, around, place));
  });
}

interface Place extends Told {
  readonly said: Facts;
  readonly clauses: readonly Clause[];
  readonly clause: Clause;
}

function placesOf(amount: Operand, told: Told): Place[] {
  const said = readQuote(told.citation);
  const clauses = clausesOf(said);
  return clauses
    .filter((clause) => isSameAmount(amount, clause.amount))
    .map((clause) => ({ ...told, said, clauses, clause }));
}

function fits(claim: Facts, clause: Clause, around: string, place: Place): boolean {
  const { said, clauses, citation, lead } = place;
  if (isPastValue(said, place.clause) && !isPastValue(claim, clause) && !namesPast(claim, citation))
    return false;
  const mine = subjectOf(claim, clausesOf(claim), clause);
  const theirs = subjectOf(said, clauses, place.clause);
  const ownWords = new Set([
    ...keysOf(claim.reading.text),
    ...termsIn(claim).map(({ key }) => key),
  ]);
  const company = new Set(keysOf(`${citation.call.company ?? ''} ${citation.call.ticker ?? ''}`));
  const isOfWhole = WHOLE.test(wordsBefore(claim, clause));
  const above = isOfWhole ? company : new Set([...keysOf(around), ...company]);
  const topic = topicOf(lead, said, place.clause);
  const known = new Set([
    ...theirs.all.map(({ key }) => key),
    ...keysOf(wordsOfClause(said, place.clause)),
    ...topic,
    ...keysOf([citation.topic, citation.label].filter(Boolean).join(' ')),
    ...company,
    ...keysOf(place.beside),
  ]);
  const isHeld = ({ key }: Term): boolean =>
    ownWords.has(key) ||
    above.has(key) ||
    (key === NON_GAAP && !SAYS_GAAP.test(claim.reading.text));
  const isOwner = (term: Term): boolean => (term.isNoun || term.isName) && !isHeld(term);
  const isCount = clause.amount.values[0]?.unit === 'plain';
  if (!isCount && theirs.after.some((term) => term.isName && !isHeld(term))) return false;
  if (isOfWhole && !WHOLE.test(wordsBefore(said, place.clause)) && theirs.before.some(isOwner))
    return false;
  const heads = mine.all.filter(
    ({ isNoun, key }) => isNoun && theirs.all.some((one) => one.key === key),
  );
  for (const head of heads) {
    const mineSet = modifiersOf(mine.all, head, claim);
    if (mineSet.some(({ key }) => !known.has(key) && !above.has(key))) return false;
  }
  const nearest = theirs.before.filter(({ key }) => heads.some((head) => head.key === key)).at(-1);
  if (!nearest) return !isOfOtherClause(mine, theirs, place, isHeld);
  const apart = theirs.isOwn(nearest) ? modifiersOf(theirs.before, nearest, said) : theirs.own;
  const inherited =
    apart.length === 0 && !theirs.isOwn(nearest)
      ? modifiersOf(theirs.before, nearest, said)
      : apart;
  if (
    inherited.some(
      (term) =>
        !isHeld(term) && !SALES.has(term.key) && (term.isName || !isProperName(said, nearest)),
    )
  )
    return false;
  if (
    inherited.length === 0 &&
    topic.length > 0 &&
    !topic.some((key) => ownWords.has(key) || above.has(key))
  )
    return false;
  return !isOfOtherClause(mine, theirs, place, isHeld);
}

/** A word that the statement says with another figure, where it says something else with this one. */
function isOfOtherClause(
  mine: Subject,
  theirs: Subject,
  { said, clauses, clause }: Place,
  isHeld: (term: Term) => boolean,
): boolean {
  const isElsewhere = ({ key }: Term): boolean =>
    !theirs.all.some((one) => one.key === key) &&
    clauses.some((other) => other !== clause && within(said, other).some((one) => one.key === key));
  return theirs.own.some((term) => !isHeld(term)) && mine.all.some(isElsewhere);
}

interface Subject {
  /** The words of the clause itself before the figure, and those that it goes on with from the clause before. */
  readonly own: readonly Term[];
  readonly before: readonly Term[];
  readonly after: readonly Term[];
  readonly all: readonly Term[];
  isOwn(term: Term): boolean;
}

function subjectOf(facts: Facts, clauses: readonly Clause[], clause: Clause): Subject {
  const terms = within(facts, clause);
  const own = terms.filter(({ at }) => at < clause.amount.first);
  const after = terms.filter(({ at }) => at >= clause.amount.next);
  const previous = clauses[clauses.indexOf(clause) - 1];
  const goesOn = !clause.isOpening && own.length < 2 && previous !== undefined;
  const inherited = goesOn ? subjectOf(facts, clauses, previous).before : [];
  const before = [...inherited, ...own];
  return { own, before, after, all: [...before, ...after], isOwn: (term) => own.includes(term) };
}

const within = (facts: Facts, { first, next }: Clause): Term[] =>
  termsIn(facts).filter(({ at }) => at >= first && at < next);

/** "Revenue run rate" is a run rate. */
const SALES: ReadonlySet<string> = new Set(['revenu', 'sale']);

/** Calls and reports often leave the basis out; "GAAP" itself is never said of the other. */
const NON_GAAP = 'non-gaap';
const SAYS_GAAP = /(?<!non-)\bGAAP\b/i;

/** A report that says that it means the whole does not mean what it spoke of above. */
const WHOLE = /\b(?:total|overall|companywide|consolidated|(?<!the )company|group)\b/i;

/** "Rufus", and no short form of a measure (RPO). */
const isProperName = ({ reading }: Facts, { at, isName }: Term): boolean =>
  isName && /\p{Ll}/u.test(reading.tokens[at]?.raw ?? '');

const wordsBefore = ({ reading }: Facts, { first, amount }: Clause): string =>
  reading.text.slice(reading.tokens[first]?.start ?? 0, amount.start);

const wordsOfClause = ({ reading }: Facts, { first, next }: Clause): string =>
  reading.text.slice(reading.tokens[first]?.start ?? 0, reading.tokens[next - 1]?.end);

/** Whether a sentence names a year or quarter that is not the call's. */
function namesPast({ times }: Facts, { call }: Citation): boolean {
  const quarters = quartersOfPeriod(call.period);
  if (!quarters) return times.length > 0;
  const { first } = quarters;
  const own = quarters.first === quarters.last ? (((first % 4) + 4) % 4) + 1 : null;
  return times.some(
    ({ year, quarter }) =>
      (year !== null && year !== yearOf(first)) || (quarter !== null && quarter !== own),
  );
}

const keysOf = (text: string): string[] => wordsOf(text).flatMap(({ terms }) => terms.slice(0, 1));
