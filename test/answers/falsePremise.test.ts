import { describe, expect, it } from 'vitest';
import { amazonCall, MINUTES, parseMinutes, spaceOf } from '../search/minutes.js';
import { answerFrom } from './asking.js';

const AMAZON = spaceOf(amazonCall());
const SPOKEN = `Growth Trend: Cloud growth accelerated to 20%, while oven growth slowed to 3%.
Robots: Our robots do not replace bakers. Acme exceeded its target for robots.
Partners: We continue our partnership with Nordlicht. The fleet counts 300 vans.
Bread: Bread volume fell by 4% because flour was scarce. Cloud income rose.`;
const ACME = spaceOf(
  parseMinutes(MINUTES.replace(/Growth Trend: [\s\S]*?(?=Order Backlog)/, `${SPOKEN}\n`)),
);

async function premiseOf(space: typeof AMAZON, question: string) {
  const { status, citations, warnings } = await answerFrom(space, question);
  const warning = warnings.find(({ code }) => code === 'PREMISE_NOT_SUPPORTED');
  const against = citations.find(({ marker }) => marker === warning?.marker);
  return { status, warning, said: against?.quote ?? null };
}

describe('a premise that the statements contradict', () => {
  it.each([
    ['Why did AWS growth slow down?', 'highest level since 2022'],
    ['What caused the drop in AWS growth?', 'highest level since 2022'],
    ['How much did AWS growth slow?', 'highest level since 2022'],
    ['Why did AWS revenue decline?', 'highest level since 2022'], // what grows faster does not shrink
    ['Why is AWS losing momentum?', 'highest level since 2022'],
    ['Why was AWS growth only 15%?', '20.2%'],
    ['How did AWS reach 25% growth?', '20.2%'],
    ["Why can't AWS sustain its growth rate?", 'can be sustained'], // "this growth rate" points to AWS
    ['Why did Rufus monthly active users drop?', 'increased by 140%'],
    ['Why did product selection shrink?', 'increased by 14%'],
    ['Why is third-party seller share falling?', 'an increase of 200 basis points'],
    ['Why will Whole Foods close stores?', 'expand physical store scale'],
    ['Why did Amazon close Whole Foods stores?', 'expand physical store scale'], // what grows was not given up
    ['Why is Amazon shutting Whole Foods stores?', 'expand physical store scale'],
    ['Why is Amazon ending its partnership with NVIDIA?', 'Continues close collaboration'],
    ['Why are there only 500 robots in the fulfillment network?', 'over 1 million robots'],
    ['Why did the backlog shrink to $150 billion?', '$200 billion'],
    ['Why is Zoox no longer operating in Las Vegas?', 'Already operational in Las Vegas'],
    ['Why do customers not prefer AWS?', 'Customers prefer'],
    ['Why were the layoffs driven by AI?', 'rather than financial or AI-driven'],
    ['Why is Amazon cutting investment in AI?', 'Continues to increase investment'],
    ['Why is AWS capacity not growing?', 'power capacity has doubled'],
    ['Why is DSP not integrated with Netflix?', 'Netflix, Spotify, and SiriusXM, our DSP'], // names of two clauses
  ])('%s', async (question, words) => {
    const { status, warning, said } = await premiseOf(AMAZON, question);
    expect(status).toBe('answered');
    expect(warning).toMatchObject({ code: 'PREMISE_NOT_SUPPORTED', marker: 1 });
    expect(said).toContain(words);
  });

  it.each([
    ['Why did cloud growth slow down?', 'Cloud growth accelerated'],
    ['Why did oven growth accelerate?', 'oven growth slowed'],
    ['Why did bread volume rise?', 'Bread volume fell'],
    ['Why did Acme miss its target for robots?', 'exceeded its target'],
    ['Why did Acme stop its partnership with Nordlicht?', 'continue our partnership'],
    ['Why does the fleet count only 90 vans?', '300 vans'],
    ['Why do robots replace bakers?', 'do not replace bakers'],
  ])('in other words: %s', async (question, words) => {
    expect((await premiseOf(ACME, question)).said).toContain(words);
  });

  it('is named, with the statement that says otherwise', async () => {
    const { warning } = await premiseOf(AMAZON, 'Why did AWS growth slow down?');
    expect(warning?.message).toBe(
      'The question supposes "AWS growth slow down"; statement [1] says otherwise.',
    );
  });
});

describe('no warning', () => {
  it.each([
    'Why did AWS growth accelerate?', // it did
    'Is AWS growth slowing?', // asks whether
    'Did AWS growth slow down?',
    'What would happen if AWS growth slowed down?', // leaves it open
    'What is the risk of falling AWS growth?',
    'How fast did AWS grow?',
    'When will AWS power capacity double?', // no figure is supposed
    'Why is AWS growth 20%?', // 20.2%, rounded
    'Why did store sales decline?', // of stores nobody says so or otherwise
    'Why does AWS need more capacity?',
    'Why does Whole Foods lose money?', // "This includes consumer goods, … growing" is of another thing
    'Why is the number of Trainium2 customers not large?',
    'Why are physical stores still better for undecided shoppers?',
  ])('%s', async (question) => {
    expect((await premiseOf(AMAZON, question)).warning).toBeUndefined();
  });

  it.each([
    'Why did cloud growth accelerate?', // in a statement that tells of slower ovens too
    'Why did oven growth slow?',
    'Why did bread volume fall?',
    'Why did income fall?', // the cloud's rose, which is another
    'Why does the fleet count 300 vans?',
    'Why do robots not replace bakers?',
  ])('with a true premise, or of another thing: %s', async (question) => {
    expect((await premiseOf(ACME, question)).warning).toBeUndefined();
  });

  it.each([
    'Why did operating income fall?',
    'Why did Azure growth slow down?',
    'Which chip makers does Amazon still work closely with?', // asks for the thing itself
  ])('where the calls say nothing against it: %s', async (question) => {
    expect((await premiseOf(AMAZON, question)).warning).toBeUndefined();
  });
});
