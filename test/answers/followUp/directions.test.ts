import { describe, expect, it } from 'vitest';
import { readDirections } from '../../../src/answers/followUp/directions.js';

const told = (text: string): string[] =>
  readDirections(text).map(
    ({ axis, way, start, end }) => `${text.slice(start, end)}: ${axis} ${way}`,
  );

describe('the directions that a text tells', () => {
  it.each([
    ['Revenue grew 12%', ['grew: amount up']],
    ['Sales fell and costs rose', ['fell: amount down', 'rose: amount up']],
    ['Revenue was down 5%', ['down: amount down']],
    ['Revenue was up', ['up: amount up']],
    ['AWS growth slowed down', ['slowed: pace down']], // "down" belongs to it
    ['Why did AWS growth fall?', ['fall: pace down']], // what falls is the pace, and AWS may grow still
    ['What caused the drop in AWS growth?', ['drop: pace down']],
    ['Why is AWS losing momentum?', ['losing: pace down']],
    ['Why did Acme lose customers?', ['lose: winning down']],
    ['growth rate reached its highest level since 2022', ['highest: pace up']],
    ['year-on-year growth returning to 20.2%', ['returning: pace up']],
    ['the highest price', []], // no growth is near
    ['achieving 20% growth', ['growth: amount up']],
    ['multiple growth areas', []], // a thing, no movement
    ['negative growth', ['growth: amount down']],
    ['Sales did not grow', ['grow: amount down']],
    ['growth has not slowed', ['slowed: pace up']],
    ['Why will Whole Foods close stores?', ['close: opening down']],
    ['Why did it exit Norway?', ['exit: opening down']],
    ['We exited the quarter with more vans', []], // leaves a period
    ['close collaboration by the end of the year', []], // neither is a verb here
    ['They will end the programme', ['end: going down']],
    ['ending the partnership', ['ending: going down']],
    ['a low price', []], // low is not lower
    ['lower prices', ['lower: amount down']],
    ['It beat targets', ['beat: goal up']],
    ['Why did it fail to grow?', ['grow: amount down']],
    ['Why has it been contracting?', ['contracting: amount down']],
    ['two contracts', []], // contract nothing
    ['Demand was weak', ['weak: strength down']],
    ['', []],
  ])('%j', (text, directions) => {
    expect(told(text)).toEqual(directions);
  });
});
