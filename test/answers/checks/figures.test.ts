import { describe, expect, it } from 'vitest';
import { checkFacts } from '../../../src/answers/checks/facts.js';
import { cite } from './cited.js';

const faults = (said: string, sentence: string): string[] =>
  checkFacts(sentence, [cite(said)]).faults.map(({ kind, text }) => `${kind}: ${text}`);

/** What was said, and ways to say it again. */
const EQUAL: readonly (readonly [said: string, ...again: readonly string[]])[] = [
  [
    'The run rate is $132 billion.',
    'It is $132B.',
    'It is $132bn.',
    'It is US$132 billion.',
    'It is USD 132 billion.',
    'It is 132bn USD.',
    'It is 132 billion dollars.',
    'It is 132 billion U.S. dollars.',
    'It is $132,000 million.',
    'It is $132,000,000,000.',
    'It is **$132 billion**.',
    'It is one hundred thirty-two billion dollars.',
    'It is one hundred and thirty-two billion dollars.',
    'It is a $132-billion run rate.',
    'It is over $132 billion [1].',
  ],
  [
    'Growth was 20%.',
    'It was 20 %.',
    'It was 20 percent.',
    'It was 20 per cent.',
    'It was twenty percent.',
    'It was twenty per cent.',
    'It was 20.0%.',
    'It was 20pct.',
    'It was double-digit.',
  ],
  ['Growth was 20.2%.', 'It was twenty point two percent.', 'It was +20.2%.'],
  ['Growth was twenty five percent.', 'It was 25%.', 'It was twenty-five percent.'],
  [
    'We reach 1,000 towns.',
    'They reach 1000 towns.',
    'They reach one thousand towns.',
    'They reach a thousand towns.',
    'They reach 1K towns.',
    'They reach 1k of them.',
    'They reach 1\u202f000 towns.',
    'They reach over 1,000 towns.',
  ],
  [
    'It took half the time.',
    'It took 50% of the time.',
    'It halved the time.',
    'It took 0.5 of it.',
  ],
  ['Share was 50%.', 'It was half.', 'It was one half.'],
  ['Share was 25%.', 'It was a quarter of the total.'],
  ['Two-thirds of users agree.', 'It is two thirds of them.'],
  [
    'Margin rose 50 basis points.',
    'It rose 50 bps.',
    'It rose 50bps.',
    'It rose 0.5 percentage points.',
    'It rose half a point.',
    'It rose 0.50 percentage point.',
    'It rose 0.5 pp.',
  ],
  [
    'Capex will be between $175 billion and $180 billion.',
    'It will be $175 to $180 billion.',
    'It will be $175-180 billion.',
    'It will be $175–$180 billion.',
    'It will be 175 to 180 billion dollars.',
    'It will be $175B-$180B.',
  ],
  [
    'It will be $175-180 billion.',
    'It will be between $175 billion and $180 billion.',
    'It will reach $180 billion.',
  ],
  [
    'It is 30% to 40% higher.',
    'It is 30 to 40 percent higher.',
    'It is 30-40% higher.',
    'It is 30 %–40 % higher.',
    'It is between 30% and 40% higher.',
  ],
  [
    'Usage doubled.',
    'It has doubled.',
    'It grew twofold.',
    'It is twice what it was.',
    'It is 2x what it was.',
    'It grew two-fold.',
    'It is two times what it was.',
  ],
  [
    'Orders increased fourfold.',
    'They quadrupled.',
    'They are 4x.',
    'They are four times as many.',
  ],
  ['We have 1.3 million sellers.', 'It has 1,300,000 sellers.', 'It has 1.3M sellers.'],
  ['We added 3.8 gigawatts.', 'It added 3.8 GW.', 'It added 3.8GW.', 'It added 3,800 megawatts.'],
  ['A leader for 15 consecutive years.', 'It led for 15 years.', 'It is the 15th year.'],
  ['It lasts 18 months.', 'It lasts a year and a half, 18 months.', 'It lasts 1.5 years.'],
  ['It becomes the eighth test site.', 'It is the 8th site.'],
  ['There are eight sites.', 'There are 8 sites.'],
  ['The loss was $(1.2) billion.', 'The loss was $1.2 billion.', 'It was -$1.2 billion.'],
  ['Growth was -5%.', 'It fell 5%.', 'It was minus 5%.', 'It was negative 5%.', 'It was −5%.'],
  ['Sales fell 5%.', 'The change was -5%.'],
  ['It is a multi-billion dollar business.', 'It makes several billion dollars.'],
  ['Millions of items ship.', 'It ships millions of items.'],
  ['Half a million chips.', 'It has 500,000 chips.'],
  ['Over 1 million robots.', 'It has a million robots.', 'It has one million of them.'],
  ['It costs €5 million.', 'It costs EUR 5 million.', 'It costs 5 million euros.', 'It costs €5m.'],
  ['Revenue was Rs. 1,200 crore.', 'It was INR 1,200 crore.', 'It was ₹12 billion.'],
  ['Used 80 million times.', 'There were 80 million uses.'],
  ['At least 1 gigawatt.', 'At least one gigawatt.'],
  ['Growth was 14%.', 'Growth was in double digits.'],
  ['Growth was 4%.', 'Growth was in single digits.'],
  ['Trainium2 runs.', 'Trainium 2 runs.', 'The Trainium runs.'],
];

