import { isHeldAt } from './held.js';
import type { Question } from './question.js';
import { STOP_WORDS } from '../language/stopWords.js';
import { WHOLE } from './thing.js';
import type { Word } from '../language/words.js';

/** Stand before a measure without making it another: "record revenue", "we expect revenue". */
const NEUTRAL = new Set(
  `${[...WHOLE].join(' ')} record strong stronger higher lower better good great solid significant additional more less expect expected see saw
 generated generate delivered delivered drive drove driven report reported grow grew growing increase increased decrease decreased future long-term
 first second third fourth quarter year last next current new highest best double digit q1 q2 q3 q4 fiscal cash net gross constant currency including excluding
 non gaap adjusted organic comparable underlying reported core`.split(/\s+/),
);

/** What a company reports of itself as a whole. */
const MEASURES =
  /^(?:revenues?|sales|income|profits?|earnings|margins?|cash|flows?|operating|net|gross|free|expenses?|eps|ebitda|share|growth|grow|increase|rise)$/;

/** Whether a question asks for a figure of the whole company: it names a measure, and nothing that it would be the measure of. */
const asksForWhole = ({ asksFor, thing, terms }: Question): boolean =>
  asksFor === 'amount' &&
  thing.length > 0 &&
  terms.every(({ surface, weight }) => weight < 1 || MEASURES.test(surface));

/** Says in so many words that it is the whole that is asked for: "total revenue", "the company's income". */
export const asksForTotal = (question: Question): boolean =>
  asksForWhole(question) &&
  question.terms.some(({ surface }) =>
    /^(?:total|overall|whole|entire|consolidated|company|group)$/.test(surface),
  );

/** "Revenue from Productivity and Business Processes": the thing of a named part; "in Q3" names none. */
const OF_PART = /^\s+(?:from|of|in|at|for)\s+(?:the\s+|our\s+)?(?!Q\d|FY|U\.S\. dollars)\p{Lu}/u;
const OF_PART_LENGTH = 40;

/** A name inside a sentence: "Trainium2"; not GAAP or FX, nor a month. */
const NAME =
  /(?<=[\p{L}\p{N},;:’'"”]\s)(?!January|February|March|April|May|June|July|August|September|October|November|December)[("“]?\p{Lu}\p{Ll}[\p{L}\p{N}]*/u;

/**
 * Whether the thing that is asked for stands here only as that of a part which the question does not name: "grocery sales",
 * "revenue from Search".
 */
export function isNarrowed(
  { thing, terms }: Pick<Question, 'thing' | 'terms'>,
  statement: string,
  words: readonly Word[],
): boolean {
  const head = thing.at(-1);
  if (!head) return false;
  const isAsked = (word: Word): boolean => terms.some((term) => isHeldAt(term, word));
  const places = words.flatMap((word, at) => (isHeldAt(head, word) ? [at] : []));
  return (
    places.length > 0 &&
    places.every((at) => {
      const end = words[at]?.end ?? 0;
      if (OF_PART.test(statement.slice(end, end + OF_PART_LENGTH))) return true;
      const owner = wordBefore(at, statement, words, isAsked);
      return owner !== null && !/(?:ly|ed)$|^\d/.test(owner) && !STOP_WORDS.has(owner);
    })
  );
}

/** Whose figure it is stands at most so many words before it. */
const OWNER_WITHIN = 8;

/** The word right before the thing and what else the question says of it; null where the clause begins with that. */
function wordBefore(
  at: number,
  statement: string,
  words: readonly Word[],
  isAsked: (word: Word) => boolean,
): string | null {
  for (let place = at; place > Math.max(0, at - OWNER_WITHIN); place--) {
    const [before, word] = [words[place - 1], words[place]];
    if (!before || !word || /[^\s-]/.test(statement.slice(before.end, word.start))) return null;
    if (!isAsked(before) && !NEUTRAL.has(before.surface)) return before.surface;
  }
  return null;
}

/** Whether the whole company's figure is asked for and this is a part's, by a word or a name before it. */
export const isOfPart = (question: Question, statement: string, words: readonly Word[]): boolean =>
  asksForWhole(question) &&
  (isNarrowed(question, statement, words) || isOfAnother(question, statement, words));

/** A name that the question does not hold stands before the thing: "Trainium2 is doing well, with revenue growing". */
function isOfAnother(
  { thing, terms }: Question,
  statement: string,
  words: readonly Word[],
): boolean {
  const head = thing.at(-1);
  const first = head && words.find((word) => isHeldAt(head, word));
  const name = first && NAME.exec(statement.slice(0, first.start))?.[0].toLowerCase();
  return name !== undefined && !terms.some(({ surface }) => name.includes(surface));
}
