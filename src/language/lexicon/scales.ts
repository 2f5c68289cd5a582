import { wordTable } from '../wordTable.js';

/** What the words behind a number, and letters glued to it, multiply it by: those of India and of the neighbouring languages' calls among them. */
export const SCALES = wordTable<number>({
  ...{ hundred: 1e2, thousand: 1e3, thousands: 1e3, k: 1e3, dozen: 12 },
  ...{ lakh: 1e5, lakhs: 1e5, lac: 1e5, lacs: 1e5 },
  ...{
    million: 1e6,
    millions: 1e6,
    m: 1e6,
    mn: 1e6,
    mln: 1e6,
    mio: 1e6,
    milhão: 1e6,
    milhões: 1e6,
  },
  ...{ crore: 1e7, crores: 1e7, cr: 1e7, crs: 1e7 },
  ...{
    billion: 1e9,
    billions: 1e9,
    b: 1e9,
    bn: 1e9,
    bln: 1e9,
    mrd: 1e9,
    bilhão: 1e9,
    bilhões: 1e9,
  },
  ...{ trillion: 1e12, trillions: 1e12, t: 1e12, tn: 1e12, trn: 1e12 },
});

/** The scale that a word by itself is; undefined for a letter. */
export const scaleOf = (word: string): number | undefined =>
  word.length > 1 ? SCALES[word] : undefined;

/** Scales behind an amount of money that mean something else elsewhere: "$5 m" and "$5 mm", but "5 m" and "300 mm wafers". */
export const MONEY_SCALES = wordTable<number>({ k: 1e3, m: 1e6, mm: 1e6, b: 1e9, t: 1e12 });
