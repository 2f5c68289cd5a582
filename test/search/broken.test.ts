import { describe, expect, it } from 'vitest';
import { whatIsMissing } from '../../src/search/broken.js';
import { readQuestion } from '../../src/search/question.js';
import { MINUTES, parseMinutes, spaceOf } from './minutes.js';

const { vocabulary } = spaceOf(parseMinutes(MINUTES));
/** Rarity from 0, in all passages, to 1, in none. */
const RAREST = 1;

/** What is missing where the question's words stand there or not, and a word of the call is as rare as given. */
function missing(question: string, given: Partial<Holds>, rarity = RAREST): string[] {
  const read = readQuestion(question, vocabulary, new Set());
  const holds = {
    holdsAsked: 1,
    headHeld: 1,
    thingHeld: 1,
    ofPart: false,
    isThere: true,
    ...given,
  };
  const passage = read.terms.map(() => (holds.isThere ? 1 : 0));
  return whatIsMissing(read, { ...holds, passage }, ({ alternatives }) =>
    alternatives.length === 0 ? RAREST : rarity,
  );
}

interface Holds {
  holdsAsked: number;
  headHeld: number;
  thingHeld: number;
  ofPart: boolean;
  isThere: boolean;
}

describe('what a statement lacks', () => {
  it.each<[string, Partial<Holds>, number, string[]]>([
    ['What does Zanzibar do?', { isThere: true }, RAREST, []],
    ['What does Zanzibar do?', { isThere: false }, RAREST, ['name']],
    ['What does Zanzibar do?', { isThere: false }, 0.2, []], // the whole call is about it
    ['How many ovens has Zanzibar?', { isThere: false }, 0.2, ['name']], // a figure might be another's
    ['What is planned for 2027?', { isThere: false }, RAREST, ['figure']],
    ['How many ovens are there?', { holdsAsked: 0 }, RAREST, ['asked']],
    ['How many ovens are there?', { headHeld: 0 }, 0.2, ['asked']], // the call says "ovens" elsewhere
    ['How many ovens are there?', { headHeld: 0 }, RAREST, []], // it has another word for them
    ['What was the operating margin?', { thingHeld: 0 }, RAREST, ['asked']],
    ['How much did the margin grow?', { thingHeld: 0 }, RAREST, []],
    ['What was total revenue?', { ofPart: true }, RAREST, ['asked']],
    ['What was revenue?', { ofPart: true }, RAREST, []], // it ranks lower, but may be all that is said
    ['Why do ovens sell?', { holdsAsked: 0, thingHeld: 0 }, RAREST, []],
  ])('%s %j, rarity %d: %j', (question, given, rarity, kinds) =>
    expect(missing(question, given, rarity)).toEqual(kinds),
  );
});
