import { segmentAround } from '../search/clauses.js';
import { type Direction, denies, isAlike, isContrary } from '../search/directions.js';
import { type Figure, figuresIn } from '../search/figures.js';
import type { Question } from '../search/question.js';
import { speaksAhead } from '../search/tense.js';
import { type Word, wordsOf } from '../language/words.js';
import { isSameValue } from './figureValues.js';
import type { Said, SaidClause } from './said.js';
import { holds, isAbout, shareOf } from './subject.js';
import type { Supposed } from './supposed.js';

/** What a statement says of a premise: the contrary, the same, or nothing. */
export type Verdict = 'contrary' | 'alike' | null;

/**
 * How plainly a clause is about a thing: it names it itself or stands under its name, its statement begins with it, or it
 * points back to it.
 */
export const LEVELS = ['named', 'begun', 'pointed at'] as const;
export type Level = (typeof LEVELS)[number];

/** A statement's subject stands within so many words. */
const FIRST_WORDS = 5;
/** "This growth rate" is the one that was spoken of before, where growth is asked about. */
const POINTS_BACK = /\b(?:this|these|that|those|its|their|such)\s+\p{L}+(?:\s\p{L}+)?/giu;

const pointsBack = (text: string, { terms }: Question): boolean =>
  (text.match(POINTS_BACK) ?? []).some((phrase) => {
    const words = wordsOf(phrase);
    return terms.some((term) => term.weight === 1 && holds(term, words));
  });

/** What a statement says of a premise, as far as it is plainly about the same. */
export function verdictOn(
  level: Level,
  premise: Supposed,
  question: Question,
  said: Said,
): Verdict {
  const known = knownAt(level, question, said);
  if (known === null) return null;
  switch (premise.kind) {
    case 'direction':
      return ofDirection(premise, question, said, known);
    case 'figure':
      return ofFigure(premise, said, known);
    default: // what is said of a thing is not said of what it points back to
      return level === 'pointed at' ? null : ofPredicate(premise, said, known);
  }
}

function knownAt(
  level: Level,
  question: Question,
  { context, words, text, around }: Said,
): readonly Word[] | null {
  if (level === 'named') return context;
  if (level === 'begun') return [...context, ...words.slice(0, FIRST_WORDS)];
  return pointsBack(text, question) ? [...context, ...around()] : null;
}

/** A movement belongs to what stands within so many words of it. */
const NEAR = 12;

function ofDirection(
  { subject, direction, sure, anyMeasure }: Extract<Supposed, { kind: 'direction' }>,
  question: Question,
  { clauses, text }: Said,
  known: readonly Word[],
): Verdict {
  let verdict: Verdict = null;
  for (const clause of clauses) {
    if (shareOf(subject, clause.words, known, sure) === 0) continue;
    for (const told of clause.directions()) {
      if (!isAbout(subject, nearTo(told, clause), known, sure)) continue;
      if (anyMeasure && OTHER_MEASURE.test(wordsBeside(told, clause))) continue;
      if (isAlike(direction, told)) return 'alike';
      const isMeant =
        !isOfAnother(subject, clause, text) &&
        (direction.axis === 'opening' || // what is to be expanded was not given up
          isAhead(question.text) === isAhead(segmentAround(clause.text, told.start, told.end)));
      if (isMeant && isContrary(direction, told)) verdict = 'contrary';
    }
  }
  return verdict;
}

const nearTo = ({ start }: Direction, { words }: SaidClause): Word[] => {
  const at = words.findIndex((word) => word.start >= start);
  return words.slice(Math.max(0, at - NEAR), at + NEAR);
};

/** Next-day delivery is no thing of the future. */
const isAhead = (text: string): boolean => speaksAhead(text.replace(/\bnext-/gi, ''));

const BESIDE = 40;
/** What stands so many characters before and behind a movement. */
const wordsBeside = ({ start, end }: Direction, { text }: SaidClause): string =>
  text.slice(Math.max(0, start - BESIDE), end + BESIDE);

/** What moves up while revenue falls. */
const OTHER_MEASURE =
  /\b(?:margins?|income|profits?|costs?|expens\w+|earnings|cash|share|inventor\w+|prices?|users?|deleverage|ASPs?|basis points)\b/i;

/** Measures that every part of a company has. */
const GENERAL =
  /^(?:revenues?|sales|income|profits?|margins?|earnings|costs?|expenses?|cash|flow|demand|net|gross|operating|total|prices?|users|customers|spending|volumes?)$/;
const PART_NAMED =
  /(?<=[\p{L}\p{N},)] )\p{Lu}[\p{L}\p{N}]+|\b(?:segments?|divisions?|regions?|categor(?:y|ies))\b/u;

/** Before the whole company's measure stands none but these: "cloud income" is the cloud's. */
const OF_ALL =
  /^(?:a|an|the|our|its|their|this|that|and|in|as|with|of|total|overall|net|gross|operating|pretax|consolidated|company|companys|quarterly|annual|adjusted|reported|worldwide|global|quarter|year|cash|free)$/;

/** Where a question is of the whole company's measure, a name or a segment in the statement makes it another's. */
function isOfAnother(subject: Supposed['subject'], { words }: SaidClause, text: string): boolean {
  if (!subject.every(({ surface, isName }) => !isName && GENERAL.test(surface))) return false;
  const at = words.findIndex((word) => subject.some((term) => holds(term, [word])));
  const before = words[at - 1]?.surface;
  return PART_NAMED.test(text) || (before !== undefined && !OF_ALL.test(before));
}

function ofFigure(
  { subject, figure, unit }: Extract<Supposed, { kind: 'figure' }>,
  { clauses, text }: Said,
  known: readonly Word[],
): Verdict {
  for (const clause of clauses) {
    if (shareOf(subject, clause.words, known) === 0) continue;
    const same = figuresIn(clause.text).filter(
      (one) => one.kind === figure.kind && (unit === null || holds(unit, behind(one, clause))),
    );
    if (same.some((one) => isSameValue(one, figure))) return 'alike';
    const isMeant =
      shareOf(subject, clause.words, known) === 1 && !isOfAnother(subject, clause, text);
    if (isMeant && same.length > 0) return 'contrary';
  }
  return null;
}

/** The words within some three of a figure. */
const behind = ({ end }: Figure, { words }: SaidClause): Word[] =>
  words.filter(({ start }) => start >= end && start < end + 25);

/** What is denied stands within so many words behind the denial. */
const DENIED = 6;

/** A denial of the very words where the question takes them for granted, or the words without one where it denies them. */
function ofPredicate(
  { kind, subject }: Extract<Supposed, { kind: 'denied' | 'affirmed' }>,
  { clauses, words }: Said,
  known: readonly Word[],
): Verdict {
  const others = subject.filter(({ isName }) => !isName);
  for (const clause of clauses) {
    if (!isAbout(subject, clause.words, [...known, ...words])) continue;
    const denied = deniedIn(clause);
    const isWhole = others.every((term) => holds(term, clause.words));
    if (kind === 'denied') {
      if (denied.length > 0) return 'alike';
      if (isWhole) return 'contrary';
    } else if (denied.length === 0) {
      if (isWhole) return 'alike';
    } else if (others.filter((term) => holds(term, denied)).length >= 2) return 'contrary';
  }
  return null;
}

/** The words that a clause denies. */
function deniedIn({ text, words }: SaidClause): Word[] {
  const at = words.findIndex(
    ({ surface, start }) =>
      denies(surface) || /^(?:rather than|instead of)\b/i.test(text.slice(start, start + 12)),
  );
  return at < 0 ? [] : words.slice(at + 1, at + 1 + DENIED);
}
