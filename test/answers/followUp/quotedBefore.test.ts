import { describe, expect, it } from 'vitest';
import { quotedBefore } from '../../../src/answers/followUp/quotedBefore.js';
import { renderAnswer } from '../../../src/answers/writeExtractive.js';

const first = (answer: string) =>
  quotedBefore(answer).map(({ marker, lead, quotes }) => [marker, lead.trim(), quotes[0]]);

describe('a former answer', () => {
  it('is taken apart as it was put together', () => {
    const answer = renderAnswer([
      { text: '"One grew **5%**."', markers: [3] },
      { text: 'Acme 2024-Q2: "Two fell."', markers: [1] },
      { text: '"Three stood."', markers: [2] },
      { text: 'On ovens: "They said "four" twice."', markers: [4] },
    ]);
    expect(first(answer)).toEqual([
      [3, '', 'One grew 5%.'],
      [1, 'Acme 2024-Q2:', 'Two fell.'],
      [2, 'Acme 2024-Q2:', 'Three stood.'], // in the same line, under the same lead
      [4, 'On ovens:', 'They said "four" twice.'],
    ]);
  });

  it('may hold bold of its own: all is tried without, then a pair less', () => {
    expect(quotedBefore('"a **b** c **d**" [1]')[0]?.quotes).toEqual([
      'a b c d',
      'a b c **d**',
      'a **b c d**',
      'a **b** c d',
      'a **b** c **d**',
    ]);
  });

  it('is looked at where a name in the lead holds a quotation mark too', () => {
    expect(quotedBefore('Robert "Bob" Lee: "It grew." [1]')[0]?.quotes).toContain('It grew.');
  });

  it.each([
    '',
    'No quotation [1]',
    '"No number"',
    '"Two" [1] [2]',
    '"Two" [1][2]',
    '"Long" [12345]',
    '"Apart"  [1]',
  ])('quotes nothing in %j', (answer) => expect(quotedBefore(answer)).toEqual([]));

  it('holds no more than 50 quotations', () => {
    expect(quotedBefore('"x" [1]\n'.repeat(2500))).toHaveLength(50);
  });
});
