import { describe, expect, it } from 'vitest';
import { createRelated } from '../../../src/answers/checks/related.js';
import { createSupportCheck } from '../../../src/answers/checks/support.js';
import { oppositesOf } from '../../../src/language/wordnet.js';

const check = createSupportCheck({ related: createRelated(), oppositesOf });

describe('a claim that is more or less sure than its statement', () => {
  it.each<[string, string]>([
    [
      'Gross margin came in at 43.2%, up 180 basis points from the prior year, helped by lower freight.',
      'Gross margin is expected to come in at 43.2%.',
    ],
    [
      'We expect capital expenditures of about $1.2 billion this year, down from $1.5 billion last year.',
      'Capital expenditures fell to about $1.2 billion.',
    ],
    [
      'The integration is ahead of plan and we have already realized $40 million of synergies.',
      'The company expects to realize $40 million of synergies.',
    ],
    [
      'We could see some pressure on pricing in the second half.',
      'Pricing will come under pressure in the second half.',
    ],
    [
      'We could see some pressure on pricing in the second half.',
      'Pricing came under pressure in the second half.',
    ],
    [
      'Adjusted EBITDA more than doubled to $210 million.',
      'Adjusted EBITDA should more than double to $210 million.',
    ],
    [
      'We signed 14 new enterprise customers, including two of the top five U.S. banks.',
      'The company hopes to sign 14 new enterprise customers.',
    ],
    [
      'The plant in Monterrey will start production in the first half of next year.',
      'The Monterrey plant started production in the first half of the year.',
    ],
    [
      'We returned $350 million to shareholders through dividends and buybacks.',
      'The company intends to return $350 million to shareholders through dividends and buybacks.',
    ],
    ['Our goal is to be carbon neutral by 2040.', 'The company is carbon neutral.'],
    ['Our goal is to be carbon neutral by 2040.', 'The company has become carbon neutral.'],
    [
      'Our goal is to be carbon neutral by 2040.',
      'The company guarantees that it will be carbon neutral by 2040.',
    ],
    [
      'We paid down $200 million of debt, and our leverage is now 2.1 times.',
      'The company plans to pay down $200 million of debt.',
    ],
    [
      'We have no plans to enter the insurance business.',
      'The company entered the insurance business.',
    ],
    [
      'Our backlog is at a record $9.4 billion, and about 60% of it will convert within twelve months.',
      'About 60% of the $9.4 billion backlog has converted within twelve months.',
    ],
    [
      'Our new drug reduced hospitalizations by 34% in the trial.',
      'The new drug is expected to reduce hospitalizations by 34%.',
    ],
    [
      'The tax rate will be higher next year because some credits expire.',
      'The tax rate was higher because some credits expired.',
    ],
    [
      "We've got more than 300 stores in the pipeline.",
      'The company has opened more than 300 stores.',
    ],
    [
      'We would like to grow through acquisitions, but prices are too high right now.',
      'The company grew through acquisitions although prices are too high.',
    ],
    [
      'Energy costs were a headwind of $15 million in the quarter.',
      'Energy costs will be a headwind of $15 million.',
    ],
    [
      'Because of the hurricane we had to close 40 restaurants for three days.',
      'Because of the hurricane 40 restaurants may close for three days.',
    ],
    [
      'The second half should be stronger than the first half.',
      'The second half was stronger than the first half.',
    ],
    [
      'We are evaluating strategic options for the paper business.',
      'The company has sold its paper business.',
    ],
    [
      'We are evaluating strategic options for the paper business.',
      'The company decided on strategic options for the paper business.',
    ],
    [
      "I'm confident that we can reach a 20% margin over time.",
      'The company has reached a 20% margin.',
    ],
    ["I'm confident that we can reach a 20% margin over time.", 'The CEO promised a 20% margin.'],
    [
      'We closed the sale of the logistics unit on June 30.',
      'The sale of the logistics unit is expected to close on June 30.',
    ],
    [
      'We have hedged about 80% of our fuel needs for the year.',
      'The company plans to hedge about 80% of its fuel needs for the year.',
    ],
    [
      'We hope to get regulatory approval before year-end.',
      'The company got regulatory approval before year-end.',
    ],
    [
      'We hope to get regulatory approval before year-end.',
      'The company will certainly get regulatory approval before year-end.',
    ],
    [
      'We hope to get regulatory approval before year-end.',
      'Regulatory approval has been granted.',
    ],
    [
      'The board approved a 10% increase in the quarterly dividend.',
      'The board is considering a 10% increase in the quarterly dividend.',
    ],
    [
      "We're in advanced talks with two partners about a license.",
      'The company signed a license with two partners.',
    ],
    [
      "We're in advanced talks with two partners about a license.",
      'A license with two partners has been agreed.',
    ],
  ])('is refused: "%s" is not "%s"', (statement, claim) => {
    const { contradictions, isSupported } = check(claim, [statement]);
    expect({ contradictions, isSupported }).toEqual({
      contradictions: expect.arrayContaining(['modality']),
      isSupported: false,
    });
  });
});

describe('a claim in other words', () => {
  it.each<[string, string]>([
    [
      'We returned $350 million to shareholders through dividends and buybacks.',
      'Dividends and buybacks returned $350 million to shareholders.',
    ],
    [
      'We returned $350 million to shareholders through dividends and buybacks.',
      'Shareholders got $350 million back in dividends and share repurchases.',
    ],
    ['Our goal is to be carbon neutral by 2040.', 'The company aims to be carbon neutral by 2040.'],
    ['Our goal is to be carbon neutral by 2040.', 'Carbon neutrality by 2040 is the goal.'],
    [
      "We've got more than 300 stores in the pipeline.",
      'More than 300 stores are in the pipeline.',
    ],
    [
      'We are evaluating strategic options for the paper business.',
      'Strategic options for the paper business are being evaluated.',
    ],
    [
      'We are evaluating strategic options for the paper business.',
      'The company is considering strategic options for its paper business.',
    ],
    [
      'We hope to get regulatory approval before year-end.',
      'Regulatory approval is hoped for before the end of the year.',
    ],
    [
      'We hope to get regulatory approval before year-end.',
      'The company hopes for regulatory approval before year-end.',
    ],
    [
      "We're in advanced talks with two partners about a license.",
      'Advanced talks about a license are under way with two partners.',
    ],
    [
      "We're in advanced talks with two partners about a license.",
      'The company is talking with two partners about a license.',
    ],
    [
      'The low end of our range implies a milk price like that of last spring.',
      'The low end of the guidance assumes that the milk price is like that of last spring.',
    ],
    ['We are not entering the boat market.', 'The company will not enter the boat market.'],
    [
      'The remaining 40%, which will be delivered after March, grew 12%.',
      'The other 40%, due to be delivered after March, grew 12%.',
    ],
    [
      'When we get there depends on the weather, which is hard to predict.',
      'When the company gets there depends on the weather, which is hard to forecast.',
    ],
  ])('stands: "%s" is "%s"', (statement, claim) => {
    expect(check(claim, [statement])).toMatchObject({ contradictions: [], isSupported: true });
  });
});
