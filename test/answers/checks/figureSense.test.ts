import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFacts } from '../../../src/answers/checks/facts.js';
import { misreadFigures } from '../../../src/answers/checks/figureSense.js';
import { readFacts } from '../../../src/answers/checks/readQuote.js';
import { parseCorpus } from '../../../src/transcripts/parseCorpus.js';
import { CALL, citationsOf, cite } from './cited.js';

const GROWTH =
  'AWS growth rate reached its highest level since 2022, with year-on-year growth returning to 20.2%.';
const ROBOTS = 'Currently, there are over 1 million robots in our fulfillment network.';
const RUN_RATE =
  'We achieved 20% year-on-year growth in AWS on an annualized run rate of $132 billion.';
const RUFUS =
  'Monthly active users of the assistant Rufus increased by 140% year-on-year, and customers using Rufus are 60% more likely to complete purchases, expected to achieve over $10 billion in annual incremental sales.';
const CASH = 'We ended the quarter with $310 million in cash and $640 million of debt.';
const MARGIN =
  'Gross margin was 38.5%, up 120 basis points from a year ago, thanks to lower freight costs.';
const STORES = 'We opened 42 stores and now have nearly 900 locations across 31 states.';
const CHURN = 'Subscribers grew by about 2.5 million, and churn was under 1.5% per month.';
const RETURNS =
  'We returned up to $4 billion to shareholders and repurchased at least 12 million shares.';
const GUIDANCE =
  'For the full year we expect revenue of $9.2 billion and capital expenditures of $1.1 billion.';
const CENTERS =
  'Data center revenue of $51.2 billion grew 66% year-over-year, and we returned $37 billion.';
