import { describe, expect, it } from 'vitest';
import {
  ASKED,
  askedOf,
  isAboutAnalysts,
  TRAITS,
  traitsOf,
} from '../../../src/search/ranking/traits.js';

/** The flags that are set; what is a measure stands apart. */
const flagsOf = (names: readonly string[], values: readonly number[], measures: string[]) =>
  names.filter((name, at) => values[at] === 1 && !measures.includes(name));
const traitsIn = (text: string) =>
  flagsOf(TRAITS, traitsOf(text, 9), ['names', 'enumerates', 'words']);
const askedIn = (question: string) => flagsOf(ASKED, askedOf(question, 9), ['words']);
const traitOf = (name: (typeof TRAITS)[number], text: string, words = 9) =>
  traitsOf(text, words)[TRAITS.indexOf(name)];

describe('what can be told of a statement', () => {
  it.each<[string, string[]]>([
    ['Ovens hum.', []],
    ['It cost $3.', ['money', 'number', 'leansBack']],
    ['Ovens are 3% of it.', ['percent', 'number']],
    ['Ovens hum in March 2025.', ['number', 'time']],
    ['We expect ovens.', ['ahead']],
    ['Ovens grew.', ['past']],
    ['Ovens hum because of heat.', ['reason']],
    ['But ovens hum.', ['leansBack']],
    ['Ovens never hum.', ['yesNo']],
    ['We are proud of ovens.', ['feeling']],
    ['Do ovens hum?', ['asks']],
    ['Ovens hum more than bread.', ['comparison']],
    ['Good morning, ovens.', ['greeting']],
    ['Ovens are forward-looking.', ['safeHarbour']],
    ['Ovens hum as follows:', ['announces']],
  ])('%s', (text, flags) => expect(traitsIn(text)).toEqual(flags));

  it('is how many names and things of a list it holds, four at most', () => {
    expect(traitOf('names', 'The ovens of Acme and Beta hum.')).toBe(2 / 4);
    expect(traitOf('names', 'Ovens hum. They hum.')).toBe(0); // sentences begin so
    expect(traitOf('names', 'In A1, B2, C3, D4, E5 and F6.')).toBe(1);
    expect(traitOf('enumerates', 'Ovens, bread, tea.')).toBe(2 / 4);
  });

  it('is how long it is', () => {
    expect(traitOf('short', 'Ovens hum.', 2)).toBe(1);
    expect(traitOf('words', '', 0)).toBe(0);
    expect(traitOf('words', 'Ovens hum.', 53)).toBeCloseTo(1, 1); // e⁴ words
  });
});

describe('what can be told of a question', () => {
  it.each<[string, string[]]>([
    ['ovens', []],
    ['How many ovens hum?', ['quantity', 'how', 'questionMark']],
    ['Why ovens?', ['why', 'questionMark']],
    ['When, ovens?', ['when', 'questionMark']],
    ['Which ovens hum?', ['which', 'list', 'questionMark']],
    ['Do ovens hum?', ['yesNo', 'questionMark']],
    ['Sum up: highlights', ['overview']],
    ['margins', ['ratio']],
    ['cash', ['money']],
    ['ovens versus bread', ['change']],
    ['Who hums?', ['who', 'questionMark']],
    ['list ovens', ['list']],
    ['7 ovens', ['number']],
    ['ovens for an analyst', ['analyst']],
  ])('%s', (question, flags) => expect(askedIn(question)).toEqual(flags));
});

it.each([
  ['What did analysts ask?', true],
  ['What was asked about ovens?', true],
  ['Which callers spoke of ovens?', true],
  ['What do they say of ovens?', false],
  ['Are tasks and masks made?', false],
])('%s is about what was asked: %s', (question, isAbout) => {
  expect(isAboutAnalysts(question)).toBe(isAbout);
});
