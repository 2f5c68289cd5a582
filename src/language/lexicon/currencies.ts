import { wordTable } from '../wordTable.js';

/** How each currency is written, in lower case: symbols and codes before or behind an amount, words behind it. A bare dollar is taken for the US one. */
const WRITTEN: Readonly<Record<string, string>> = {
  usd: '$ us$ usd dollar dollars buck bucks',
  eur: '€ eur euro euros',
  gbp: '£ gbp sterling',
  yen: '¥ jpy yen',
  cny: 'rmb cny cnh yuan renminbi',
  inr: '₹ inr rs rupee rupees',
  krw: '₩ krw',
  cad: 'c$ ca$ cad',
  aud: 'a$ au$ aud',
  nzd: 'nz$ nzd',
  sgd: 's$ sgd',
  hkd: 'hk$ hkd',
  twd: 'nt$ twd ntd',
  chf: 'chf franc francs',
  sek: 'sek',
  nok: 'nok',
  dkk: 'dkk',
  pln: 'pln zloty zlotys',
  czk: 'czk',
  huf: 'huf forint forints',
  brl: 'r$ brl reais',
  mxn: 'mx$ mxn',
  ars: 'ars',
  clp: 'clp',
  cop: 'cop',
  zar: 'zar rand',
  ngn: '₦ ngn naira',
  ils: '₪ ils nis shekel shekels',
  aed: 'aed dirham dirhams',
  sar: 'sar riyal riyals',
  idr: 'idr rupiah',
  myr: 'myr rm ringgit',
  thb: '฿ thb baht',
  php: '₱ php',
  vnd: '₫ vnd',
  pkr: 'pkr',
  rub: '₽ rub ruble rubles rouble roubles',
  lira: '₺ lira liras',
};

const CURRENCIES = wordTable<string>(
  Object.fromEntries(
    Object.entries(WRITTEN).flatMap(([currency, forms]) =>
      forms.split(' ').map((form) => [form, currency]),
    ),
  ),
);

/** The currency that a symbol, code or word in lower case names; undefined where it names none. */
export const currencyOf = (written: string): string | undefined => CURRENCIES[written];

/** Hundredths of a currency by their names: a cent is taken for one of a dollar. */
export const HUNDREDTHS = wordTable<string>({
  ...{ cent: 'usd', cents: 'usd', '¢': 'usd', pence: 'gbp', paise: 'inr', paisa: 'inr' },
});

const forms = Object.keys(CURRENCIES);
/** All symbols, as they stand within the brackets of a pattern. */
export const SYMBOLS: string = forms.filter((form) => /^[^\p{L}]$/u.test(form)).join('');
/** All codes as alternatives of a pattern, in capitals; "Rs" in both ways it is written. */
export const CODES: string = [
  ...forms.filter((form) => /^[a-z]{3}$/.test(form) && !/^(?:yen)$/.test(form)),
]
  .map((code) => code.toUpperCase())
  .concat('RM', 'Rs', 'RS')
  .join('|');
