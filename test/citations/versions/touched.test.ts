import { describe, expect, it } from 'vitest';
import { touchedIn } from '../../../src/citations/versions/touched.js';

/** Texts are separated by bars; touched ones are marked with a star. */
const touched = (before: string, after: string, left = '', right = ''): string => {
  const texts = before.split(' | ');
  const marks = touchedIn(texts, after.split(' | '), { left, right });
  return texts.map((text, at) => (marks[at] ? `*${text}` : text)).join(' | ');
};

describe('of texts that became others', () => {
  it.each([
    ['a b. | c d.', 'a b. | c d.', 'a b. | c d.'],
    ['a b. | c d.', 'a b. c d.', 'a b. | c d.'], // joined, every word kept
    ['a b c d.', 'a b | c d.', 'a b c d.'], // split, every word kept
    ['a b. | c d.', 'a x. | c d.', '*a b. | c d.'],
    ['a b. | c d.', 'a x c d.', '*a b. | c d.'], // the word with the full stop was replaced
    ['a b. | c d.', 'a b. | x c d.', 'a b. | *c d.'], // new in the second sentence
    ['a b. | c d.', 'a b. x | c d.', '*a b. | c d.'], // new in the first
    ['a b. | c d.', 'a b. | x y. | c d.', 'a b. | c d.'], // a sentence of its own
    ['a b. | c d.', 'a b. x c d.', '*a b. | *c d.'], // nobody can say whose
    ['a b. | c d.', 'a c d.', '*a b. | c d.'],
    ['a b. | c d.', 'a b. | d.', 'a b. | *c d.'],
    ['a b. | c d e f.', 'a c c d e f.', '*a b. | c d e f.'], // the second stands whole behind another c
    ['a b. | c d e f. | g', 'a b. | c x c d e f. | g', 'a b. | *c d e f. | g'], // whole, with more before it
    ['a b c d. | e', 'x a b c d. | a b c d. | e', '*a b c d. | e'], // twice: nobody can say which
  ])('%s → %s: %s', (before, after, expected) => {
    expect(touched(before, after)).toBe(expected);
  });

  it.each([
    ['Ann Lee:', '', 'Ann Lee: a b.', 'a b.'],
    ['CEO Ann Lee:', '', 'Lee: a b.', 'a b.'],
    ['', 'Page 3', 'a b. Page 3', 'a b.'],
    ['Ann Lee:', '', 'Bo Lee: a b.', '*a b.'],
    ['Ann', '', 'Ann Ann a b.', '*a b.'], // more than stood there
  ])('words that stood around them are not new: "%s" … "%s"', (left, right, after, expected) => {
    expect(touched('a b.', after, left, right)).toBe(expected);
  });
});
