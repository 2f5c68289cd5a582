import { describe, expect, it } from 'vitest';
import { checkFacts } from '../../../src/answers/checks/facts.js';
import { cite } from './cited.js';

const NOW = cite('AWS revenue was $33.0 billion.');
const BEFORE = cite('A year earlier AWS revenue was $27.5 billion.', { id: 'S2' });
const check = (sentence: string, ...cited: readonly ReturnType<typeof cite>[]) =>
  checkFacts(sentence, cited);

describe('a figure that follows from two cited ones', () => {
  it.each([
    ['It rose by $5.5 billion.', '$5.5 billion', '$33.0 billion − $27.5 billion = $5.5 billion'],
    [
      'An increase of $5.5 billion.',
      '$5.5 billion',
      '$33.0 billion − $27.5 billion = $5.5 billion',
    ],
    ['It was $5.5 billion more.', '$5.5 billion', '$33.0 billion − $27.5 billion = $5.5 billion'],
    ['It grew 20%.', '20%', '($33.0 billion − $27.5 billion) ÷ $27.5 billion = 20%'],
    ['It grew by 20.0%.', '20.0%', '($33.0 billion − $27.5 billion) ÷ $27.5 billion = 20.0%'],
    ['Together $60.5 billion.', '$60.5 billion', '$33.0 billion + $27.5 billion = $60.5 billion'],
    ['A total of $60.5 billion.', '$60.5 billion', '$33.0 billion + $27.5 billion = $60.5 billion'],
    ['It makes up 83%.', '83%', '$27.5 billion ÷ $33.0 billion ≈ 83%'],
    ['It is 1.2x that.', '1.2x', '$33.0 billion ÷ $27.5 billion = 1.2x'],
    [
      'An average of $30.25 billion.',
      '$30.25 billion',
      '($33.0 billion + $27.5 billion) ÷ 2 = $30.25 billion',
    ],
  ])('is shown with its sum: %s', (sentence, figure, sum) => {
    const { faults, computations } = check(sentence, NOW, BEFORE);
    expect(faults).toEqual([]);
    const start = sentence.indexOf(figure);
    expect(computations).toEqual([{ figure, sum, start, end: start + figure.length }]);
  });

  it('may be of points, of counts of one thing, and a multiple in words', () => {
    const share = [cite('The share was 20.2%.'), cite('The share was 17.5%.')];
    expect(check('A gain of 2.7 percentage points.', ...share).computations[0]?.sum).toBe(
      '20.2% − 17.5% = 2.7 percentage points',
    );
    const towns = [cite('It serves 2,000 towns.'), cite('It served 1,000 towns.')];
    expect(check('Coverage doubled.', ...towns).computations[0]?.sum).toBe(
      '2,000 ÷ 1,000 = doubled',
    );
  });

  it.each([
    ['no word names the sum', 'It was $5.5 billion.'],
    ['it is rounded wrongly', 'It grew 20.1%.'],
    ['the result is another', 'It rose by $5.6 billion.'],
    ['it grew, not fell', 'It fell 20%.'],
    ['the unit is another', 'It rose by €5.5 billion.'],
    ['percent is no multiple', 'It grew 120%.'],
  ])('is a fault where %s', (_, sentence) => {
    expect(check(sentence, NOW, BEFORE)).toMatchObject({
      faults: [{ kind: 'figure' }],
      computations: [],
    });
  });

  it('is a fault where the figures count different things', () => {
    const mixed = cite('It serves 2,000 towns and 1,500 ships.');
    expect(check('An increase of 500.', mixed).faults).toHaveLength(1);
  });

  it('is a fault where the sentence leaves out a figure of its own kind', () => {
    const said = cite('Revenue was $57 billion, up 62%, from $10 billion.');
    expect(check('Revenue grew 470%.', said).faults).toHaveLength(1);
  });

  it('needs two cited figures', () => {
    expect(check('It rose by $33.0 billion more, or 20%.', NOW).faults).toHaveLength(1);
  });
});
