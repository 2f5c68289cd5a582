import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuotes } from '../../../src/answers/checks/quotes.js';
import { cite } from './cited.js';

const GROWTH = cite(
  'AWS growth reached its highest level since 2022—with year-on-year growth of 20.2%, and we don’t expect non-GAAP margins of 175-180 basis points.',
);
const SHOPS = cite(
  'We are also launching small city stores "daily shop," which have **started** well.',
  {
    id: 'S2',
  },
);
const ALL = [GROWTH, SHOPS];
const faults = (sentence: string) => checkQuotes(sentence, ALL).map(({ text }) => text);

describe('a quotation that stands to the letter', () => {
  it.each([
    ['straight marks', 'It said "highest level since 2022".'],
    ['curly marks', 'It said “highest level since 2022”.'],
    ['guillemets', 'It said «highest level since 2022».'],
    ['guillemets that point inwards', 'It said »highest level since 2022«.'],
    ['marks of German print', 'It said „highest level since 2022“.'],
    ['single curly marks', 'It said ‘highest level since 2022’.'],
    ['single straight marks', "It said 'highest level since 2022'."],
    ['the writer’s full stop within', 'It said "highest level since 2022."'],
    ['the writer’s comma within', 'The "highest level since 2022," it said.'],
    ['a capital at the beginning', '"Growth reached its highest level", it said.'],
    ['a small letter at the beginning', 'It says that "we are also launching small city stores".'],
    ['a figure', 'Growth was "20.2%".'],
    ['white space before the sign', 'Growth was "20.2 %".'],
    ['bold in the quotation', '"year-on-year growth of **20.2%**"'],
    ['bold in the source', '"have started well"'],
    ['another apostrophe', '"we don\'t expect"'],
    ['another dash', '"since 2022 – with year-on-year growth"'],
    ['a hyphen for the dash', '"since 2022 - with year-on-year growth"'],
    ['words behind a dash', '"with year-on-year growth"'],
    ['a range with another dash', '"175–180 basis points"'],
    ['a line break', '"highest level\n since 2022"'],
    ['an ellipsis', '"AWS growth … since 2022"'],
    ['dots', '"AWS growth ... 20.2%"'],
    ['an ellipsis in brackets', '"AWS growth [...] since 2022"'],
    ['an ellipsis at the beginning', '"… highest level since 2022"'],
    ['a quotation within, other marks', '"small city stores ‘daily shop,’ which have started"'],
    [
      'a quotation within, the same marks',
      '"small city stores "daily shop," which have started well."',
    ],
    [
      'a quotation within curly marks',
      '“small city stores “daily shop,” which have started well.”',
    ],
    ['two quotations', 'Both "AWS growth" and "started well".'],
    ['a single word', 'It is the "highest" yet.'],
    ['a name before its possessive', 'A "daily shop" of theirs.'],
    ['no quotation at all', 'Growth was the highest since 2022.'],
    ['apostrophes', "Customers' needs don't change, nor did AWS's in the '90s."],
    ['inches', 'A 65" screen is no quotation.'],
    ['empty marks', 'It said "" and "…".'],
    ['a marker within', '"highest level since 2022 [1]"'],
  ])('passes: %s', (_, sentence) => expect(faults(sentence)).toEqual([]));
});

describe('a quotation that does not', () => {
  it.each([
    ['a changed word', 'It said "highest level after 2022".', '"highest level after 2022"'],
    ['a changed figure', 'It said "growth of 21.2%".', '"growth of 21.2%"'],
    ['a word left out', 'It said "its level since 2022".', '"its level since 2022"'],
    ['a word added', 'It said "its very highest level".', '"its very highest level"'],
    ['words in another order', '“level highest”', '“level highest”'],
    ['case within', '"AWS Growth reached"', '"AWS Growth reached"'],
    ['half a word', 'The "high" level', '"high"'],
    ['the end of a figure', '"2%"', '"2%"'],
    ['the beginning of a figure', '"20"', '"20"'],
    ['a figure without its sign', '"growth of 20.2"', '"growth of 20.2"'],
    ['a negation cut off', '"we do"', '"we do"'],
    ['a prefix cut off', '"GAAP margins"', '"GAAP margins"'],
    ['words in brackets', '"[AWS] growth reached"', '"[AWS] growth reached"'],
    ['a letter in brackets', '"[G]rowth reached"', '"[G]rowth reached"'],
    ['pieces in the wrong order', '"since 2022 … AWS growth"', '"since 2022 … AWS growth"'],
    ['a piece that is not there', '"AWS growth … doubled"', '"AWS growth … doubled"'],
    ['pieces of two statements', '"AWS growth … started well"', '"AWS growth … started well"'],
    ['a single word', 'The "stellar" growth', '"stellar"'],
    ['guillemets', 'It said «stellar growth».', '«stellar growth»'],
    ['marks of German print', 'It said „stellar growth“.', '„stellar growth“'],
    ['single marks', "It said 'stellar growth'.", "'stellar growth'"],
    ['curly single marks', 'It said ‘stellar growth’.', '‘stellar growth’'],
    ['no closing mark', 'It said "stellar growth.', '"stellar growth.'],
    ['no closing curly mark', 'It said “stellar growth.', '“stellar growth.'],
    ['no opening mark', 'Stellar growth” was said.', 'Stellar growth”'],
    ['the second of two', 'Both "AWS growth" and "stopped well".', '"stopped well"'],
    ['the first of two', 'Both "AWS shrinkage" and "started well".', '"AWS shrinkage"'],
    [
      'one within another',
      '“small stores “daily shop” stopped”',
      '“small stores “daily shop” stopped”',
    ],
  ])('is a fault: %s', (_, sentence, text) => expect(faults(sentence)).toEqual([text]));

  it('says where, and what to mend', () => {
    expect(checkQuotes('It said "stellar".', ALL)).toEqual([
      {
        kind: 'quote',
        text: '"stellar"',
        start: 8,
        end: 17,
        message: `'"stellar"' is not quoted to the letter from S1, S2`,
      },
    ]);
  });

  it('cannot stand where nothing is cited', () => {
    expect(checkQuotes('"AWS growth"', [])).toHaveLength(1);
  });
});

describe('whatever is quoted', () => {
  const words = GROWTH.quote.replace(/[*"]/g, '').split(' ');
  const stretch = fc
    .tuple(fc.nat(words.length - 1), fc.nat(words.length - 1))
    .map(([a, b]) => words.slice(Math.min(a, b), Math.max(a, b) + 1).join(' '));
  const marks = fc.constantFrom(['"', '"'], ['“', '”'], ['«', '»'], ['„', '“']);

  it('stands as a stretch of whole words of the statement', () => {
    fc.assert(
      fc.property(stretch, marks, (words, [open, close]) => {
        expect(faults(`They said ${open}${words}${close} then.`)).toEqual([]);
      }),
      { seed: 1 },
    );
  });

  it('does not with another word in it', () => {
    fc.assert(
      fc.property(stretch, marks, fc.nat(30), (words, [open, close], at) => {
        const others = words.split(' ');
        others.splice(at % (others.length + 1), 0, 'anvils');
        expect(faults(`They said ${open}${others.join(' ')}${close} then.`)).toHaveLength(1);
      }),
      { seed: 1 },
    );
  });
});
