import { held } from './held.js';
import type { QuestionTerm } from './questionTerm.js';
import { STOP_WORDS } from '../language/stopWords.js';
import type { Word } from '../language/words.js';

/** What stands before the thing that a question asks about: "what was the …", "how large were …", "which …", "how much did …". */
const OPENINGS = [
  /\b(?:what|which)(?:['’]s|\s+(?:is|are|was|were|will be|has been|have been))\s+/iu,
  /\bhow\s+(?:big|large|high|low|small|strong|wide|long|fast|quickly|far|much|deep)\s+(?:(?:is|are|was|were|do|does|did|has|have|will)\s+)/iu,
  /\b(?:which|what|how\s+(?:many|much))\s+/iu,
];
/** Say how much of the thing is meant, not which thing. */
export const WHOLE: ReadonlySet<string> = new Set(
  `hundred thousand million billion trillion total overall whole entire consolidated combined company companywide group aggregate full reported annual quarterly yearly
 average`.split(/\s+/),
);

/**
 * The words of the thing that a question asks about, its head last: "operating margin" of "What was the operating margin of
 * AWS?", "rockets" of "Which rockets launch …". Names, figures and words like "total" are no part of it; empty where it names none.
 */
export function thingAsked(
  text: string,
  words: readonly Word[],
  terms: readonly QuestionTerm[],
): QuestionTerm[] {
  const opening = OPENINGS.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  if (!opening) return [];
  const from = opening.index + opening[0].length;
  const thing: QuestionTerm[] = [];
  let isBegun = false;
  const behind = words.filter(({ start }) => start >= from);
  for (const [at, word] of behind.entries()) {
    if (STOP_WORDS.has(word.surface)) {
      if (isBegun) break;
      continue; // "the", "its"
    }
    const term = terms.find(({ start }) => start === word.start);
    if (term?.part === 'verb' && isBegun && !isNounAfterAll(word, behind[at + 1])) break; // "which rockets launch"
    isBegun = true;
    if (term && isTelling(term)) thing.push(term);
  }
  return thing;
}

/** Taken for a verb by its form only: "average selling price", "how many Foods stores will open". */
const isNounAfterAll = ({ surface }: Word, next: Word | undefined): boolean =>
  next !== undefined &&
  (surface.endsWith('ing') ? !STOP_WORDS.has(next.surface) : AUXILIARY.test(next.surface));

const AUXILIARY = /^(?:is|are|was|were|will|would|do|does|did|has|have|had|can|could)$/;

const isTelling = ({ isName, isFigure, weight, surface }: QuestionTerm): boolean =>
  !isName && !isFigure && weight === 1 && !WHOLE.has(surface);

/** Words of one thing stand at most so many words apart. */
const APART = 3;

/** How far a thing stands together among the words (0 to 1): its head, and its other words right by it; 1 where there is none. */
export function thingTogether(thing: readonly QuestionTerm[], words: readonly Word[]): number {
  const head = thing.at(-1);
  if (!head) return 1;
  const others = thing.slice(0, -1);
  let most = 0;
  words.forEach((word, at) => {
    const sure = held(head, [word]);
    if (sure === 0) return;
    const near = words.slice(Math.max(0, at - APART), at + APART + 1);
    const whole = others.reduce((sum, other) => sum + held(other, near), sure);
    most = Math.max(most, whole / thing.length);
  });
  return most;
}
