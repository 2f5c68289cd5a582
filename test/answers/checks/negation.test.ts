import { describe, expect, it } from 'vitest';
import { createRelated } from '../../../src/answers/checks/related.js';
import { createSupportCheck } from '../../../src/answers/checks/support.js';
import { oppositesOf } from '../../../src/language/wordnet.js';

const check = createSupportCheck({ related: createRelated(), oppositesOf });

describe('a claim that denies or leaves a denial out', () => {
  it.each<[string, string]>([
    [
      'We have not seen any change in customer behavior since the tariffs were announced.',
      'Management has seen a change in customer behavior since the tariffs were announced.',
    ],
    [
      'We have not seen any change in customer behavior since the tariffs were announced.',
      'Customer behavior has changed since the tariffs were announced.',
    ],
    [
      'We are not ready to give guidance for 2026 yet.',
      'The company is ready to give guidance for 2026.',
    ],
    [
      'Demand in China remains soft, while Europe has stabilized.',
      'Demand in China is soft and Europe has not stabilized.',
    ],
    [
      'We could see some pressure on pricing in the second half.',
      'Pricing will not see pressure in the second half.',
    ],
    [
      'We signed 14 new enterprise customers, including two of the top five U.S. banks.',
      'The company signed 14 new enterprise customers, but none of the top five U.S. banks.',
    ],
    [
      "I don't think the consumer is falling off a cliff.",
      'The CEO believes that the consumer is falling off a cliff.',
    ],
    [
      'The plant in Monterrey will start production in the first half of next year.',
      'The plant in Monterrey will not start production in the first half of next year.',
    ],
    [
      'There was no impact from the cyberattack on our results.',
      'The cyberattack had an impact on results.',
    ],
    [
      'There was no impact from the cyberattack on our results.',
      'There was an impact from the cyberattack on the results.',
    ],
    [
      'Utilization fell to 71% as customers delayed projects.',
      'Utilization fell to 71% although customers did not delay projects.',
    ],
    [
      'We paid down $200 million of debt, and our leverage is now 2.1 times.',
      'The company did not pay down debt, and leverage is 2.1 times.',
    ],
    [
      'We have no plans to enter the insurance business.',
      'The company plans to enter the insurance business.',
    ],
    [
      'We have no plans to enter the insurance business.',
      'There are plans to enter the insurance business.',
    ],
    [
      'We decided to exit the consumer segment and to focus on enterprise.',
      'The company decided not to exit the consumer segment.',
    ],
    [
      'We are seeing strong bookings for the summer season, particularly from leisure travelers.',
      'Bookings for the summer season are not strong.',
    ],
    [
      'The competitive environment has not become tougher.',
      'The competitive environment has become tougher.',
    ],
    [
      'Only two of our twelve plants are affected by the strike.',
      'None of the twelve plants is affected by the strike.',
    ],
    ['We do not comment on market rumors.', 'The company comments on market rumors.'],
    [
      'The recall will cost us between $50 million and $60 million.',
      'The recall will not cost $50 million to $60 million.',
    ],
    [
      'Deposits are stable and loan losses remain well below our long-term average.',
      'Deposits are not stable, but loan losses remain well below the long-term average.',
    ],
    [
      'Because of the hurricane we had to close 40 restaurants for three days.',
      'Despite the hurricane, none of the 40 restaurants had to close.',
    ],
    [
      "I'm confident that we can reach a 20% margin over time.",
      'The CEO is not confident that a 20% margin can be reached over time.',
    ],
    [
      'We closed the sale of the logistics unit on June 30.',
      'The sale of the logistics unit did not close on June 30.',
    ],
    [
      'We have hedged about 80% of our fuel needs for the year.',
      'The company has not hedged its fuel needs for the year.',
    ],
    [
      'Cash flow was lower than we expected, mostly due to the timing of payments.',
      'Cash flow was lower than expected, but not due to the timing of payments.',
    ],
    [
      'Nobody on the team is satisfied with that result.',
      'Everybody on the team is satisfied with that result.',
    ],
    [
      'Nobody on the team is satisfied with that result.',
      'The team is satisfied with that result.',
    ],
    [
      'We continue to gain share in both premium and value segments.',
      'The company is no longer gaining share in premium and value segments.',
    ],
    [
      'Without the extra week, sales would have declined 1%.',
      'Sales declined 1% despite the extra week.',
    ],
    [
      'It took us longer than we had hoped to ramp the new line.',
      'Ramping the new line did not take longer than hoped.',
    ],
    [
      'Half of our revenue now comes from outside North America, but less than a third of profit does.',
      'Half of revenue does not come from outside North America.',
    ],
  ])('is refused: "%s" is not "%s"', (statement, claim) => {
    const { contradictions, isSupported } = check(claim, [statement]);
    expect({ contradictions, isSupported }).toEqual({
      contradictions: expect.arrayContaining(['negation']),
      isSupported: false,
    });
  });
});

