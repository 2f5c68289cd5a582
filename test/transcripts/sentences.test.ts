import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/transcripts/sentences.js';

const split = (text: string): string[] =>
  splitSentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

describe('a text splits', () => {
  it.each<[why: string, ...sentences: string[]]>([
    ['after a full stop', 'AWS grew.', 'Advertising grew too.'],
    ['after a question mark', 'How much?', 'About $4 billion.'],
    ['after an exclamation mark', 'Thank you!', 'Next question.'],
    ['after an ellipsis of one character', 'We will see…', 'Margins rose.'],
    ['after three dots before a capital', 'We will see...', 'Margins rose.'],
    ['after several marks at once', 'Really?!', 'Yes.'],
    ['after a decimal that ends it', 'Growth was 20.2.', 'That is fast.'],
    ['after a figure that ends it', 'It opened in 2025.', 'More will open.'],
    ['after U.S. before an opening word', 'We sell across the U.S.', 'The rest is abroad.'],
    ['after D.C. before an opening word', 'It runs in Washington D.C.', 'We like it.'],
    ['after Inc. before an opening word', 'I work at Amazon.com, Inc.', 'We hire.'],
    ['behind a closing quote', 'He said “we grow.”', 'Then he left.'],
    ['behind a closing bracket', 'It grew (a lot.)', 'Costs fell.'],
    ['after a long quotation’s own stops', `“${'Word '.repeat(40)}end.`, 'Another one here.”'],
    ['at Chinese full stops, without a space', '我们增长了。', '很好！'],
    ['before a digit', 'We have robots.', '1 million of them.'],
    ['before a quote', 'We launched it.', '"Buy for Me" is new.'],
  ])('%s', (_, ...sentences) => {
    const between = sentences[0]?.endsWith('。') ? '' : ' ';
    expect(split(sentences.join(between))).toEqual(sentences);
  });
});

describe('a text stays whole', () => {
  it.each([
    ['at a decimal', 'AWS grew 20.2% to $132.5 billion.'],
    ['at U.S. in the middle', 'The U.S. Postal Service delivers across the U.S. in a day.'],
    ['at D.C. in the middle', 'Washington D.C. becomes the eighth test site.'],
    ['at an initial', 'Brian T. Olsavsky is our CFO.'],
    ['at two initials', 'J. P. Morgan asked.'],
    ['at Inc. in the middle', 'Amazon.com, Inc. Chief Executive Andy Jassy spoke.'],
    ['at Mr. and Dr.', 'Mr. Jassy and Dr. Vogels spoke.'],
    ['at e.g. and i.e.', 'Some chips, e.g. Trainium2, i.e. Amazon’s own, are new.'],
    ['at vs. and approx.', 'It was approx. 20 vs. 17 last year.'],
    ['at a month', 'It ships on Nov. 3 of this year.'],
    ['at No.', 'We are No. 1 in the market.'],
    ['at a list number', '1. First of all we grew.'],
    ['at a name with a mark', 'Yahoo! is a partner, and so is Ok? as a brand.'],
    ['at a stop inside a short quotation', 'We say "Work hard. Have fun. Make history" every day.'],
    ['at a stop inside curly quotes', 'We say “Work hard. Have fun” every day.'],
    ['at dashes and semicolons', 'Supply is tight—very tight – for now; demand is not.'],
    ['at a domain name', 'Customers of amazon.com and of AWS.Marketplace grew.'],
    ['at three dots before a small letter', 'We will... see.'],
    ['at its own end without a stop', 'No stop at all'],
  ])('%s', (_, sentence) => {
    expect(split(sentence)).toEqual([sentence]);
  });
});

describe('the spans', () => {
  it('leave out the white space around a sentence', () => {
    expect(splitSentences('  One.\n\t Two. ', 0, 14)).toEqual([
      { start: 2, end: 6 },
      { start: 9, end: 13 },
    ]);
  });

  it('are places in the whole text, of the given stretch alone', () => {
    const text = 'Label: One. Two. Three.';
    const spans = splitSentences(text, 7, 16);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['One.', 'Two.']);
  });

  it.each(['', '   ', '...', '?!', '— “” —', '\u200b'])(
    'are none in %j: no word is in it',
    (text) => {
      expect(split(text)).toEqual([]);
    },
  );
});
