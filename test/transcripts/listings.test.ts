import { describe, expect, it } from 'vitest';
import { bracketedIn, listingIn } from '../../src/transcripts/listings.js';

describe('the listing in a head', () => {
  it.each([
    ['NSE Symbol: BRIGMILL        BSE Security Code: 599001', 'BRIGMILL'],
    ['Scrip Code: 599001\nSymbol – BRIGMILL', 'BRIGMILL'],
    ['Scrip Symbol : BRIG-RE', 'BRIG-RE'],
    ['Trading Symbol - M&B', 'M&B'],
    ['BSE Scrip Code: 599001', '599001'],
    ['SYMBOL: BRIGMILL', 'BRIGMILL'],
    ['Briggle Mills, Inc. (NASDAQ: BRGL)', 'BRGL'],
    ['Briggle Mills plc (LSE:BRGL.)', 'BRGL'],
    ['Usina Brigue S.A. (B3:BRIG3)', 'BRIG3'],
    ['Briggle Corp (NYSE:B) Q2', 'B'],
    ['(Nasdaq: BRGL; TSX: BRG)', 'BRGL'],
    ['4417.TW – Briggle Mills Q3 2031 results call', '4417.TW'],
    ['BRGL.OQ - Q1 2031 Briggle Mills Earnings Call', 'BRGL'],
    ['Ticker: BRGL', 'BRGL'],
    ['Stock Code: 0990.HK', '0990.HK'],
  ])('in "%s" is %s', (text, ticker) => {
    expect(listingIn(text)).toBe(ticker);
  });

  it.each([
    'BSE Limited, National Stock Exchange of India Limited',
    'the drug ADX-2191 is in phase 3',
    'Symbol: see below',
    'NASDAQ: the exchange',
    'COVID-19 - a year later',
    '',
  ])('is none in "%s"', (text) => {
    expect(listingIn(text)).toBeUndefined();
  });
});

describe('the ticker in brackets of a title', () => {
  it.each([
    ['Briggle Mills, Inc. (BRGL) Q2 2031 Earnings Call', 'BRGL'],
    ['Briggle Mills (BRGL US) call', 'BRGL'],
    ['Briggle (Q2 FY31) and (CEO) and (ESG) call', undefined],
    ['Briggle Mills (formerly Oats) call', undefined],
  ])('"%s" has %s', (title, ticker) => {
    expect(bracketedIn(title)?.ticker).toBe(ticker);
  });
});