describe('a claim in other words', () => {
  it.each<[string, string]>([
    [
      'We have not seen any change in customer behavior since the tariffs were announced.',
      'Customer behavior has not changed since the announcement of the tariffs.',
    ],
    [
      'We have not seen any change in customer behavior since the tariffs were announced.',
      'Management has seen no change in customer behavior since the tariffs were announced.',
    ],
    [
      'We are not ready to give guidance for 2026 yet.',
      'Guidance for 2026 has not been given yet.',
    ],
    [
      'We are not ready to give guidance for 2026 yet.',
      'The company is not yet ready to guide for 2026.',
    ],
    [
      'Demand in China remains soft, while Europe has stabilized.',
      'Demand stayed soft in China but Europe has stabilized.',
    ],
    [
      'Demand in China remains soft, while Europe has stabilized.',
      'China is still weak, whereas Europe has stabilized.',
    ],
    [
      'We could see some pressure on pricing in the second half.',
      'There may be some pressure on pricing in the second half.',
    ],
    [
      'We could see some pressure on pricing in the second half.',
      'Pricing could come under some pressure in the second half, management said.',
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
      "I don't think the consumer is falling off a cliff.",
      'The CEO does not believe that the consumer is falling off a cliff.',
    ],
    [
      'The plant in Monterrey will start production in the first half of next year.',
      'Production at the Monterrey plant is to begin in the first half of next year.',
    ],
    [
      'The plant in Monterrey will start production in the first half of next year.',
      'The Monterrey plant is expected to start production in the first half of next year.',
    ],
    [
      'There was no impact from the cyberattack on our results.',
      'The cyberattack had no impact on results.',
    ],
    [
      'There was no impact from the cyberattack on our results.',
      'Results were not affected by the cyberattack.',
    ],
    [
      'There was no impact from the cyberattack on our results.',
      'The cyberattack did not have an impact on results.',
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
      'We have no plans to enter the insurance business.',
      'The company does not plan to enter the insurance business.',
    ],
    [
      'We have no plans to enter the insurance business.',
      'Entering the insurance business is not planned.',
    ],
    [
      'We decided to exit the consumer segment and to focus on enterprise.',
      'The company is leaving the consumer segment to focus on enterprise.',
    ],
    [
      'We decided to exit the consumer segment and to focus on enterprise.',
      'The consumer segment is being exited so that the company can focus on enterprise.',
    ],
    [
      'We are seeing strong bookings for the summer season, particularly from leisure travelers.',
      'Bookings for the summer season are strong, especially those of leisure travelers.',
    ],
    [
      'We are seeing strong bookings for the summer season, particularly from leisure travelers.',
      'Leisure travelers in particular book strongly for the summer.',
    ],
    ['The competitive environment has not become tougher.', 'Competition has not become tougher.'],
    [
      'The competitive environment has not become tougher.',
      'The competitive environment is no tougher than before.',
    ],
    [
      'Only two of our twelve plants are affected by the strike.',
      'The strike affects only two of the twelve plants.',
    ],
    [
      'Only two of our twelve plants are affected by the strike.',
      'Two of twelve plants are affected by the strike.',
    ],
    ['We do not comment on market rumors.', 'The company does not comment on market rumors.'],
    ['We do not comment on market rumors.', 'Market rumors are not commented on.'],
    [
      'The recall will cost us between $50 million and $60 million.',
      'The recall is expected to cost $50 million to $60 million.',
    ],
    [
      'The recall will cost us between $50 million and $60 million.',
      'Between $50 million and $60 million is the expected cost of the recall.',
    ],
    [
      'Deposits are stable and loan losses remain well below our long-term average.',
      'Deposits remained stable, and loan losses are still well under the long-term average.',
    ],
    [
      'Deposits are stable and loan losses remain well below our long-term average.',
      'Deposits have been stable, with loan losses well below the long-term average.',
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
      "I'm confident that we can reach a 20% margin over time.",
      'The CEO is confident that a 20% margin can be reached over time.',
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
      'We have hedged about 80% of our fuel needs for the year.',
      "About 80% of this year's fuel needs are hedged.",
    ],
    [
      'Cash flow was lower than we expected, mostly due to the timing of payments.',
      'Cash flow fell short of expectations, mainly because of the timing of payments.',
    ],
    [
      'Cash flow was lower than we expected, mostly due to the timing of payments.',
      'Cash flow was below expectations, mostly because of when payments were made.',
    ],
    [
      'Nobody on the team is satisfied with that result.',
      'No one on the team is satisfied with the result.',
    ],
    [
      'Nobody on the team is satisfied with that result.',
      'The team is not satisfied with that result.',
    ],
    [
      'We continue to gain share in both premium and value segments.',
      'Share gains continue in the premium and the value segment.',
    ],
    [
      'We continue to gain share in both premium and value segments.',
      'The company keeps gaining share in both the premium and value segments.',
    ],
    [
      'Without the extra week, sales would have declined 1%.',
      'Sales would have fallen 1% without the extra week.',
    ],
    [
      'Without the extra week, sales would have declined 1%.',
      'Excluding the extra week, sales were down 1%.',
    ],
    [
      'It took us longer than we had hoped to ramp the new line.',
      'Ramping the new line took longer than hoped.',
    ],
    [
      'Half of our revenue now comes from outside North America, but less than a third of profit does.',
      'Half of revenue comes from outside North America, though less than a third of profit.',
    ],
  ])('stands: "%s" is "%s"', (statement, claim) => {
    expect(check(claim, [statement])).toMatchObject({ contradictions: [], isSupported: true });
  });
});
