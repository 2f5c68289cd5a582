import { describe, expect, it } from 'vitest';
import { checkSentence } from '../../../src/answers/checks/checkSentence.js';
import { readFacts } from '../../../src/answers/checks/readQuote.js';
import { hasOfKind, substitutesFor } from '../../../src/reports/sentences/substitutes.js';
import { citationOf } from '../measures/citationOf.js';

const substitutes = (sentence: string, quote: string): string[] => {
  const citation = citationOf(quote);
  const [fault] = checkSentence(sentence, [citation]).faults;
  return fault
    ? substitutesFor(sentence, fault, citation).map(
        (one) => `${one.sentence}${one.isRounded ? ' (rounded)' : ''}`,
      )
    : [];
};

describe('what a sentence would be with the source’s figure', () => {
  it.each<[sentence: string, quote: string, expected: string[]]>([
    ['Sales grew 25%.', 'Sales grew 20.2%.', ['Sales grew 20.2%.']],
    ['Sales grew 20%.', 'Sales grew 20.2%.', ['Sales grew 20.2%. (rounded)']],
    ['Sales were $5 million.', 'Sales were $6 million, up 3%.', ['Sales were $6 million.']],
    ['We sold 5 anvils.', 'We sold 7 anvils.', ['We sold 7 anvils.']],
    ['We sold 5 anvils.', 'We hired 7 smiths.', []], // a count of something else
    ['Sales grew 20.2%.', 'Sales grew 20.2%.', []],
    ['Sales grew 5%.', 'Sales were $5.', []],
  ])('%s beside "%s"', (sentence, quote, expected) => {
    expect(substitutes(sentence, quote)).toEqual(expected);
  });

  it('tries dates that name the same parts', () => {
    expect(substitutes('Anvils ship by 2032.', 'Anvils ship by 2030.')).toEqual([
      'Anvils ship by 2030.',
    ]);
  });
});

describe('a figure of a kind', () => {
  it.each<[figure: string, quote: string, expected: boolean]>([
    ['Up 5%.', 'Down 3%.', true],
    ['Worth $5.', 'Worth €3.', true],
    ['Up 5%.', 'Worth $3.', false],
  ])('%s beside "%s": %s', (figure, quote, expected) => {
    const [amount] = readFacts(figure).amounts;
    expect(amount && hasOfKind(amount, readFacts(quote))).toBe(expected);
  });
});
