/**
 * The ticker that a head gives: behind an exchange's name ("(NASDAQ: ACME)", "(B3:ACME3)"), behind a word for it
 * ("Symbol – ACME", "Scrip Code: 500001") or with an exchange's end ("4417.TW –", "ACME US"). Words come before numbers:
 * a filing in India gives both, and is known by the words.
 */
export function listingIn(text: string): string | undefined {
  const named = [AT_EXCHANGE, BESIDE_EXCHANGE, BY_SYMBOL].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, groups: { ticker = '' } = {} }) => {
      const clean = withoutEnd(ticker);
      return clean === null ? [] : [{ index, ticker: clean }];
    }),
  );
  const inOrder = named.sort((a, b) => a.index - b.index).map(({ ticker }) => ticker);
  const ended = ENDED.exec(text)?.groups?.ticker;
  return (
    inOrder.find((ticker) => /[A-Z]/.test(ticker)) ??
    (ended === undefined ? undefined : withoutEnd(ended)) ??
    inOrder[0]
  );
}

/** "4417.TW – Acme": what stands behind the listing. */
export const withoutListing = (title: string): string => title.replace(ENDED, '');

/** The ticker in brackets behind a company's name: "Acme Corp. (ACME) Q2 2024 Earnings Call", "Acme Corp (ACME US)". */
export function bracketedIn(title: string): { ticker: string; start: number } | undefined {
  for (const { index, groups: { ticker = '' } = {} } of title.matchAll(IN_BRACKETS)) {
    const clean = NO_TICKER.test(ticker) ? null : withoutEnd(ticker);
    if (clean !== null) return { ticker: clean, start: index };
  }
  return undefined;
}

const EXCHANGE =
  'NYSE(?: ?(?:American|Arca|MKT))?|NYSEAM|AMEX|Nasdaq(?:[A-Z]{2})?|NASDAQ(?: ?(?:GS|GM|CM|GSM|CMKTS?|Stockholm|Helsinki|Copenhagen))?|OTC(?:QX|QB|MKTS|PK)?|NSE|BSE|BOM|LSE|LON|AIM|TSX(?:[- ]?V)?|CSE|ASX|NZX|NZE|SGX|HKEX|HKG|SEHK|TSE|TYO|TWSE|TPE|KRX|KOSPI|KOSDAQ|SSE|SZSE|SHSE|B3|BVMF|BMV|BME|JSE|IDX|SET|PSE|Euronext(?: \\p{Lu}\\p{Ll}+)?|EPA|AMS|EBR|ETR|FRA|XETRA|SIX|SWX|BIT|STO|OSE|OSL|HEL|CPH|VIE|WSE|TADAWUL|ADX|DFM|BCBA|BVC';
const TICKER = '(?<ticker>[A-Z0-9][A-Z0-9.&-]{0,14})(?![\\p{L}\\p{N}])';
/** What stands between a word for the symbol and the symbol: a colon, a dash or both, and white space. */
const MARK = '\\s{0,8}[:–—-][:–—\\s-]{0,8}';
const AT_EXCHANGE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${EXCHANGE})(?: (?:Trading )?(?:Symbol|Code|Ticker|Scrip(?: (?:Code|Symbol|ID))?))?\\s?[:：]\\s{0,4}${TICKER}`,
  'gu',
);
/** A dash stands in names of many things; behind these exchanges it is a colon. */
const BESIDE_EXCHANGE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:NSE|BSE|NYSE|NASDAQ)(?: Symbol| Code)?${MARK}${TICKER}`,
  'gu',
);
const BY_SYMBOL = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[Ss]ymbol|SYMBOL|[Tt]icker(?: [Ss]ymbol)?|TICKER|(?:[Ss]crip|SCRIP|Script|[Ss]ecurity|SECURITY|[Ss]tock|STOCK)(?: (?:[Cc]ode|CODE|[Ss]ymbol|SYMBOL|ID|[Nn]o\\.?|[Nn]umber))(?: No\\.?)?)${MARK}["“']?${TICKER}`,
  'gu',
);
/** As Refinitiv, Bloomberg and others write a listing before a dash: "ACME.OQ - Q1 2016", "4417.TW –". */
const ENDED =
  /(?:^|\n)\s{0,8}(?<ticker>[A-Z0-9]{1,6}(?:\.[A-Z]{1,2}|[ ](?:US|LN|IN|JP|HK|GR|FP|CN|AU)))\s{1,4}[–—-]\s/u;
const IN_BRACKETS =
  /\((?:[\p{L}\d ]{2,20}?\s?:\s?)?(?<ticker>[A-Z0-9]{1,10}(?:[.&-][A-Z0-9]{1,5})?(?: (?:US|LN|IN|JP|HK|GR|FP|CN|AU))?)\)/gu;
/** Capitals in brackets that shorten something else than a company's name. */
const NO_TICKER =
  /^(?:\d{1,3}|\d{4}|Q[1-4].*|[1-4]Q.*|H[12].*|[12]H.*|FY.*|CEO|CFO|COO|CTO|IR|ESG|GAAP|EBITDA?|USD|INR|EUR|ET|EST|EDT|PT|PST|IST|GMT|UTC|AM|PM|US|UK|EU|INDIA|P|LTD|INC|LLC|SA|AG|NV|AGM|EGM|Q|A|QA|PDF|HTML)$/;

/** "ACME.OQ" and "ACME US" are ACME; what no American exchange writes keeps its end, which tells the market of a number. */
function withoutEnd(ticker: string): string | null {
  const clean = ticker
    .replace(/[.&-]+$/, '')
    .replace(/ [A-Z]{2}$/, '')
    .replace(/(?<=^[A-Z]{1,5})\.(?:O|OQ|N|A|K|P|PK|US)$/, '');
  return /[A-Z]|\d{3}/.test(clean) && !/^(?:BSE|NSE|AND|THE|LIMITED|LTD|DATE|CODE)$/.test(clean)
    ? clean
    : null;
}
