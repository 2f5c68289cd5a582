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
    ['after no., where no number follows', 'The answer is no.', 'Revenue grew.'],
    ['after a month before an opening word', 'It ships in Nov.', 'The rest follows.'],
    ['after p.m. before an opening word', 'We start at 5 p.m.', 'Please dial in.'],
    ['after many marks', 'Really?!?!?!?!?!?!', 'Yes.'],
    ['behind a zero-width space', 'Anvils grew.\u200b', 'Hammers too.'],
    ['behind marks of direction', 'Anvils grew.\u202c\u2069', 'Hammers too.'],
    ['behind a tag character', 'Anvils grew.\u{e0041}\u{e007f}', 'Hammers too.'],
    ['after Cr. before a capital', 'Capex was Rs. 20 Cr.', 'Margins held at 14%.'],
    ['after Mn. before a figure', 'It cost INR 4 Mn.', '20 more are built.'],
    ['after a greeting with its mark', 'Happy new year, Brands Team!', 'Our margins rose.'],
    ['after a name with its mark before an opening word', 'We like Yum!', 'We eat there.'],
    ['after an exclamation before a capital', 'Well done, Anna!', 'Margins of 20% are rare.'],
    [
      'around titles and figures',
      'Thank you, Mr. Smith.',
      'Revenue was $1.5 billion, up 3.5% vs. Q2.',
    ],
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
    [
      'at Rs. before a number',
      'Net debt fell to Rs. 96 crores from Rs. (12) crores, or Re. 1 a share.',
    ],
    [
      'at RS. and at Rs. in a range',
      'Capex of RS. 15-16 Cr. is planned, against Rs. 9.5 Cr. earlier.',
    ],
    ['at Cr. before a bracket', 'Sales were Rs. 75 Cr. (Rs. 70 Cr. a year ago) in all.'],
    ['at Mn. before a small letter', 'We repaid USD 30 Mn. of loans and INR 2 Bn. of bonds.'],
    ['at Nos.', 'We sold Nos. 4 and 5 and Vol. 2 of it.'],
    ['at approx. before a capital', 'It is approx. Rs. 40 a unit, i.e. approx. INR 2 crores.'],
    [
      'at the mark of a company’s name',
      'Zest! Foods and Yum! Brands grew, as Pop! International did.',
    ],
    ['at the mark of a known name', 'Sales of Yum! Kitchens rose.'],
    ['at a.m. before a time zone', 'We start at 8:30 a.m. Eastern Time.'],
    ['at a month before a name', 'The Dec. Quarter was fine.'],
    ['at what nobody sees', 'Rev\u200benue of \u202eAcme\u202c grew 1.\u20605%.'],
    ['at the full stop of a look-alike letter', 'Вrian Т. Olsavsky spoke.'],
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

describe('a run without a stop', () => {
  const spans = (text: string): string[] => split(text);
  const words = (count: number, word = (at: number) => `word${at}`): string =>
    Array.from({ length: count }, (_, at) => word(at)).join(' ');
  const lengths = (pieces: readonly string[]): number[] =>
    pieces.map((piece) => piece.split(/\s+/).length);

  it('of up to 120 words stays whole', () => {
    expect(spans(words(120))).toHaveLength(1);
  });

  it('of 3,000 words is cut into even pieces of at most 60, and no word is lost', () => {
    const pieces = spans(words(3000));
    expect(lengths(pieces)).toEqual(Array.from({ length: 50 }, () => 60));
    expect(pieces.join(' ')).toBe(words(3000));
  });

  it('leaves no scrap at its end', () => {
    expect(lengths(spans(words(121)))).toEqual([41, 40, 40]);
  });

  it('is cut behind a comma rather than anywhere', () => {
    const pieces = spans(words(130, (at) => (at % 50 === 49 ? `word${at},` : `word${at}`)));
    expect(lengths(pieces)).toEqual([50, 50, 30]);
  });

  it('is cut behind a stop before a small letter rather than at a comma', () => {
    const pieces = spans(
      words(130, (at) => (at === 44 ? 'word44.' : at === 47 ? 'word47,' : `word${at}`)),
    );
    expect(pieces[0]).toMatch(/ word44\.$/);
  });

  it('is cut before a word that begins a clause, where it has no comma', () => {
    const pieces = spans(words(150, (at) => (at % 35 === 34 ? 'and' : `word${at}`)));
    for (const piece of pieces.slice(1)) expect(piece).toMatch(/^and /);
    for (const length of lengths(pieces)) expect(length).toBeLessThanOrEqual(60);
  });

  it('is cut within a number’s commas or an address nowhere', () => {
    const pieces = spans(
      words(200, (at) =>
        at % 2 ? '1,234,567' : 'https://acme.example/a/long/address/of/a/page/x',
      ),
    );
    for (const piece of pieces) expect(piece).toMatch(/^(?:1,234,567|https:).*(?:567|\/x)$/);
  });

  it('of a script without spaces is cut too, between characters', () => {
    const text = '\u{20bb7}'.repeat(4000);
    const pieces = spans(text);
    expect(pieces.join('')).toBe(text);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(60 * 42);
    for (const piece of pieces) expect(() => encodeURI(piece)).not.toThrow(); // no torn character
  });

  it('keeps its cuts away from what ends with a stop before and after it', () => {
    const [first, ...others] = spans(`We grew. So ${words(130)}. Thank you.`);
    expect(first).toBe('We grew.');
    expect(others.at(-1)).toBe('Thank you.');
  });
});
