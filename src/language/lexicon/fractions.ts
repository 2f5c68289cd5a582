import { wordTable } from '../wordTable.js';

/** Fractions of one character. */
export const FRACTIONS = wordTable<number>({
  ...{ '½': 1 / 2, '⅓': 1 / 3, '⅔': 2 / 3, '¼': 1 / 4, '¾': 3 / 4 },
  ...{ '⅕': 1 / 5, '⅖': 2 / 5, '⅗': 3 / 5, '⅘': 4 / 5, '⅙': 1 / 6, '⅚': 5 / 6 },
  ...{ '⅛': 1 / 8, '⅜': 3 / 8, '⅝': 5 / 8, '⅞': 7 / 8 },
});

/** Parts of one by their names: "a third", "two fifths". */
export const PARTS = wordTable<number>({
  ...{ third: 3, thirds: 3, quarter: 4, quarters: 4, fifth: 5, fifths: 5, sixth: 6, sixths: 6 },
  ...{ eighth: 8, eighths: 8, tenth: 10, tenths: 10 },
});
