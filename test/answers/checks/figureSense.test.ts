import { describe, expect, it } from 'vitest';
import { checkFacts } from '../../../src/answers/checks/facts.js';
import { CALL, cite } from './cited.js';

const GROWTH =
  'AWS growth rate reached its highest level since 2022, with year-on-year growth returning to 20.2%.';
const ROBOTS = 'Currently, there are over 1 million robots in our fulfillment network.';
const RUN_RATE =
  'We achieved 20% year-on-year growth in AWS on an annualized run rate of $132 billion.';
const RUFUS =
  'Monthly active users of the assistant Rufus increased by 140% year-on-year, and customers using Rufus are 60% more likely to complete purchases, expected to achieve over $10 billion in annual incremental sales.';

const AMAZON = { ...CALL, company: 'Amazon', ticker: 'AMZN' };
const faults = (said: string, sentence: string): string[] =>
  checkFacts(sentence, [cite(said, { call: AMAZON })]).faults.map(({ message }) => message);

describe('a figure that is said of something else than in its source', () => {
  it.each([
    [GROWTH, 'Advertising growth returned to 20.2% year on year.'],
    [GROWTH, 'Amazon growth returned to 20.2% year on year.'],
    [GROWTH, 'Amazon’s overall growth returned to 20.2%.'],
    [GROWTH, 'AWS profit growth returned to 20.2%.'],
    [GROWTH, 'AWS growth returned to 20.2% quarter on quarter.'],
    [GROWTH, 'AWS growth returned to 20.2% sequentially.'],
    [GROWTH, 'Retail growth returned to 20.2%.'],
    [GROWTH, 'AWS headcount growth returned to 20.2%.'],
    [GROWTH, 'AWS operating margin returned to 20.2%.'],
    [GROWTH, 'Amazon grew 20.2% year over year.'],
    [GROWTH, 'AWS grew its customer base by 20.2%.'],
    [GROWTH, 'AWS grew 20.2% from the prior quarter.'],
    [GROWTH, 'AWS reached a margin of 20.2%.'],
    [GROWTH, 'Subscription growth returned to 20.2%.'],
    [GROWTH, 'Advertising grew 20.2% year on year.'],
    [GROWTH, 'The grocery business grew 20.2%.'],
    [ROBOTS, 'Amazon has over 1 million employees in its fulfillment network.'],
    [ROBOTS, 'Amazon has over 1 million drones in its fulfillment network.'],
    [ROBOTS, 'Amazon has exactly 1 million robots.'],
    [ROBOTS, 'Amazon has under 1 million robots.'],
    [ROBOTS, 'Amazon has nearly 1 million robots.'],
    [ROBOTS, 'Amazon runs more than 1 million trucks.'],
    [RUN_RATE, 'AWS had 20% growth on revenue of $132 billion this quarter.'],
    [RUN_RATE, 'AWS made revenue of $132 billion in the quarter.'],
    [RUN_RATE, 'AWS has a quarterly revenue of $132 billion.'],
    [RUN_RATE, 'AWS has a backlog of $132 billion.'],
    [RUN_RATE, 'AWS lost $132 billion of profit.'],
    [RUN_RATE, 'AWS reported 20% quarter-over-quarter growth on a $132 billion run rate.'],
    [RUFUS, 'Rufus is expected to achieve over $10 billion in annual revenue.'],
    [RUFUS, 'Rufus is expected to achieve over $10 billion in annual incremental profit.'],
    [RUFUS, 'Rufus daily active users increased 140% year on year.'],
    [RUFUS, 'Rufus monthly active users increased 140% quarter over quarter.'],
    [RUFUS, 'Rufus is expected to achieve less than $10 billion in annual incremental sales.'],
    [RUFUS, 'Rufus is expected to achieve over $10 billion in quarterly sales.'],
    [RUFUS, 'Rufus sellers are 60% more likely to complete purchases.'],
    [RUFUS, 'Rufus is expected to bring exactly $10 billion in incremental annual sales.'],
  ])('is a fault: "%s" "%s"', (said, sentence) => {
    expect(faults(said, sentence)).not.toEqual([]);
  });

  it('tells what is wrong', () => {
    expect(faults(ROBOTS, 'Amazon has exactly 1 million drones.')).toEqual([
      "'1 million' is bounded otherwise in S1",
      "'drones' is not said of '1 million' in S1",
    ]);
    expect(faults(GROWTH, 'AWS growth returned to 20.2% sequentially.')).toEqual([
      "'sequentially' is not the basis of '20.2%' in S1",
    ]);
  });
});

