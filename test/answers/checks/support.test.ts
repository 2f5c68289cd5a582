import { describe, expect, it } from 'vitest';
import { prepareEvidence } from '../../../src/answers/checks/evidence.js';
import { createRelated } from '../../../src/answers/checks/related.js';
import { createSupportCheck } from '../../../src/answers/checks/support.js';
import { oppositesOf } from '../../../src/language/wordnet.js';

const check = createSupportCheck({ related: createRelated(), oppositesOf });

/** What executives may say in any call, under the names by which the tables cite it. */
const SAID = {
  cloud: 'Cloud revenue grew 20.2% year over year, the fastest growth since 2022.',
  slowing: 'Growth in the cloud segment decelerated to 12% from 15% a quarter earlier.',
  demand: "We don't see demand slowing in the second half.",
  share: 'We do not disclose how much of the revenue comes from advertising.',
  supply: 'Supply is no longer a constraint for our chips.',
  margin: 'Operating margin fell to 9.7% because severance costs rose.',
  guidance: 'For the fourth quarter we expect net sales between $206 billion and $213 billion.',
  plan: 'We plan to open two data centers in Ohio next year.',
  may: 'We may raise prices in some markets.',
  done: 'We opened two data centers in Ohio last year.',
  capacity: 'We will double our power capacity by the end of 2027.',
  towns: 'Same-day delivery now reaches more than 1,000 towns.',
  largest: 'Japan is our largest market outside the United States.',
  faster: 'Subscriptions grew faster than hardware.',
  costs: 'Without the legal settlement, operating income would have been $21.7 billion.',
  below: 'Capital expenditure came in below our guidance.',
  inventory: 'Inventory declined 8% sequentially while orders increased.',
  layoffs: 'The reductions were not driven by artificial intelligence.',
} as const;

const contradictionsOf = (claim: string, cited: keyof typeof SAID) =>
  check(claim, [SAID[cited]]).contradictions;

describe('a claim that says what its statement says', () => {
  it.each<[string, keyof typeof SAID]>([
    ['Cloud revenue rose 20.2% year over year.', 'cloud'],
    ['Revenue of the cloud segment increased by 20.2%, its fastest growth since 2022.', 'cloud'],
    ['Cloud growth was 20.2%, the highest since 2022.', 'cloud'],
    ['Cloud growth slowed to 12% from 15% in the quarter before.', 'slowing'],
    ['Management does not see demand slowing in the second half.', 'demand'],
    ['Demand is not expected to slow in the second half.', 'demand'],
    ['The company does not disclose the share of advertising in its revenue.', 'share'],
    ['The revenue from advertising is not disclosed.', 'share'],
    ['Supply of chips is no longer a constraint.', 'supply'],
    ['Supply is not a constraint for the chips any more.', 'supply'],
    ['Operating margin declined to 9.7% as severance costs increased.', 'margin'],
    ['Severance costs rose, so operating margin fell to 9.7%.', 'margin'],
    [
      'Net sales are expected to be between $206 billion and $213 billion in the fourth quarter.',
      'guidance',
    ],
    ['The guidance for fourth-quarter net sales is $206 billion to $213 billion.', 'guidance'],
    ['The company plans to open two data centers in Ohio next year.', 'plan'],
    ['Two data centers in Ohio are planned to open next year.', 'plan'],
    ['Prices may go up in some markets.', 'may'],
    ['Two data centers opened in Ohio last year.', 'done'],
    ['Power capacity is to double by the end of 2027.', 'capacity'],
    ['The company expects to double its power capacity by the end of 2027.', 'capacity'],
    ['Same-day delivery reaches over 1,000 towns.', 'towns'],
    ['The largest market outside the United States is Japan.', 'largest'],
    ['Growth in subscriptions was faster than in hardware.', 'faster'],
    ['Operating income would have been $21.7 billion without the legal settlement.', 'costs'],
    ['Capital expenditure was below guidance.', 'below'],
    ['Orders increased while inventory fell 8% from the quarter before.', 'inventory'],
    ['Artificial intelligence did not drive the reductions.', 'layoffs'],
  ])('"%s" is supported by %s', (claim, cited) => {
    expect(check(claim, [SAID[cited]])).toMatchObject({ contradictions: [], isSupported: true });
  });

  it('is supported by the statement itself', () => {
    const scores = Object.values(SAID).map((said) => check(said, [said]));
    expect(scores.filter(({ isSupported }) => !isSupported)).toEqual([]);
  });
});

