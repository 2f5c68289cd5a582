import { describe, expect, it } from 'vitest';
import { checkSentence } from '../../src/answers/checks/checkSentence.js';
import { wordsOf } from '../../src/language/words.js';
import { companiesOf } from '../../src/search/scope/companies.js';
import { SALES } from '../server/fakes.js';

/** Names that every object of the language has: words like any other. */
describe.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'Constructor'])(
  'the word "%s"',
  (word) => {
    it.each([word, `the ${word} quarter`, `5 ${word}`, `${word} 5 million`, `a ${word} of $3`])(
      'is read as a word in "%s"',
      (text) => {
        expect(
          wordsOf(text).every(({ terms }) => terms.every((term) => typeof term === 'string')),
        ).toBe(true);
        expect(() => checkSentence(text, [SALES])).not.toThrow();
      },
    );

    it('may be the name of a company', () => {
      const call = { ...SALES.call, company: word, ticker: word.toUpperCase() };
      expect(companiesOf([call]).map(({ tickers }) => tickers)).toEqual([[word.toUpperCase()]]);
    });
  },
);
