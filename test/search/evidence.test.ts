import { describe, expect, it } from 'vitest';
import { type Evidence, weighEvidence } from '../../src/search/evidence.js';
import { readQuestion } from '../../src/search/question.js';
import { rarityAmong } from '../../src/search/rarity.js';
import { wordsOf } from '../../src/language/words.js';
import { MINUTES, parseMinutes, spaceOf } from './minutes.js';

const { index, vocabulary } = spaceOf(parseMinutes(MINUTES));

/** How a statement answers a question, with nothing around it but what is given. */
function weigh(
  question: string,
  statement: string,
  around: { topic?: string; passage?: string; asked?: string } = {},
): Evidence {
  const surroundings = {
    context: wordsOf(around.topic ?? ''),
    passage: wordsOf(around.passage ?? statement),
    question: wordsOf(around.asked ?? ''),
  };
  return weighEvidence(
    readQuestion(question, vocabulary, new Set()),
    statement,
    wordsOf(statement),
    surroundings,
    rarityAmong(index, null),
  );
}

describe('evidence that is broken', () => {
  it.each<[string, string, Evidence['broken']]>([
    ['What does Zanzibar do?', 'Project Rainer runs nearly 500,000 chips.', ['name']],
    ['How is Trainium3 doing?', 'Trainium2 is doing well.', ['name']], // another product
    ['What is planned for 2027?', 'Capacity doubles by 2026.', ['figure']],
    ['What happened in Q4?', 'The third quarter was strong.', ['figure']],
    ['Who has 1,000 towns?', 'We serve 2,300 towns with Prime.', ['figure']],
    ['How many robots are there?', 'Robots improve safety and speed.', ['asked']],
    ['How much did you spend?', 'We spent a lot.', ['asked']],
    ['How much did it grow year over year?', 'It grew 15% sequentially.', ['asked']],
    ['What was the capex?', 'Cash flow was $4 billion, reflecting capex.', ['asked']],
    ['How fast did the cloud grow?', 'Cloud growth included 13 points from AI.', ['asked']],
    ['When will capacity double?', 'Capacity will double.', ['asked']],
    ['How many robots does Zanzibar own?', 'Robots improve safety.', ['name', 'asked']],
    ['What was the margin of ovens?', 'Ovens cost $4 billion.', ['asked']], // no figure of that kind
    ['What was the operating margin?', 'Profit was a record 12% in sales.', ['asked']], // of something else
    ['What was the operating margin?', 'The operating margin was 12%.', []],
    ['How much better is it than the alternatives?', 'It is 40% better than others.', []], // need not name its measure
    ['How many robots work?', 'They move 150 robots.', []],
    ['What was total revenue?', 'Oven revenue was $2 billion.', ['asked']], // a part's
    ['What was total revenue?', 'Revenue was $2 billion.', []],
    ['How many robots are there?', 'There are over 1 million robots.', []],
    ['When will capacity double?', 'Capacity will double by 2027.', []],
    ['What is Project Rainier?', 'Project Rainer runs chips.', []], // another spelling
    ['Who has one thousand towns?', 'Over 1,000 towns enjoy delivery by Kiva.', []], // another way to write the figure
    ['What happened in Q3?', 'The third quarter was strong.', []],
  ])('%s — "%s": %j', (question, statement, broken) => {
    expect(weigh(question, statement).broken).toEqual(broken);
  });

  it('is mended by a name in the topic or the passage', () => {
    const asks = ['What does Anthropic train?', 'They train models on our chips.'] as const;
    expect(weigh(...asks).broken).toEqual(['name']);
    expect(weigh(...asks, { topic: 'Anthropic' }).broken).toEqual([]);
    expect(
      weigh(...asks, { passage: 'Anthropic is a customer. They train models.' }).broken,
    ).toEqual([]);
  });
});

describe('evidence', () => {
  const question = 'How many robots are in the fulfillment network?';

  it('is whole where everything asked about stands in the statement', () => {
    const whole = weigh(question, 'There are over 1 million robots in our fulfillment network.');
    expect(whole).toMatchObject({
      inStatement: 1,
      wordsHeld: 1,
      holdsAsked: 1,
      greatestGap: 0,
      headHeld: 1,
    });
  });

  it('counts less for what stands in the label, and less still for the passage and the question', () => {
    const statement = 'They improve safety.';
    const label = weigh('What about robots?', statement, { topic: 'Robots' });
    const passage = weigh('What about robots?', statement, {
      passage: `Robots are here. ${statement}`,
    });
    const asked = weigh('What about robots?', statement, { asked: 'And robots?' });
    const order = [label, passage, asked].map(({ inPassage }) => inPassage);
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(new Set(order).size).toBe(3);
    for (const { inStatement } of [label, passage, asked]) expect(inStatement).toBe(0);
  });

  it('sees whether the thing that is asked for stands by the figure', () => {
    expect(weigh('How many robots are there?', 'There are 1 million robots.').headHeld).toBe(1);
    const far =
      'Robots improve safety, speed and the mood of all our many teams, in over 150 sites.';
    expect(weigh('How many robots are there?', far).headHeld).toBeLessThan(1);
  });

  it('sees guidance beside results only where a figure is asked for', () => {
    const guided = 'We expect robots to number 2 million.';
    expect(weigh('How many robots are there?', guided).wrongTense).toBe(1);
    expect(weigh('How many robots do you expect?', guided).wrongTense).toBe(0);
    expect(weigh('What are robots for?', guided).wrongTense).toBe(0);
  });

  it('sees whether all of the thing asked about stands here', () => {
    const held = weigh('What was the operating margin?', 'The operating margin was 9.9%.');
    expect(held).toMatchObject({ thingHeld: 1, thingTogether: 1, narrowed: 0, ofPart: 0 });
    const other = weigh('What was the operating margin?', 'The gross margin was 9.9%.');
    expect(other).toMatchObject({ thingHeld: 0, thingTogether: 0.5 });
    expect(weigh('What was revenue?', 'Oven revenue was $2 billion.').ofPart).toBe(1);
  });

  it('keeps every share between 0 and 1', () => {
    for (const asked of [question, 'Why?', '', 'What is 20.2% of Zanzibar in 2027?']) {
      const { broken: _, announces: __, ...shares } = weigh(asked, 'Robots grew 20.2% in 2022.');
      for (const share of Object.values(shares)) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
  });
});
