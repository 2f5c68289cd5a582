import { type Direction, denies, readDirections, tellsDirection } from '../search/directions.js';
import { type Figure, figuresIn } from '../search/figures.js';
import type { Question } from '../search/question.js';
import type { QuestionTerm } from '../search/questionTerm.js';
import { type Word, wordsOf } from '../language/words.js';
import { EXACT, SURE } from './subject.js';

/** What a question takes for granted. */
export type Supposed =
  | {
      readonly kind: 'direction';
      readonly subject: Subject;
      readonly direction: Direction;
      /** How sure it must be that a word stands for one of the subject. */
      readonly sure: number;
      /** A measure was left out: what moves may not be another one's. */
      readonly anyMeasure: boolean;
    }
  | {
      readonly kind: 'figure';
      readonly subject: Subject;
      readonly figure: Figure;
      /** What a count counts; null where the figure itself says what it is. */
      readonly unit: QuestionTerm | null;
    }
  | { readonly kind: 'denied' | 'affirmed'; readonly subject: Subject };

type Subject = readonly QuestionTerm[];

/** Asks for the how and why of a thing, not whether it is so. */
const SUPPOSES =
  /\b(?:why|how come|how|what|when|reasons? (?:for|behind|of)|causes? of|explain)\b/i;
/** Leaves open whether it is so. */
const OPEN =
  /\b(?:if|whether|would|could|might|unless|suppose|assum\w+|hypothe\w+|scenario|risks?|chances?|likel\w+|possib\w+|ever|or|say|said|says|think|view|concern\w*|worr\w+)\b/i;
const REASON = /\b(?:why|how come|reasons? (?:for|behind)|what (?:caused|causes|explains))\b/i;
/** Measures that a company's things all have: "AWS revenue" falls where AWS shrinks. */
const MEASURE = /^(?:revenues?|sales|business(?:es)?|results?|performance|rates?)$/;
/** Words that tell of asking or of causing, not of what is asked about. */
const ASKING = /^(?:caus|explain|reason|behind|happen|led|lead|expect|due|occur)/;

/** What a question takes for granted, the most telling first; nothing where it asks whether something is so. */
export function supposedBy({ text, asksFor, terms }: Question): Supposed[] {
  if (asksFor === 'yes-no' || !SUPPOSES.test(text) || OPEN.test(text)) return [];
  const found: Supposed[] = [];
  const told = terms.filter(
    ({ weight, surface, isFigure }) =>
      (weight === 1 || isPartOfName(surface, text)) &&
      !isFigure &&
      !denies(surface) &&
      !ASKING.test(surface) &&
      !/^(?:longer|mainly)$/.test(surface),
  );
  const words = wordsOf(text);
  const [direction] = directionsOf(text);
  if (direction) found.push(...movementOf(direction, told));
  const figure = figuresIn(text).find(
    ({ kind, text: written }) => /^(?:money|percent|count)$/.test(kind) && /\d/.test(written),
  );
  const measured = told.filter(({ surface }) => !tellsDirection(surface) || isGrowth(surface));
  if (figure && measured.length > 0)
    found.push({ kind: 'figure', subject: measured, figure, unit: unitOf(figure, words, told) });
  if (REASON.test(text) && told.length >= 2 && !direction) {
    const isDenied = /\bno longer\b/i.test(text) || words.some(({ surface }) => denies(surface));
    // Without what is said of a thing, its name alone would be taken for it.
    const isSaidOf = told.some(({ part, isName }) => part !== 'noun' && !isName);
    if (isSaidOf) found.push({ kind: isDenied ? 'denied' : 'affirmed', subject: told });
  }
  return found;
}

/** A word that tells little by itself may be half of a name: "Whole Foods". */
const isPartOfName = (surface: string, question: string): boolean =>
  (question.slice(1).match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? []).some(
    (written) => written.toLowerCase() === surface,
  );

/**
 * What moves: a thing without its measure, or what goes on as it was asked ("sustain its growth rate"). Where a measure was left
 * out and no name is there, what only stands for the thing's word is something else.
 */
function movementOf(direction: Direction, told: Subject): Supposed[] {
  const goesOn = direction.axis === 'going';
  const moving = told.filter(({ surface, part }) =>
    goesOn
      ? part !== 'verb' && (isGrowth(surface) || !tellsDirection(surface))
      : !tellsDirection(surface),
  );
  const things = goesOn ? moving : moving.filter(({ surface }) => !MEASURE.test(surface));
  const subject = things.length > 0 ? things : moving;
  const anyMeasure = subject.length < moving.length;
  const isExact = anyMeasure && !subject.some(({ isName }) => isName);
  const sure = isExact ? EXACT : SURE;
  return subject.length > 0 ? [{ kind: 'direction', subject, direction, sure, anyMeasure }] : [];
}

/** A count's unit stands within so many words behind it. */
const UNIT_WITHIN = 3;

function unitOf({ kind, end }: Figure, words: readonly Word[], told: Subject): QuestionTerm | null {
  if (kind !== 'count') return null;
  const behind = words.filter(({ start }) => start >= end).slice(0, UNIT_WITHIN);
  return (
    told.find(
      ({ surface, isName }) => !isName && behind.some((word) => word.surface === surface),
    ) ?? null
  );
}

const isGrowth = (surface: string): boolean => surface === 'growth';

/** What grows "to slow" is the pace: the last word of a question's movement tells. Superlatives only choose. */
const directionsOf = (text: string): Direction[] =>
  readDirections(text).filter(({ start, end }) => !/est$/i.test(text.slice(start, end)));
