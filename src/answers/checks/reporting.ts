import type { ReadWord } from './readText.js';

/** Stems of words by which a sentence tells who speaks and that they do: they say nothing of what is said. */
const REPORTING = new Set(
  `say state tell add note explain describ call stress warn argu caution think believ find see report mention point emphas emphasi
   remark comment conclud acknowledg admit announc confirm accord view opinion manag execut compani ceo cfo coo cto offic chief
   presid chair leadership firm speaker analyst investor statement transcript`.split(/\s+/),
);

export const isReporting = ({ terms }: ReadWord): boolean => REPORTING.has(terms[0] ?? '');