const OIL = 'We produced 503,000 barrels of oil per day, well above the midpoint of guidance.';
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
    [CASH, 'The company had inventory of $310 million.'],
    [CASH, 'Its capex came to $640 million.'],
    [CASH, 'Exactly $310 million of profit was booked.'],
    [CASH, 'Amazon paid dividends of $640 million.'],
    [MARGIN, 'The tax rate was 38.5%.'],
    [MARGIN, 'Gross margin was up 120 basis points from the prior quarter.'],
    [MARGIN, 'Market share was 38.5%.'],
    [MARGIN, 'Gross margin was up 120 basis points sequentially.'],
    [MARGIN, 'Gross margin was nearly 38.5% of headcount.'],
    [STORES, 'Amazon opened 42 factories.'],
    [STORES, 'It has more than 900 stores.'],
    [STORES, 'It employs 900 people in 31 plants.'],
    [STORES, 'It has exactly 900 stores.'],
    [STORES, 'It hired 42 drivers.'],
    [STORES, 'It now has over 900 locations.'],
    [CHURN, 'Annual churn was under 1.5%.'],
    [CHURN, 'Churn was over 1.5%.'],
    [CHURN, 'Revenue grew by about 2.5 million.'],
    [CHURN, 'Advertisers grew by exactly 2.5 million.'],
    [CHURN, 'Quarterly churn was under 1.5%.'],
    [RETURNS, 'The company returned more than $4 billion to shareholders.'],
    [RETURNS, 'It repurchased fewer than 12 million shares.'],
    [RETURNS, 'It repurchased 12 million bonds.'],
    [RETURNS, 'It returned at least $4 billion.'],
    [GUIDANCE, 'Quarterly revenue is expected at $9.2 billion.'],
    [GUIDANCE, 'Operating income of $9.2 billion is expected.'],
    [GUIDANCE, 'It expects dividends of $1.1 billion.'],
    [GUIDANCE, 'It expects $9.2 billion in revenue per quarter.'],
    [CENTERS, 'Gaming revenue was $51.2 billion.'],
    [CENTERS, 'Data center revenue grew 66% sequentially.'],
    [CENTERS, 'Data center costs were $51.2 billion.'],
    [CENTERS, 'Data center orders grew 66%.'],
    [CENTERS, 'Data center profit of $51.2 billion grew 66%.'],
    [OIL, 'It produced 503,000 barrels of oil per month.'],
    [OIL, 'It produced 503,000 tons of steel.'],
    [OIL, 'It sold 503,000 barrels in the quarter.'],
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
    [CASH, 'Debt of $640 million less cash of $310 million leaves a difference of $330 million.'],
    [CASH, 'The company held $310 million in cash at quarter end.'],
    [CASH, 'Its borrowings came to $640 million.'],
    [CASH, 'The balance sheet shows cash of $310 million against debt of $640 million.'],
    [CASH, 'Liquidity was $310 million.'],
    [CASH, 'Amazon owes $640 million.'],
    [CASH, 'The cash position stood at $310 million.'],
    [MARGIN, 'The gross margin widened by 120 basis points year over year to 38.5%.'],
    [MARGIN, 'Lower shipping costs lifted gross margin 120 bps to 38.5%.'],
    [MARGIN, 'Profitability improved: gross margin hit 38.5%.'],
    [MARGIN, 'Amazon’s gross margin came in at 38.5%.'],
    [MARGIN, 'At 38.5%, gross margin was 120 basis points better than in the prior-year quarter.'],
    [MARGIN, 'Cheaper freight added 120 basis points to gross margin.'],
    [MARGIN, 'Gross profit was 38.5% of sales.'],
    [STORES, 'Amazon opened 42 shops in the quarter.'],
    [STORES, 'There were 42 store openings.'],
    [STORES, 'It operates about 900 locations.'],
    [STORES, 'Its footprint spans 31 states.'],
    [STORES, 'The retailer now runs close to 900 outlets.'],
    [STORES, 'The store count neared 900.'],
    [STORES, 'It added 42 stores, taking its network to nearly 900.'],
    [CHURN, 'Subscriber additions were roughly 2.5 million.'],
    [CHURN, 'Monthly churn was below 1.5%.'],
    [CHURN, 'The subscriber base rose by 2.5 million.'],
    [CHURN, 'Fewer than 1.5% of customers left each month.'],
    [CHURN, 'Less than 1.5% of subscribers cancelled per month.'],
    [CHURN, 'Around 2.5 million new subscribers joined.'],
    [RETURNS, 'The company bought back 12 million shares.'],
    [RETURNS, 'Shareholders got as much as $4 billion back.'],
    [RETURNS, 'Buybacks covered no less than 12 million shares.'],
    [RETURNS, 'Returns to investors reached up to $4 billion.'],
    [RETURNS, 'Stock repurchases amounted to at least 12 million shares.'],
    [GUIDANCE, 'Full-year revenue guidance is $9.2 billion.'],
    [GUIDANCE, 'Amazon guides to sales of $9.2 billion this year.'],
    [GUIDANCE, 'Capex is forecast at $1.1 billion for the year.'],
    [GUIDANCE, 'Management plans to invest $1.1 billion.'],
    [GUIDANCE, 'The outlook calls for annual revenue of $9.2 billion.'],
    [GUIDANCE, 'Capital spending should be $1.1 billion.'],
    [GUIDANCE, 'The top line should come to $9.2 billion.'],
    [CENTERS, 'Sales in the data center segment reached $51.2 billion.'],
    [CENTERS, 'Data center sales climbed 66% versus the prior year to $51.2 billion.'],
    [CENTERS, 'The company generated $51.2 billion from data centers in Q3.'],
    [CENTERS, 'Investors received $37 billion.'],
    [OIL, 'Oil production averaged 503,000 barrels a day.'],
    [OIL, 'Output was 503,000 barrels daily.'],
    [OIL, 'Daily oil volumes came to 503,000 barrels, above guidance.'],
  ])('stands: "%s" "%s"', (said, sentence) => {
    expect(faults(said, sentence)).toEqual([]);
  });
});

const FOLDER = '../shared/data/transcripts/motley-fool-split';

describe.skipIf(!existsSync(FOLDER))('a figure of a real call', () => {
  it('is not refused in the words of its own statement', async () => {
    const sources = readdirSync(FOLDER).map((file) => ({
      file,
      bytes: readFileSync(`${FOLDER}/${file}`),
      row: { file },
      named: false,
    }));
    const { calls } = await parseCorpus({ sources, skipped: [] });
    const sampled = calls.flatMap(citationsOf).filter((_, at) => at % 9 === 0);
    expect(sampled.length).toBeGreaterThan(100);
    const refused = sampled.filter(
      (cited) => misreadFigures(readFacts(cited.quote), [cited]).length > 0,
    );
    expect(refused.map(({ quote }) => quote)).toEqual([]);
  });
});