describe('a figure that is said of the same in other words', () => {
  it.each([
    [GROWTH, 'AWS growth returned to 20.2%.'],
    [GROWTH, 'AWS revenue grew 20.2% from a year ago.'],
    [GROWTH, 'Growth of AWS accelerated to 20.2%, its best pace since 2022.'],
    [GROWTH, 'Amazon said growth at AWS reached 20.2% YoY.'],
    [GROWTH, 'AWS sales were up 20.2% year over year.'],
    [GROWTH, 'Amazon’s AWS grew 20.2% compared with last year.'],
    [GROWTH, 'Amazon Web Services expanded 20.2% in the third quarter.'],
    [GROWTH, 'Year-on-year growth came back to 20.2%.'],
    [GROWTH, 'AWS posted a growth rate of 20.2%.'],
    [GROWTH, 'AWS grew about 20.2%.'],
    [GROWTH, 'Management said AWS’s growth hit 20.2%.'],
    [GROWTH, 'Annual growth at AWS was 20.2%.'],
    [GROWTH, 'The pace of growth at AWS rose to 20.2%.'],
    [GROWTH, 'The cloud business of Amazon, AWS, grew 20.2%.'],
    [GROWTH, 'In the third quarter of 2025 the company’s AWS segment grew 20.2% year over year.'],
    [GROWTH, 'AWS saw its expansion return to 20.2%.'],
    [GROWTH, 'AWS recorded its strongest year-over-year increase since 2022, 20.2%.'],
    [GROWTH, 'At 20.2%, AWS growth was the highest since 2022.'],
    [ROBOTS, 'Amazon has more than 1 million robots in its fulfillment network.'],
    [ROBOTS, 'Amazon operates a million robots.'],
    [ROBOTS, 'Its fulfillment centers use over 1 million robots.'],
    [ROBOTS, 'Over a million robots work in the warehouses of Amazon.'],
    [ROBOTS, 'The robot fleet exceeds 1 million.'],
    [ROBOTS, 'The number of robots in the network passed 1 million.'],
    [ROBOTS, 'Amazon’s fulfilment network counts more than one million robots.'],
    [ROBOTS, 'About 1 million robots are in use.'],
    [RUN_RATE, 'AWS grew 20% on an annualized run rate of $132 billion.'],
    [RUN_RATE, 'AWS’s annual run rate is $132 billion.'],
    [RUN_RATE, 'AWS has an annualised revenue run-rate of $132B this quarter.'],
    [RUN_RATE, 'AWS runs at $132 billion annualized.'],
    [RUN_RATE, 'Growth was 20% year over year on a base of $132 billion.'],
    [RUN_RATE, 'With a $132 billion run rate, AWS still grew 20%.'],
    [RUN_RATE, 'The AWS business is now at a $132 billion annualized revenue run rate.'],
    [RUFUS, 'Rufus is expected to add over $10 billion in annual sales.'],
    [RUFUS, 'Rufus could bring more than $10 billion of incremental sales a year.'],
    [RUFUS, 'Rufus is projected to generate $10 billion in additional annualized revenue.'],
    [RUFUS, 'Monthly active users of Rufus rose 140% year over year.'],
    [RUFUS, 'Shoppers who use Rufus are 60% more likely to buy.'],
    [RUFUS, 'Rufus users are 60% likelier to finish a purchase.'],
    [RUFUS, 'Rufus’s monthly user base grew 140% from a year earlier.'],
    [RUFUS, 'Use of Rufus grew by 140%.'],
    [RUFUS, 'Rufus is on track for over $10 billion in incremental revenue.'],
  ])('stands: "%s" "%s"', (said, sentence) => {
    expect(faults(said, sentence)).toEqual([]);
  });
});