describe('a claim that says the opposite', () => {
  it.each<[string, keyof typeof SAID, string]>([
    ['Management sees demand slowing in the second half.', 'demand', 'negation'],
    ['We disclose how much of the revenue comes from advertising.', 'share', 'negation'],
    ['Supply is a constraint for the chips.', 'supply', 'negation'],
    ['The reductions were driven by artificial intelligence.', 'layoffs', 'negation'],
    ['Same-day delivery does not reach 1,000 towns.', 'towns', 'negation'],
    ['The company did not open two data centers in Ohio last year.', 'done', 'negation'],
    ['Cloud revenue fell 20.2% year over year.', 'cloud', 'direction'],
    ['Cloud revenue did not grow.', 'cloud', 'negation'],
    ['Cloud growth accelerated to 12% from 15%.', 'slowing', 'direction'],
    ['Operating margin rose to 9.7% because of severance costs.', 'margin', 'direction'],
    ['Capital expenditure came in above guidance.', 'below', 'direction'],
    ['Inventory increased 8% sequentially.', 'inventory', 'direction'],
    ['Orders decreased while inventory declined.', 'inventory', 'direction'],
    [
      'Net sales in the fourth quarter were between $206 billion and $213 billion.',
      'guidance',
      'modality',
    ],
    ['The company opened two data centers in Ohio.', 'plan', 'modality'],
    ['The company will raise prices in some markets.', 'may', 'modality'],
    ['The company raised prices in some markets.', 'may', 'modality'],
    ['The company expects to open two data centers in Ohio.', 'done', 'modality'],
    ['Power capacity doubled.', 'capacity', 'modality'],
    ['Same-day delivery reaches fewer than 1,000 towns.', 'towns', 'comparison'],
    ['Japan is the smallest market outside the United States.', 'largest', 'comparison'],
    ['Hardware grew faster than subscriptions.', 'faster', 'comparison'],
  ])('"%s" is refused by %s: %s', (claim, cited, kind) => {
    expect(contradictionsOf(claim, cited)).toContain(kind);
    expect(check(claim, [SAID[cited]]).isSupported).toBe(false);
  });
});

describe('a claim about something else', () => {
  it.each<[string, keyof typeof SAID]>([
    ['The board approved a dividend of ten cents a share.', 'cloud'],
    ['Customer churn in Brazil improved with the new loyalty program.', 'towns'],
    ['Hiring of engineers resumed in the spring.', 'guidance'],
  ])('"%s" is not supported by %s', (claim, cited) => {
    expect(check(claim, [SAID[cited]])).toMatchObject({ isSupported: false });
  });
});

describe('evidence', () => {
  it('is read once for many claims', () => {
    const evidence = prepareEvidence([SAID.cloud, SAID.margin]);
    const claim = 'Operating margin fell to 9.7%.';
    expect(check(claim, evidence)).toEqual(check(claim, [SAID.cloud, SAID.margin]));
  });

  it('of several statements supports what one of them says', () => {
    expect(check('Operating margin fell to 9.7%.', [SAID.cloud, SAID.margin]).isSupported).toBe(
      true,
    );
  });

  it.each([[[]], [['']], [['…']]])('that says nothing, %j, supports nothing', (texts: string[]) => {
    expect(check('Operating margin fell to 9.7%.', texts).isSupported).toBe(false);
  });

  it.each(['', ' ', '…', '**'])('does not support the empty claim "%s"', (claim) => {
    expect(check(claim, [SAID.cloud]).isSupported).toBe(false);
  });
});
