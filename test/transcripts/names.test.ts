import { describe, expect, it } from 'vitest';
import { compareNames, isCalled, readName } from '../../src/transcripts/names.js';
import { looksLikeName } from '../../src/transcripts/personNames.js';

const compared = (one: string, other: string) => {
  const [a, b] = [readName(one), readName(other)];
  return a && b && compareNames(a, b);
};

describe('two names are one person’s', () => {
  it.each([
    ['Brian T. Olsavsky', 'Brian Olsavsky'], // a middle initial
    ['Mark Stephen F. Mahaney', 'Mark Mahaney'],
    ['Mark F. Mahaney', 'Mark Stephen F. Mahaney'],
    ['Andy Jassy', 'Andrew R. Jassy'], // a short form
    ['Bob Swan', 'Robert H. Swan'],
    ['ANN LEE', 'Ann Lee'],
    ['José Núñez', 'Jose Nunez'],
    ['Søren Skou', 'Soren Skou'],
    ['Dr. Ann Lee', 'Ann Lee, Ph.D.'],
    ['Pierce H. Norton, II', 'Pierce Norton'],
    ['Ann-Marie Lee', 'Ann Marie Lee'],
    ['Anthony DiClemente', 'Anthony Di Clemente'],
    ['A.J. O’Donnell', 'A. J. ODonnell'],
    ['CJ Muse', 'C.J. Muse'],
    ['Floris van Dijkum', 'Floris Gerbrand Van Dijkum'],
    ['W. Randall Fowler', 'Randy Fowler'],
    ['A. James Teague', 'Jim Teague'],
    ['Robert (Bob) Swan', 'Bob Swan'],
    ['William "Chip" Fox', 'Chip Fox'],
  ])('for sure: %s, %s', (one, other) => {
    expect([compared(one, other), compared(other, one)]).toEqual(['same', 'same']);
  });

  it.each([
    ['A. Jassy', 'Andrew Jassy'], // an initial may be anybody's
    ['C.J. Muse', 'Christopher James Muse'],
    ['CJ Desai', 'Chirantan Jitendra Desai'],
    ['Raj Patel', 'Rajesh Patel'],
    ['Stephen Fox', 'Steven Fox'],
    ['Drew Fox', 'Andy Fox'],
    ['Doug Fox', 'Michael Douglas Fox'], // goes by the middle name
    ['Karl Keirstead', 'Karl Keirsted'], // a letter of a long surname
  ])('if nobody else is meant: %s, %s', (one, other) => {
    expect([compared(one, other), compared(other, one)]).toEqual(['similar', 'similar']);
  });

  it.each([
    ['Libby Strait', 'Zachary Strait'], // a surname alone
    ['Mark Alan May', 'Mark Stephen May'],
    ['Brian T. Fox', 'Brian S. Fox'],
    ['John Fox, Jr.', 'John Fox, Sr.'],
    ['Dan Hall', 'Dan Ball'], // short surnames are other surnames
    ['Christopher Fox', 'Christine Fox'],
    ['A. Keirsted', 'Karl Keirstead'],
    ['Ann Lee', 'Anna Lee'],
    ['Dan Levy', 'Daniela Levy'],
    ['Joan Fox', 'John Fox'],
    ['Ann Lee', 'Lee Ann'],
  ])('or are not: %s, %s', (one, other) => {
    expect([compared(one, other), compared(other, one)]).toEqual(['other', 'other']);
  });
});

describe('a bare name', () => {
  it.each([
    ['Andrew R. Jassy', 'Andy', true],
    ['Andrew R. Jassy', 'Jassy', true],
    ['Robert (Bo) Swan', 'Bo', true],
    ['Andrew R. Jassy', 'R', false],
    ['Andrew R. Jassy', 'Anna', false],
  ])('of %s can be %s: %s', (name, word, called) => {
    const person = readName(name);
    expect(person && isCalled(person, word.toLowerCase())).toBe(called);
  });

  it.each(['Dr.', 'Mr', '', '—'])('is not left of %j', (words) => {
    expect(readName(words)).toBe(null);
  });
});

describe('words that look like a name', () => {
  it.each([
    'Ann Lee',
    'Jean-Luc D’Arcy',
    'José Ángel de la Peña',
    'Floris van Dijkum',
    'W. Randall Fowler',
    'Pierce H. Norton, II',
    'Dr. Xiaodong He',
    'Will So',
    'Robert (Bob) Swan',
    "A.J. O'Donnell",
  ])('%s', (words) => {
    expect(looksLikeName(words)).toBe(true);
  });

  it.each([
    ...['Revenue', 'Net Income', 'Free Cash Flow', 'Prepared Remarks', 'Microsoft Cloud'],
    ...['And Ann', 'The Anvil', 'ann lee', 'Anvils grew', 'Q3 Results', 'Acme Capital LLC'],
    ...['Chief Financial Officer', 'Thank You', 'One Two Three Four Five Six Seven', ''],
  ])('not: %s', (words) => {
    expect(looksLikeName(words)).toBe(false);
  });
});
