import { describe, expect, it } from 'vitest';
import { createRelated } from '../../../src/answers/checks/related.js';
import { createSupportCheck } from '../../../src/answers/checks/support.js';
import { oppositesOf } from '../../../src/language/wordnet.js';

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
    [
      'Free cash flow was $88 million, reflecting the plant expansion.',
      'Free cash flow was $88 million as a consequence of the plant expansion, and dividends were doubled.',
    ],
  ])('is refused: "%s" is not "%s"', (statement, claim) => {
    const { contradictions, isSupported } = check(claim, [statement]);
    expect({ contradictions, isSupported }).toEqual({
      contradictions: expect.arrayContaining(['addition']),
      isSupported: false,
    });
  });
});

describe('a claim in other words', () => {
  it.each<[string, string]>([
    [
      'Gross margin came in at 43.2%, up 180 basis points from the prior year, helped by lower freight.',
      'Gross margin was 43.2%, 180 basis points higher than a year earlier, thanks to lower freight costs.',
    ],
    [
      'Gross margin came in at 43.2%, up 180 basis points from the prior year, helped by lower freight.',
      'Lower freight helped lift gross margin to 43.2%.',
    ],
    [
      'The integration is ahead of plan and we have already realized $40 million of synergies.',
      'Synergies of $40 million have already been realized, and integration runs ahead of plan.',
    ],
    [
      'We signed 14 new enterprise customers, including two of the top five U.S. banks.',
      'Fourteen enterprise customers were won, among them two of the five biggest U.S. banks.',
    ],
    [
      'We signed 14 new enterprise customers, including two of the top five U.S. banks.',
      'New enterprise customers numbered 14, including two of the top five banks in the U.S.',
    ],
    [
      'Inventory was $820 million, which is 12 days fewer than a year ago.',
      'Inventory stood at $820 million, twelve days less than a year earlier.',
    ],
    [
      'We returned $350 million to shareholders through dividends and buybacks.',
      'Dividends and buybacks returned $350 million to shareholders.',
    ],
    [
      'We returned $350 million to shareholders through dividends and buybacks.',
      'Shareholders got $350 million back in dividends and share repurchases.',
    ],
    [
      'Utilization fell to 71% as customers delayed projects.',
      'Utilization declined to 71% because customers put off projects.',
    ],
    [
      'Utilization fell to 71% as customers delayed projects.',
      'Customers delayed projects, so utilization dropped to 71%.',
    ],
    [
      'We paid down $200 million of debt, and our leverage is now 2.1 times.',
      'Debt of $200 million was repaid, and leverage now stands at 2.1 times.',
    ],
    [
      'We paid down $200 million of debt, and our leverage is now 2.1 times.',
      'After paying down $200 million of debt, the company has leverage of 2.1 times.',
    ],
    [
      'Pricing contributed three points of growth and volume contributed one point.',
      'Three points of growth came from pricing and one from volume.',
    ],
    [
      'Pricing contributed three points of growth and volume contributed one point.',
      'Growth came from pricing, three points, and from volume, one point.',
    ],
    [
      'Our new drug reduced hospitalizations by 34% in the trial.',
      'In the trial the new drug cut hospitalizations by 34%.',
    ],
    [
      'Our new drug reduced hospitalizations by 34% in the trial.',
      'Hospitalizations were 34% lower in the trial of the new drug.',
    ],
    [
      'We are seeing strong bookings for the summer season, particularly from leisure travelers.',
      'Bookings for the summer season are strong, especially those of leisure travelers.',
    ],
    [
      'We are seeing strong bookings for the summer season, particularly from leisure travelers.',
      'Leisure travelers in particular book strongly for the summer.',
    ],
    [
      'Services revenue was $23 billion, an all-time record, with paid subscriptions growing double digits.',
      'Services set an all-time record with revenue of $23 billion, and paid subscriptions grew by double digits.',
    ],
    [
      'Services revenue was $23 billion, an all-time record, with paid subscriptions growing double digits.',
      'Services revenue reached a record $23 billion.',
    ],
    [
      'Because of the hurricane we had to close 40 restaurants for three days.',
      'The hurricane forced the closing of 40 restaurants for three days.',
    ],
    [
      'Because of the hurricane we had to close 40 restaurants for three days.',
      'Forty restaurants were closed for three days because of the hurricane.',
    ],
    [
      'We closed the sale of the logistics unit on June 30.',
      'The logistics unit was sold on June 30.',
    ],
    [
      'We closed the sale of the logistics unit on June 30.',
      'The sale of the logistics unit closed on June 30.',
    ],
    [
      'Our win rate against competitors is the highest in five years.',
      'The win rate against competitors is at a five-year high.',
    ],
    [
      'Our win rate against competitors is the highest in five years.',
      'The win rate is the highest in five years.',
    ],
    [
      'The board approved a 10% increase in the quarterly dividend.',
      'The quarterly dividend is raised by 10%, as approved by the board.',
    ],
    [
      'The board approved a 10% increase in the quarterly dividend.',
      'The board has approved raising the quarterly dividend by 10%.',
    ],
    [
      'Sales of tractors were $71 million, up 6% and above the high end of our guidance.',
      'Tractor sales rose 6% to $71 million, which exceeded the top of the guided range.',
    ],
    [
      'Exports of steel pipes to Norway grew 8% with more unfavorable FX impact than expected.',
      'Exports of steel pipes to Norway rose 8%, although the currency headwind was larger than expected.',
    ],
    [
      'Our orders were lower than usual, indicating that farmers are cautious.',
      'Orders were lower than usual, a pattern broadly taken as a sign of cautious farmers.',
    ],
    [
      'Free cash flow was $88 million, reflecting the plant expansion.',
      'Free cash flow was $88 million as a consequence of the plant expansion.',
    ],
    [
      'As COVID spread, bus travel had a negative impact on our margin.',
      'Bus travel weighed on the margin during the pandemic.',
    ],
  ])('stands: "%s" is "%s"', (statement, claim) => {
    expect(check(claim, [statement])).toMatchObject({ contradictions: [], isSupported: true });
  });
});
