import lemmatizer from 'wink-lemmatizer';

/** Whether a noun, in whatever number, may be said with any figure: it tells nothing of whose the figure is. */
export const isGeneric = (word: string): boolean =>
  GENERIC.has(word) || GENERIC.has(lemmatizer.noun(word));

const GENERIC = new Set(
  `figure level total amount number count value size scale sum volume rate ratio pace speed range average mark point percentage share
   percent majority part portion half bit row term
   company firm business group organization enterprise segment unit division arm operation category area line brand
   management leadership executive officer ceo cfo chief team analyst investor shareholder stockholder speaker statement call result performance report
   quarter year month week day period time date end start basis comparison
   growth increase rise gain expansion uptick jump improvement decrease decline drop fall reduction change difference gap
   high low record peak best top
   thing item base fleet track course run addition plan target goal expectation forecast outlook guidance estimate projection
   momentum trend progress contribution use usage way fact place balance sheet stock position footprint presence network chain retailer outlet center centre site location`.split(
    /\s+/,
  ),
);
