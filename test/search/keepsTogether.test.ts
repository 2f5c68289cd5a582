import { describe, expect, it } from 'vitest';
import { createKeepsTogether } from '../../src/search/keepsTogether.js';
import { amazonCall, MINUTES, parseMinutes, spaceOf } from './minutes.js';

const amazon = createKeepsTogether(spaceOf(amazonCall()), [0]);
const RISK = `Our team weighs risk and control every day.
A: We hired people for risk and control in the spring.`;

describe('things that belong together', () => {
  it.each([
    ['What were research and development costs?', ['research', 'development costs']], // language joins them
    ['What did sales and marketing cost?', ['sales', 'marketing']],
    ['How do robots improve safety and productivity?', ['safety', 'productivity']], // one statement holds both
    ['What do they say about Netflix and Spotify?', ['Netflix', 'Spotify']],
    ['How many satellites and gigabits are there?', ['satellites', 'gigabits']], // with a figure for each
  ])('%s', (question, things) => {
    expect(amazon(question, things)).toBe(true);
  });

  it('are words that the corpus joins several times', () => {
    const joined = createKeepsTogether(
      spaceOf(parseMinutes(MINUTES.replace('They improve safety and speed.', RISK))),
      [],
    );
    expect(joined('What happened to risk and control?', ['risk', 'control'])).toBe(true);
    expect(joined('What happened to speed and control?', ['speed', 'control'])).toBe(false);
  });
});

describe('things that are asked for one by one', () => {
  it.each([
    ['How fast did AWS and advertising grow?', ['AWS', 'advertising']],
    ['How many robots and satellites are there?', ['robots', 'satellites']],
    ['What about Zanzibar and Atlantis?', ['Zanzibar', 'Atlantis']],
  ])('%s', (question, things) => {
    expect(amazon(question, things)).toBe(false);
  });

  it('are so in a scope without a call', () => {
    const none = createKeepsTogether(spaceOf(), []);
    expect(none('How many robots and satellites?', ['robots', 'satellites'])).toBe(false);
  });
});
