import { describe, expect, it } from 'vitest';
import { isWrapped, textLines, toParagraphs } from '../../src/transcripts/textLines.js';

const wordsOf = (text: string) => textLines({ text }).map(({ words }) => words);
const paragraphsOf = (text: string) => {
  const lines = textLines({ text });
  return toParagraphs(lines, isWrapped(lines)).map(({ start, end }) => text.slice(start, end));
};

describe('the lines of a text', () => {
  it.each(['Page 3 of 20', '- Page 3 -', 'Page | 3', '3 | P a g e', '3/20', '3 of 20'])(
    'leave out "%s"',
    (furniture) => {
      expect(wordsOf(`We sold\n${furniture}\nanvils.`)).toEqual(['We sold', 'anvils.']);
    },
  );

  it('leave out a bare number only at a page’s edge', () => {
    expect(wordsOf('We sold\n12\nanvils.')).toEqual(['We sold', '12', 'anvils.']);
    expect(wordsOf('We sold\n12\n\fanvils.')).toEqual(['We sold', 'anvils.']);
  });

  it('leave out what repeats beside the pages’ numbers, but for its figures', () => {
    const page = (number: number, words: string) =>
      `Acme Limited\nMay ${number}, 2024\n${words}\nPage ${number} of 3\n\f`;
    expect(wordsOf(page(1, 'One.') + page(2, 'Two.') + page(3, 'Three.'))).toEqual([
      'One.',
      'Two.',
      'Three.',
    ]);
  });

  it('keep what repeats as speech does', () => {
    const page = 'Ann Lee:  Thank you.\nThank you.\n\f';
    expect(wordsOf(page.repeat(4))).toHaveLength(8);
  });

  it('tell what stands before each, and how far it is set in', () => {
    const text = 'Ann:  One\n      two.\r\n\r\n\tThree\n\fFour\nPage 2\nFive';
    expect(textLines({ text }).map(({ words, indent, gap }) => [words, indent, gap])).toEqual([
      ['Ann:  One', 0, 'break'],
      ['two.', 6, 'break'],
      ['Three', 1, 'blank'],
      ['Four', 0, 'page'],
      ['Five', 0, 'page'],
    ]);
    for (const { start, end, words } of textLines({ text }))
      expect(text.slice(start, end)).toBe(words);
  });
});

describe('the stretches that stand together', () => {
  const WRAPPED = `We sold a great many anvils this year, and in all
our markets, above all in the north. We will sell
more of them. The reason is that people need new
anvils.

Thank you.`;

  it('go over the ends of lines that are broken at a width', () => {
    expect(paragraphsOf(WRAPPED)).toEqual([WRAPPED.slice(0, -12), 'Thank you.']);
  });

  it('are lines where these are whole', () => {
    expect(paragraphsOf('We sold anvils.\nThey are heavy.\nSo is\nlife.')).toEqual([
      'We sold anvils.',
      'They are heavy.',
      'So is\nlife.',
    ]);
  });

  it('go over an empty line within a sentence, but never over a page’s end', () => {
    expect(paragraphsOf('We sold\n\nanvils.')).toEqual(['We sold\n\nanvils.']);
    expect(paragraphsOf('We sold\nPage 1\nanvils.')).toEqual(['We sold', 'anvils.']);
  });
});
