import { describe, expect, it } from 'vitest';
import { factsIn } from '../../../src/language/facts.js';
import { readText } from '../../../src/language/reading.js';

/** Each figure with what it is understood as: "INR3 crores: money inr 30000000". */
const read = (text: string): string[] =>
  factsIn(readText(text)).amounts.map(({ text: written, values }) => {
    const [, ...others] = values.map(({ unit, value }) => `${unit} ${Number(value.toFixed(4))}`);
    const [first] = values.map(({ unit, value }) => `${unit} ${Number(value.toFixed(4))}`);
    return [`${written}: ${first}`, ...others].join(' or ');
  });

describe('a sum of money', () => {
  it.each([
    // codes and symbols glued and spaced, before and behind
    ['sales of INR1,480 crores', 'INR1,480 crores: money inr 14800000000'],
    ['sales of INR 1,480.5 crores', 'INR 1,480.5 crores: money inr 14805000000'],
    ['RMB 27.4 billion of loans', 'RMB 27.4 billion: money cny 27400000000'],
    ['RMB27.4bn of loans', 'RMB27.4bn: money cny 27400000000'],
    ['at NOK1,940 a tonne', 'NOK1,940: money nok 1940'],
    ['EUR62m of it', 'EUR62m: money eur 62000000'],
    ['EUR 62 m of it', 'EUR 62 m: money eur 62000000'],
    ['62 million EUR of it', '62 million EUR: money eur 62000000'],
    ['62mEUR of it', '62mEUR: money eur 62000000'],
    ['62 € a night', '62 €: money eur 62'],
    ['US$1.7bn', 'US$1.7bn: money usd 1700000000'],
    ['HK$ 3 million', 'HK$ 3 million: money hkd 3000000'],
    ['$5 mm of costs', '$5 mm: money usd 5000000'],
    ['SEK~40 million', 'SEK~40 million: money sek 40000000'],
    // as India counts
    ['₹390 crores', '₹390 crores: money inr 3900000000'],
    ['Rs. 390 Cr. of it', 'Rs. 390 Cr: money inr 3900000000'],
    ['Rs.390Cr of it', 'Rs.390Cr: money inr 3900000000'],
    ['Rs 1,64,500', 'Rs 1,64,500: money inr 164500'],
    ['Rs. 2.5 lakh crores', 'Rs. 2.5 lakh crores: money inr 2500000000000'],
    ['35 lakh rupees', '35 lakh rupees: money inr 3500000'],
    ['Rupees 12 lakhs', 'Rupees 12 lakhs: money inr 1200000'],
    // others
    ['R$ 1,2 bilhão', 'R$ 1,2 bilhão: money brl 1200000000'],
    ['paid 58 cents a share', '58 cents: money usd 0.58'],
    ['paid 58¢ a share', '58¢: money usd 0.58'],
    ['paid 58 euro cents a share', '58 euro cents: money eur 0.58'],
    ['fell to 7 pence', '7 pence: money gbp 0.07'],
    ['balances of $2.7 billion billion', '$2.7 billion billion: money usd 2700000000'],
  ])('%s', (text, amount) => expect(read(text)).toEqual([amount]));

  it('may be one where nothing is counted', () => {
    expect(read('revenue was 154 million.')).toEqual([
      '154 million: plain 154000000 or perhaps money 154000000',
    ]);
  });

  it('has in a range what stands with one end', () => {
    expect(read('Rs. 15-16 crores')).toEqual([
      'Rs. 15: money inr 15 or money inr 150000000',
      '16 crores: plain 160000000 or perhaps money 160000000 or money inr 160000000',
    ]);
    expect(read('$60 million to $65 million')).toEqual([
      '$60 million: money usd 60000000',
      '$65 million: money usd 65000000',
    ]);
    expect(read('5 to 6%')).toEqual(['5: plain 5 or percent 5', '6%: percent 6']);
  });

  it('is told apart from its neighbour', () => {
    expect(read('2 rupees 40 paise')).toEqual(['2 rupees: money inr 2', '40 paise: money inr 0.4']);
    expect(read('from 20 €30')).toEqual(['20: plain 20', '€30: money eur 30']);
  });
});

describe('other figures', () => {
  it.each([
    ['two thirds of it', 'two thirds: fraction 0.6667 or percent 66.6667'],
    ['about two-thirds', 'two-thirds: fraction 0.6667 or percent 66.6667'],
    ['about one-tenth', 'one-tenth: fraction 0.1 or percent 10'],
    ['⅔ of it', '⅔: fraction 0.6667 or percent 66.6667'],
    ['2½ years', '2½ years: measure month 30'],
    ['35 basis points', '35 basis points: points 0.35'],
    ['35bps', '35bps: points 0.35'],
    ['a 35-basis-point rise', '35-basis-point: points 0.35'],
    ['300 mm wafers', '300 mm: measure meter 0.3'],
    ['two dozen stores', 'two dozen: plain 24'],
    ['3 lakh stores', '3 lakh: plain 300000'],
  ])('%s', (text, amount) => expect(read(text)).toEqual([amount]));

  it.each(['the A380 and the PS5', 'version 1.2.3 of it', 'we won in the CHF region', '5G'])(
    'are none in %s',
    (text) => expect(read(text).filter((one) => /money|NaN/.test(one))).toEqual([]),
  );
});
