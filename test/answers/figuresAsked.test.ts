import { describe, expect, it } from 'vitest';
import { figuresAskedFor } from '../../src/answers/figuresAsked.js';
import { askedFor } from '../../src/language/questionKind.js';

const asked = (question: string, statement: string): string[] =>
  figuresAskedFor(question, askedFor(question), statement).map(({ text }) => text);

describe('the figures that a question asks for', () => {
  const EARNINGS =
    'Operating profit was $266 million, the margin 9.9%, earnings per share $4.12 after 15 full years.';

  it.each([
    ['What was the operating margin?', ['9.9%']], // never money
    ['What was the operating profit?', ['$266 million', '$4.12']],
    ['What were earnings per share?', ['$266 million', '$4.12']], // of stock, not a share of something
    ['What share of sales is that?', ['9.9%']],
    ['What was the growth in dollars?', ['$266 million', '$4.12']],
    ['How many years has it led?', ['15 full years']],
    ['Why did it fall?', []], // no figure
  ])('%s', (question, figures) => expect(asked(question, EARNINGS)).toEqual(figures));

  it('are the time that was saved even where other things are counted', () => {
    const statement = 'It drew 100,000 developers and saved 700,000 hours.';
    expect(asked('How many hours did it save?', statement)).toContain('700,000 hours');
  });
});
