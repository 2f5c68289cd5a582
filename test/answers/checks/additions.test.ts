import { describe, expect, it } from 'vitest';
import { createSupportCheck } from '../../../src/answers/checks/support.js';
import { createRelated } from '../../../src/search/related.js';
import { oppositesOf } from '../../../src/search/wordnet.js';

const check = createSupportCheck({ related: createRelated(), oppositesOf });

describe('a claim that adds something', () => {
  it.each<[string, string]>([
    [
      'Gross margin came in at 43.2%, up 180 basis points from the prior year, helped by lower freight.',
      "Gross margin was 43.2%, up 180 basis points, the best in the company's history.",
    ],
    [
      'Gross margin came in at 43.2%, up 180 basis points from the prior year, helped by lower freight.',
      'Gross margin was 43.2%, helped by lower freight and a weaker dollar.',
    ],
    [
      'The integration is ahead of plan and we have already realized $40 million of synergies.',
      'The integration is ahead of plan, and two plants have been shut.',
    ],
    [
      'We signed 14 new enterprise customers, including two of the top five U.S. banks.',
      'The company signed 14 new enterprise customers, including two of the top five U.S. banks, and raised its prices.',
    ],
    [
      'We returned $350 million to shareholders through dividends and buybacks.',
      'The company returned $350 million to shareholders through dividends and buybacks and approved a new program.',
    ],
    [
      'Utilization fell to 71% as customers delayed projects.',
      'Utilization fell to 71% as customers delayed projects and a key engineer left.',
    ],
    [
      'We paid down $200 million of debt, and our leverage is now 2.1 times.',
      'The company paid down $200 million of debt with the proceeds of the Ohio plant.',
    ],
    [
      'Pricing contributed three points of growth and volume contributed one point.',
      'Pricing contributed three points of growth, volume one point and currency the rest.',
    ],
    [
      'Our new drug reduced hospitalizations by 34% in the trial.',
      'In the trial the new drug cut hospitalizations by 34% without side effects.',
    ],
    [
      'We are seeing strong bookings for the summer season, particularly from leisure travelers.',
      'Bookings for the summer season are strong, particularly from leisure and business travelers.',
    ],
    [
      'Services revenue was $23 billion, an all-time record, with paid subscriptions growing double digits.',
      'Services revenue was a record $23 billion, driven by gaming.',
    ],
    [
      'Because of the hurricane we had to close 40 restaurants for three days.',
      'Because of the hurricane 40 restaurants closed for three days, and 200 people lost their jobs.',
    ],
    [
      'We closed the sale of the logistics unit on June 30.',
      'The sale of the logistics unit closed on June 30 after a long dispute with regulators.',
    ],
    [
      'Our win rate against competitors is the highest in five years.',
      'The win rate against competitors is the highest in five years, owing to the new sales team.',
    ],
    [
      'The board approved a 10% increase in the quarterly dividend.',
      'The board approved a 10% increase in the quarterly dividend and a stock split.',
    ],
  ])('is refused: "%s" is not "%s"', (statement, claim) => {
    const { contradictions, isSupported } = check(claim, [statement]);
    expect({ contradictions, isSupported }).toEqual({
      contradictions: expect.arrayContaining(['addition']),
      isSupported: false,
    });
  });
});
