import { describe, expect, it } from 'vitest';
import { createRelated } from '../../../src/answers/checks/related.js';
import { createSupportCheck } from '../../../src/answers/checks/support.js';
import { oppositesOf } from '../../../src/language/wordnet.js';

const check = createSupportCheck({ related: createRelated(), oppositesOf });

describe('a claim that turns a direction round', () => {
  it.each<[string, string]>([
    [
      'Gross margin came in at 43.2%, up 180 basis points from the prior year, helped by lower freight.',
      'Gross margin was 43.2%, 180 basis points lower than a year earlier.',
    ],
    [
      'Gross margin came in at 43.2%, up 180 basis points from the prior year, helped by lower freight.',
      'Higher freight helped lift gross margin to 43.2%.',
    ],
    [
      'We expect capital expenditures of about $1.2 billion this year, down from $1.5 billion last year.',
      'Capital expenditures are expected to rise to about $1.5 billion this year from $1.2 billion.',
    ],
    [
      'We expect capital expenditures of about $1.2 billion this year, down from $1.5 billion last year.',
      'Capital expenditures are expected to be $1.2 billion this year, up from last year.',
    ],
    [
      'Churn improved for the third consecutive quarter, to 1.1% per month.',
      'Churn worsened for the third consecutive quarter, to 1.1% per month.',
    ],
    [
      'The integration is ahead of plan and we have already realized $40 million of synergies.',
      'Integration is behind plan, although $40 million of synergies have been realized.',
    ],
    [
      'Demand in China remains soft, while Europe has stabilized.',
      'Demand in China remains strong, while Europe has stabilized.',
    ],
    [
      'Demand in China remains soft, while Europe has stabilized.',
      'Demand in China is soft, while Europe has deteriorated.',
    ],
    [
      'Adjusted EBITDA more than doubled to $210 million.',
      'Adjusted EBITDA more than halved to $210 million.',
    ],
    [
      'Inventory was $820 million, which is 12 days fewer than a year ago.',
      'Inventory stood at $820 million, 12 days more than a year earlier.',
    ],
    [
      'Utilization fell to 71% as customers delayed projects.',
      'Utilization climbed to 71% as customers delayed projects.',
    ],
    [
      'Utilization fell to 71% as customers delayed projects.',
      'Utilization fell to 71% as customers accelerated projects.',
    ],
    [
      'Same-store sales were roughly flat, with traffic down 2% and ticket up 2%.',
      'Same-store sales were roughly flat, with traffic up 2% and ticket down 2%.',
    ],
    [
      'Same-store sales were roughly flat, with traffic down 2% and ticket up 2%.',
      'Same-store sales rose, with traffic down 2% and ticket up 2%.',
    ],
    [
      'Wage inflation is easing, but it is still above historical levels.',
      'Wage inflation is accelerating and above historical levels.',
    ],
    [
      'Wage inflation is easing, but it is still above historical levels.',
      'Wage inflation is easing and is now below historical levels.',
    ],
    [
      'We decided to exit the consumer segment and to focus on enterprise.',
      'The company decided to enter the consumer segment and to focus on enterprise.',
    ],
    [
      'Our new drug reduced hospitalizations by 34% in the trial.',
      'In the trial the new drug increased hospitalizations by 34%.',
    ],
    [
      'We are seeing strong bookings for the summer season, particularly from leisure travelers.',
      'Bookings for the summer season are weak, particularly from leisure travelers.',
    ],
    [
      'The tax rate will be higher next year because some credits expire.',
      'The tax rate will be lower next year because some credits expire.',
    ],
    [
      'Services revenue was $23 billion, an all-time record, with paid subscriptions growing double digits.',
      'Services revenue was $23 billion, with paid subscriptions falling double digits.',
    ],
    [
      'We are hiring fewer people than last year, and attrition has slowed.',
      'The company is hiring more people than last year, and attrition has slowed.',
    ],
    [
      'We are hiring fewer people than last year, and attrition has slowed.',
      'The company is hiring fewer people than last year, and attrition has accelerated.',
    ],
    [
      'We would like to grow through acquisitions, but prices are too high right now.',
      'The company would like to grow through acquisitions because prices are low right now.',
    ],
    [
      'Energy costs were a headwind of $15 million in the quarter.',
      'Energy costs were a tailwind of $15 million in the quarter.',
    ],
    [
      'Our subscription business now accounts for 70% of revenue, compared to 58% two years ago.',
      'Subscriptions now account for 58% of revenue, compared to 70% two years ago.',
    ],
    [
      'Our subscription business now accounts for 70% of revenue, compared to 58% two years ago.',
      'The share of subscriptions in revenue has fallen to 58% from 70% two years ago.',
    ],
    [
      'We shortened lead times from twelve weeks to seven.',
      'Lead times rose from seven weeks to twelve.',
    ],
    [
      'We shortened lead times from twelve weeks to seven.',
      'Lead times were lengthened to twelve weeks from seven.',
    ],
    [
      'Deposits are stable and loan losses remain well below our long-term average.',
      'Deposits are stable and loan losses are well above the long-term average.',
    ],
    [
      'The second half should be stronger than the first half.',
      'The second half should be weaker than the first half.',
    ],
    [
      'R&D as a percentage of sales declined to 14% from 16%, since sales grew faster than expenses.',
      'R&D as a percentage of sales increased to 16% from 14%.',
    ],
    [
      'R&D as a percentage of sales declined to 14% from 16%, since sales grew faster than expenses.',
      'R&D declined to 14% of sales, since sales grew slower than expenses.',
    ],
    [
      'Cash flow was lower than we expected, mostly due to the timing of payments.',
      'Cash flow was higher than expected, mostly due to the timing of payments.',
    ],
    [
      'Cash flow was lower than we expected, mostly due to the timing of payments.',
      'Cash flow exceeded expectations, mostly due to the timing of payments.',
    ],
    [
      'Without the extra week, sales would have declined 1%.',
      'Without the extra week, sales would have increased 1%.',
    ],
    [
      'Our advertising load is lower than that of most peers, and we intend to keep it that way.',
      'The advertising load is higher than that of most peers.',
    ],
    [
      'Average selling prices decreased 4% on mix, partly offset by higher unit volumes.',
      'Average selling prices increased 4% on mix.',
    ],
    [
      'Average selling prices decreased 4% on mix, partly offset by higher unit volumes.',
      'Average selling prices decreased 4% on mix, made worse by lower unit volumes.',
    ],
    [
      'The board approved a 10% increase in the quarterly dividend.',
      'The board approved a 10% cut in the quarterly dividend.',
    ],
    [
      'Rents in Manhattan fell a bit while those in Brooklyn went up.',
      'Rents in Manhattan went up while those in Brooklyn fell a bit.',
    ],
    [
      'Rents in Manhattan fell a bit while those in Brooklyn went up.',
      'Rents rose in Manhattan and Brooklyn alike.',
    ],
    [
      'Orders in Chile grew 21%, while orders in Peru fell 8%.',
      'Orders in Chile fell 21%, while orders in Peru grew 8%.',
    ],
    ['Freight is slightly down in the quarter.', 'Freight rose slightly in the quarter.'],
  ])('is refused: "%s" is not "%s"', (statement, claim) => {
    const { contradictions, isSupported } = check(claim, [statement]);
    expect({ contradictions, isSupported }).toEqual({
      contradictions: expect.arrayContaining(['direction']),
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
      'We expect capital expenditures of about $1.2 billion this year, down from $1.5 billion last year.',
      'Capital expenditures are expected to fall to about $1.2 billion this year from $1.5 billion.',
    ],
    [
      'We expect capital expenditures of about $1.2 billion this year, down from $1.5 billion last year.',
      'The company plans to spend about $1.2 billion on capital projects this year, less than the $1.5 billion of last year.',
    ],
    [
      'Churn improved for the third consecutive quarter, to 1.1% per month.',
      'Monthly churn fell to 1.1%, the third quarterly improvement in a row.',
    ],
    [
      'Churn improved for the third consecutive quarter, to 1.1% per month.',
      'Churn improved to 1.1% a month.',
    ],
    [
      'The integration is ahead of plan and we have already realized $40 million of synergies.',
      'Synergies of $40 million have already been realized, and integration runs ahead of plan.',
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
      'Adjusted EBITDA more than doubled to $210 million.',
      'Adjusted EBITDA rose to $210 million, more than twice the figure of the year before.',
    ],
    [
      'Adjusted EBITDA more than doubled to $210 million.',
      'Adjusted EBITDA more than doubled, reaching $210 million.',
    ],
    [
      'Inventory was $820 million, which is 12 days fewer than a year ago.',
      'Inventory stood at $820 million, twelve days less than a year earlier.',
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
      'Same-store sales were roughly flat, with traffic down 2% and ticket up 2%.',
      'Same-store sales were about unchanged: traffic declined 2% and ticket rose 2%.',
    ],
    [
      'Same-store sales were roughly flat, with traffic down 2% and ticket up 2%.',
      'Same-store sales did not grow, as traffic fell 2% while ticket increased 2%.',
    ],
    [
      'Our backlog is at a record $9.4 billion, and about 60% of it will convert within twelve months.',
      'The backlog reached a record $9.4 billion, of which some 60% should convert within twelve months.',
    ],
    [
      'Our backlog is at a record $9.4 billion, and about 60% of it will convert within twelve months.',
      'Backlog hit a record of $9.4 billion.',
    ],
    [
      'Wage inflation is easing, but it is still above historical levels.',
      'Wage inflation is slowing but remains above historical levels.',
    ],
    [
      'Wage inflation is easing, but it is still above historical levels.',
      'Wage inflation has eased yet is still higher than historical levels.',
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
      'The tax rate will be higher next year because some credits expire.',
      'Some credits expire, so the tax rate is expected to be higher next year.',
    ],
    [
      'The tax rate will be higher next year because some credits expire.',
      "Next year's tax rate is set to rise as some credits expire.",
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
      'We are hiring fewer people than last year, and attrition has slowed.',
      'The company hires fewer people than a year ago, and attrition slowed.',
    ],
    [
      'We are hiring fewer people than last year, and attrition has slowed.',
      'Attrition has slowed and hiring is lower than last year.',
    ],
    ['The competitive environment has not become tougher.', 'Competition has not become tougher.'],
    [
      'The competitive environment has not become tougher.',
      'The competitive environment is no tougher than before.',
    ],
    [
      'We would like to grow through acquisitions, but prices are too high right now.',
      'The company wants to grow through acquisitions but finds prices too high.',
    ],
    [
      'Energy costs were a headwind of $15 million in the quarter.',
      'Energy costs weighed on the quarter by $15 million.',
    ],
    [
      'Energy costs were a headwind of $15 million in the quarter.',
      'Energy costs were a $15 million headwind.',
    ],
    [
      'Our subscription business now accounts for 70% of revenue, compared to 58% two years ago.',
      'Subscriptions make up 70% of revenue, up from 58% two years ago.',
    ],
    [
      'Our subscription business now accounts for 70% of revenue, compared to 58% two years ago.',
      'The share of subscriptions in revenue has risen from 58% two years ago to 70%.',
    ],
    [
      'We shortened lead times from twelve weeks to seven.',
      'Lead times fell from twelve weeks to seven.',
    ],
    [
      'We shortened lead times from twelve weeks to seven.',
      'Lead times were cut to seven weeks from twelve.',
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
      'The second half should be stronger than the first half.',
      'The second half is expected to be stronger than the first.',
    ],
    [
      'The second half should be stronger than the first half.',
      'Management expects a stronger second half than first half.',
    ],
    [
      'R&D as a percentage of sales declined to 14% from 16%, since sales grew faster than expenses.',
      'R&D fell from 16% to 14% of sales because sales grew more quickly than expenses.',
    ],
    [
      'R&D as a percentage of sales declined to 14% from 16%, since sales grew faster than expenses.',
      'As a percentage of sales, R&D declined to 14%.',
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
      'Our advertising load is lower than that of most peers, and we intend to keep it that way.',
      'The advertising load is below that of most peers, and the company means to keep it so.',
    ],
    [
      'Average selling prices decreased 4% on mix, partly offset by higher unit volumes.',
      'Average selling prices fell 4% because of mix, which higher unit volumes partly made up for.',
    ],
    [
      'Average selling prices decreased 4% on mix, partly offset by higher unit volumes.',
      'Mix lowered average selling prices by 4%.',
    ],
    [
      'It took us longer than we had hoped to ramp the new line.',
      'Ramping the new line took longer than hoped.',
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
      'Rents in Manhattan fell a bit while those in Brooklyn went up.',
      'Brooklyn rents rose, and Manhattan rents fell slightly.',
    ],
    [
      'Rents in Manhattan fell a bit while those in Brooklyn went up.',
      'Rents went up in Brooklyn and fell a bit in Manhattan.',
    ],
    [
      'Pharmacy sales were $812 million, up 14% from a year ago.',
      'Pharmacy sales grew 14% from a year earlier to $812 million.',
    ],
    [
      'Rental income increased 9%, or more than $3 million.',
      'Rental income grew 9%, or more than $3 million, to a record.',
    ],
    [
      'Our net profit was $42 million or $0.84 per share, compared to $31 million or $0.62 per share last year.',
      'Net profit increased to $42 million ($0.84 per share) from $31 million ($0.62 per share) last year.',
    ],
    [
      'Subscribers of the first cohort are growing more slowly as they reach the second year.',
      'Growth of the first cohort of subscribers is slowing as they reach the second year.',
    ],
    [
      'Freight is slightly down in the quarter, but still 12% of costs.',
      'Although freight slipped slightly in the quarter, it is still 12% of costs.',
    ],
    [
      'Repair charges have been declining as the share of new tractors increases.',
      'Repair charges are falling as new tractors make up a larger share.',
    ],
    [
      'Orders in Chile grew 21% on top of last year, while Peru grew 8%, led by Lima.',
      'Orders rose 21% in Chile, following growth last year, and 8% in Peru.',
    ],
    [
      'Orders in Chile increased 21% and 20% in constant currency, ahead of expectations.',
      'Orders in Chile grew 21%, or 20% in constant currency, exceeding expectations.',
    ],
    [
      'The new contracts of the summer exceed the backlog of the contract before.',
      'The contracts of the summer exceeded the backlog of the contract before.',
    ],
  ])('stands: "%s" is "%s"', (statement, claim) => {
    expect(check(claim, [statement])).toMatchObject({ contradictions: [], isSupported: true });
  });
});