describe('a figure in an equal form', () => {
  it.each(EQUAL.flatMap(([said, ...again]) => again.map((sentence) => [said, sentence] as const)))(
    'stands: "%s" "%s"',
    (said, sentence) => expect(faults(said, sentence)).toEqual([]),
  );
});

describe('a figure that does not stand', () => {
  it.each([
    ['Growth was 20.2%.', 'It was 20%.', '20%'],
    ['Growth was 20.2%.', 'It was 20.3%.', '20.3%'],
    ['Growth was 20%.', 'It was 20.2%.', '20.2%'],
    ['Growth was 20%.', 'It was 2%.', '2%'],
    ['Growth was 120%.', 'It was 20%.', '20%'],
    ['Growth was 20%.', 'It was 120%.', '120%'],
    ['Growth was 20%.', 'It was thirty percent.', 'thirty percent'],
    ['Growth was 20%.', 'It was 20 points.', '20 points'],
    ['Growth was 20%.', 'It was $20.', '$20'],
    ['Growth was 20%.', 'It was triple-digit.', 'triple-digit'],
    ['It made $1.2M.', 'It made $1.2B.', '$1.2B'],
    ['It made $1.2 billion.', 'It made $1.2 million.', '$1.2 million'],
    ['It made $1.2 billion.', 'It made $1.2.', '$1.2'],
    ['It made $1.2 billion.', 'It made €1.2 billion.', '€1.2 billion'],
    ['It made $1.2 billion.', 'It made 1.2%.', '1.2%'],
    ['It made $1.2 billion.', 'It made C$1.2 billion.', 'C$1.2 billion'],
    ['It has 150 satellites.', 'It has 150% of them.', '150%'],
    ['Growth was 150%.', 'It has 150 of them.', '150'],
    ['It has 150 satellites.', 'It has $150.', '$150'],
    ['It has over 150 satellites.', 'It has over 180 satellites.', '180'],
    ['It has over 1,000 towns.', 'It has over 10,000 towns.', '10,000'],
    ['It has over 1,000 towns.', 'It has over 100 towns.', '100'],
    ['Margin rose 50 basis points.', 'It rose 50%.', '50%'],
    ['Margin rose 50 basis points.', 'It rose 0.5%.', '0.5%'],
    ['Margin rose 50 basis points.', 'It rose 5 percentage points.', '5 percentage points'],
    ['Margin rose 2%.', 'It rose 200 basis points.', '200 basis points'],
    ['Usage doubled.', 'It tripled.', 'tripled'],
    ['Usage doubled.', 'It grew 3x.', '3x'],
    ['Orders increased fourfold.', 'They increased fivefold.', 'fivefold'],
    ['Orders increased fourfold.', 'They doubled.', 'doubled'],
    ['A leader for 15 consecutive years.', 'It led for 16 years.', '16 years'],
    ['A leader for 15 consecutive years.', 'It led for 15 months.', '15 months'],
    ['It takes 3 hours.', 'It takes 3 days.', '3 days'],
    ['We added 3.8 gigawatts.', 'It added 3.8 megawatts.', '3.8 megawatts'],
    ['We added 3.8 gigawatts.', 'It added 8.3 gigawatts.', '8.3 gigawatts'],
    ['It becomes the eighth test site.', 'It is the seventh.', 'seventh'],
    ['It becomes the eighth test site.', 'It is the 9th.', '9th'],
    ['There are eight sites.', 'There are nine sites.', 'nine'],
    ['Half a million chips.', 'Half a billion chips.', 'Half a billion'],
    ['Millions of items ship.', 'Billions of items ship.', 'Billions'],
    ['It is a multi-billion dollar business.', 'It makes several million.', 'several million'],
    ['Over 1 million robots.', 'It has one billion robots.', 'one billion'],
    ['Over 1 million robots.', 'It has two million robots.', 'two million'],
    ['It will be $175-180 billion.', 'It will be $175-185 billion.', '185 billion'],
    ['It will be $175-180 billion.', 'It will be $180-195 billion.', '195 billion'],
    ['It is 30% to 40% higher.', 'It is 30% to 50% higher.', '50%'],
    ['It is 30% to 40% higher.', 'It is 20 to 40% higher.', '20'],
    ['It is 30% to 40% higher.', 'It is 35% higher.', '35%'],
    ['Growth was 5%.', 'It was -5%.', '5%'],
    ['Growth was -5%.', 'Growth was 5%.', '5%'],
    ['Share was 25%.', 'It was a third of the total.', 'a third'],
    ['Share was 50%.', 'It was a quarter of it.', 'a quarter'],
    ['Trainium2 runs.', 'Trainium 3 runs.', '3'],
    ['It said nothing.', 'It has 3 plants.', '3'],
    ['It is $132 billion.', 'It is $13**3** billion.', '$13**3** billion'],
    ['It is $132 billion.', 'It is $13\u200b3 billion.', '$13\u200b3 billion'],
    ['It is 132 billion.', 'It is １３３ billion.', '１３３ billion'],
  ])('is a fault: "%s" "%s"', (said, sentence, text) => {
    expect(faults(said, sentence)).toEqual([`figure: ${text}`]);
  });
});

describe('a figure in another’s place', () => {
  it.each([
    ['It rose from 30% to 40%.', 'It rose from 40% to 40%.', '40%'],
    [
      'It drew 100,000 developers and saved 700,000 hours.',
      'It drew 700,000 developers and saved 100,000 hours.',
      '700,000',
    ],
    ['It has 5 plants and 8 stores.', 'It has 8 plants.', '8'],
  ])('is a fault: "%s" "%s"', (said, sentence, text) => {
    expect(faults(said, sentence)).toContain(`figure: ${text}`);
  });
});

describe('what is no figure', () => {
  it.each([
    'It grew [1].',
    'It grew [1][2].',
    'It grew [S3].',
    'It grew [1, 2].',
    'It grew [ACME-2025-Q3:7f3k9q2m].',
    'It grew (ACME-2025-Q3:7f3k9q2m).',
    'It is one of the best.',
    'First, it grew; second, it grew more.',
    'This is a single step.',
  ])('%s', (sentence) => expect(faults('It grew.', sentence)).toEqual([]));
});
