import { expect, it } from 'vitest';
import { MINUTES, parseMinutes, spaceOf } from '../search/minutes.js';
import { answerFrom } from './asking.js';

const GUIDANCE = `Guidance: Next, to robot guidance. We expect 40 new ovens and many more bakers.
Bread: Bread volume fell by 4% because flour was scarce.`;
const SPACE = spaceOf(
  parseMinutes(MINUTES.replace(/Growth Trend: [\s\S]*?(?=Order Backlog)/, `${GUIDANCE}\n`)),
);

it('a statement that only announces gives its place to what it announces', async () => {
  const { citations } = await answerFrom(SPACE, 'What is the robot guidance?');
  const quotes = citations.map(({ quote }) => quote);
  expect(quotes).toContain('We expect 40 new ovens and many more bakers.');
  expect(quotes).not.toContain('Next, to robot guidance.');
});
