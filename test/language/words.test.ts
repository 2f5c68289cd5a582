import { describe, expect, it } from 'vitest';
import { stem, wordsOf } from '../../src/language/words.js';
import { fill, LONG } from '../transcripts/longText.js';

const termsOf = (text: string): string[] => wordsOf(text).flatMap(({ terms }) => terms);
const share = (one: string, other: string): string[] =>
  termsOf(one).filter((term) => termsOf(other).includes(term));

describe('words of a text', () => {
  it.each([
    ['grew', 'grow'], // irregular
    ['grown', 'growing'],
    ['built', 'builds'],
    ['bought', 'buy'],
    ['chips', 'chip'],
    ['towns', 'town'],
    ['deliveries', 'delivery'],
    ['expanded', 'expanding'],
    ["AWS's", 'AWS'],
    ['Trainium’s', 'Trainium'], // a typographic apostrophe
    ['customers’', 'customer'],
    ['Trainium2', 'trainium'], // a numbered product is found by its family
    ['ＡＷＳ', 'aws'], // full width
  ])('finds %s by %s', (one, other) => {
    expect(share(one, other)).not.toEqual([]);
  });

  it.each([
    ['Trainium2', 'Trainium3'],
    ['Q3', 'Q4'],
    ['us', 'U.S.'], // "gives us" is not the country
    ['third', 'quarter'],
    ['20%', '120%'],
  ])('keeps the whole word %s apart from %s', (one, other) => {
    expect(termsOf(one)[0]).not.toBe(termsOf(other)[0]);
    expect(termsOf(other)).not.toContain(termsOf(one)[0]);
  });

  it('leaves a word alone that is no English word', () => {
    expect(stem('q3')).toBe('q3');
    expect(stem('zoë')).toBe('zoë');
  });

  it.each([
    'the U.S. market',
    'the United States',
    'across America',
    "America's towns",
    'the USA',
    'the U.S',
    'American',
  ])('knows the country in "%s"', (text) => expect(termsOf(text)).toContain('~usa'));

  it.each(['$1.3B', '$1.3bn', '1.3 billion dollars', '$1,300 million'])(
    'finds the figure of "%s" as one',
    (text) => {
      expect(wordsOf(text).flatMap(({ terms }) => terms)).toContain('#1300000000');
    },
  );

  it.each([
    ['capex', 'capital expenditures'],
    ['capital spending', 'CapEx'],
    ['comp sales', 'comparable sales'],
    ['comps', 'same-store sales'],
    ['like-for-like', 'comp stores'],
  ])('finds "%s" by "%s"', (one, other) => expect(share(one, other)).not.toEqual([]));

  it.each([
    ['capital', 'capex'],
    ['comparable', 'comps'],
    ['the same store', 'comps'],
  ])('keeps "%s" apart from "%s"', (one, other) => expect(share(one, other)).toEqual([]));

  it.each(['year-on-year', 'year on year', 'Year over Year', 'YoY', 'year‑over‑year'])(
    'reads "%s" as a comparison with the year before',
    (text) => expect(termsOf(text)).toContain('~yoy'),
  );

  it.each(['quarter-on-quarter', 'QoQ'])('reads "%s" as one with the quarter before', (text) => {
    expect(termsOf(text)).toContain('~qoq');
  });

  it('finds the third quarter by Q3, and no other quarter by it', () => {
    expect(share('the third quarter', 'Q3')).toEqual(['q3', 'q3']); // both words carry the phrase
    expect(termsOf('the fourth quarter')).not.toContain('q3');
  });

  it.each([
    'AWS growth returned to 20.2%, as the U.S. market’s did.',
    '\u200bGrowth\u200b trend \u2066(cloud)\u2069 rose\u00ad.',
    '“Über” café — naïve\r\n1,250.5 towns',
    '\u{1F680} Rockets \u{E0041}\u{E0042} launch', // two code units a character
  ])('gives offsets into the text as it was given: %j', (text) => {
    for (const { surface, start, end } of wordsOf(text)) {
      const written = text.slice(start, end).toLowerCase();
      expect(written.replace(/['’]s$/, '').replaceAll('.', '')).toBe(surface.replaceAll('.', ''));
    }
  });

  it.each([
    ['a zero-width space', 'Rai\u200bnier'],
    ['a soft hyphen', 'Rai\u00adnier'],
    ['a bidirectional control', 'Rai\u2066nier'],
    ['a tag character', 'Rai\u{E0041}nier'],
  ])('finds a name with %s in it by its clean form, at its whole stretch', (_, name) => {
    const text = `Project ${name} is live`;
    const found = wordsOf(text).find(({ surface }) => surface === 'rainier');
    expect(found && text.slice(found.start, found.end)).toBe(name);
  });

  it('finds nothing in marks and white space', () => {
    expect(wordsOf('… — “ ” \u200b\n 🚀')).toEqual([]);
  });

  it.each([
    ['a', 1],
    ['A.', 1],
    ['1,', 1],
  ])('reads a line of a megabyte without a space: %s', (unit, count) => {
    expect(wordsOf(fill(unit, LONG))).toHaveLength(count);
  });
});
