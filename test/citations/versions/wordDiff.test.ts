import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../../src/citations/versions/wordDiff.js';

/** `[-gone-]` and `{+new+}`, as `git diff --word-diff` writes them. */
const shown = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ op, text }) =>
      op === 'same' ? text : op === 'removed' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join(' ');

describe('the words of a text beside those of another', () => {
  it.each([
    ['Sales grew 20%.', 'Sales grew 20%.', 'Sales grew 20%.'],
    ['Sales grew 20%.', 'Sales grew 21%.', 'Sales grew [-20%.-] {+21%.+}'],
    ['Sales grew.', 'Sales did not grow.', 'Sales [-grew.-] {+did not grow.+}'],
    ['We will not cut.', 'We will cut.', 'We will [-not-] cut.'],
    ['a b', 'b a', '[-a-] b {+a+}'],
    ['one', '', '[-one-]'],
    ['', 'one', '{+one+}'],
    ['', '', ''],
    ['“Slow”\r\n growth', '"slow" growth', '“Slow” growth'], // folded to compare, shown as it stands
    ['<b>x</b>', '<b>y</b>', '[-<b>x</b>-] {+<b>y</b>+}'],
  ])('%j and %j', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('that have nothing in common are told apart as wholes', () => {
    const many = (word: string) =>
      Array.from({ length: 20_000 }, (_, at) => `${word}${at}`).join(' ');
    expect(wordDiff(many('a'), many('b')).map(({ op }) => op)).toEqual(['removed', 'added']);
  });
});
