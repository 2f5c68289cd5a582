/** A figure that is held: what it is, what is asked of it, and what it must never fall below (or rise above). */
export interface Measure {
  /** Suite, row and column of the figure: `amazon.gold.firstRight`. */
  readonly path: string;
  readonly says: string;
  readonly better: 'more' | 'less';
  /** A share of something, from 0 to 1, or a number of its own. */
  readonly kind: 'share' | 'number';
  /** What the product sets out to reach; null where nothing is asked. */
  readonly asked: number | null;
  /** A little past what is measured now, so that one or two questions may turn. */
  readonly floor: number;
}

const more = (path: string, says: string, asked: number | null, floor: number): Measure => ({
  ...{ path, says, better: 'more', kind: 'share', asked, floor },
});
const less = (path: string, says: string, asked: number | null, floor: number): Measure => ({
  ...{ path, says, better: 'less', kind: 'share', asked, floor },
});
/** What there is to be at most so much of. */
const atMost = (path: string, says: string, bound: number): Measure => ({
  ...{ path, says, better: 'less', kind: 'number', asked: bound, floor: bound },
});

/** In the order of the report. Those of questions are of companies held out. */
export const MEASURES: readonly Measure[] = [
  more('questions.transcripts main.first', 'Questions: first statement right', 0.62, 0.6),
  more('questions.transcripts main.excerptFirst', 'Questions: in the first excerpt', 0.73, 0.71),
  more('questions.transcripts main.excerptInThree', 'Questions: in three excerpts', 0.89, 0.87),
  more('questions.transcripts main.passageInTen', 'Questions: in ten passages', 0.94, 0.94),
  more('questions.transcripts all.first', 'All wordings: first statement right', 0.46, 0.46),
  more('questions.transcripts all.excerptFirst', 'All wordings: first excerpt', 0.56, 0.56),
  more('questions.transcripts all.excerptInThree', 'All wordings: three excerpts', 0.75, 0.75),
  more('questions.transcripts all.passageInTen', 'All wordings: ten passages', 0.88, 0.88),
  more('amazon.gold.firstRight', 'Gold: first citation right', 0.88, 0.78),
  more('amazon.gold.rightInThree', 'Gold: one of the first three citations right', 0.96, 0.78),
  more('amazon.gold.foundInThree', 'Gold: one of the first three passages right', 0.96, 0.96),
  more('amazon.gold.refusedUnanswerable', 'Gold: unanswerable refused', 0.9, 0.7),
  less('amazon.gold.refusedAnswerable', 'Gold: answerable refused', 0.04, 0.1),
  more('amazon.gold.exactQuotes', 'Gold: quotes equal to their source', 1, 1),
  more('amazon.gold.citationRecall', 'Gold: citation recall (ALCE)', null, 1),
  more('amazon.gold.citationPrecision', 'Gold: citation precision (ALCE)', null, 1),
  atMost('amazon.gold.strayFigures', 'Gold: figures that no cited quote holds', 0),
  {
    ...atMost('amazon.gold.wrongFigures', 'Gold: other figures than the one asked for', 0),
    asked: 0,
  },
  more('amazon.own.firstRight', 'Own: first citation right', null, 0.71),
  more('amazon.own.foundInThree', 'Own: one of the first three passages right', null, 0.95),
  more('amazon.own.refusedUnanswerable', 'Own: unanswerable refused', null, 0.56),
  less('amazon.own.refusedAnswerable', 'Own: answerable refused', null, 0.07),
  more('amazon.own.exactQuotes', 'Own: quotes equal to their source', 1, 1),
  more('amazon.own.citationRecall', 'Own: citation recall (ALCE)', null, 1),
  more('amazon.own.citationPrecision', 'Own: citation precision (ALCE)', null, 1),
  atMost('amazon.own.strayFigures', 'Own: figures that no cited quote holds', 0),
  {
    ...atMost('amazon.own.wrongFigures', 'Own: other figures than the one asked for', 2),
    asked: null,
  },
  more('together.gold.firstRight', 'Gold among all calls: first citation right', 0.9, 0.85),
  more('together.gold.foundInThree', 'Gold among all calls: first three passages', 0.96, 0.95),
  more(
    'together.gold.refusedUnanswerable',
    'Gold among all calls: unanswerable refused',
    0.9,
    0.85,
  ),
  less('together.gold.refusedAnswerable', 'Gold among all calls: answerable refused', 0.03, 0.05),
  more('speakers.all.rightShare', 'Right speaker', 0.99, 0.99),
  atMost('speakers.all.wrongNames', 'Wrong names', 0),
  more('ectqa.ectqa.recallAt10', 'ECT-QA: evidence within 10 passages', 0.85, 0.87),
  more('ectqa.ectqa.recallAt20', 'ECT-QA: evidence within 20 passages', 0.94, 0.95),
  more('ectqa.ectqa.allIn20', 'ECT-QA: all evidence within 20 passages', 0.88, 0.88),
  more('ectqa.ectqa.figuresQuoted', 'ECT-QA: all figures of the answer quoted', 0.6, 0.58),
  more('ectqa.ectqa.refusedUnanswerable', 'ECT-QA: unanswerable refused', 0.9, 0.95),
  less('ectqa.ectqa.refusedAnswerable', 'ECT-QA: answerable refused', 0.08, 0.03),
  more('ectqa.ectqa.citationRecall', 'ECT-QA: citation recall (ALCE)', null, 1),
  atMost('ectqa.ectqa.strayFigures', 'ECT-QA: figures that no cited quote holds', 0),
  atMost('traps.wrongSpeaker.wrong', 'Traps: answers that cite another speaker', 0),
  atMost('traps.wrongQuarter.wrong', 'Traps: answers that cite another quarter', 0),
  more('faithfulness.lfqa.balancedAccuracy', 'Support: balanced accuracy on LFQA', 0.85, 0.85),
  more('faithfulness.expertqa.balancedAccuracy', 'Support: on ExpertQA', 0.6, 0.6),
  more('faithfulness.mtrag.auroc', 'Support: AUROC on MTRAG', 0.93, 0.93),
  atMost('faithfulness.time.msPerSentence', 'Support: milliseconds a sentence', 1),
  more('drafts.all.quotesCaught', 'Corrupted drafts: altered quotes caught', 1, 1),
  more('drafts.all.figuresCaught', 'Corrupted drafts: changed figures caught', 1, 1),
  more('drafts.all.caught', 'Corrupted drafts: all caught', 0.95, 0.95),
  less('drafts.all.soundLost', 'Corrupted drafts: sound sentences lost', 0.02, 0.02),
  more('quotes.exact.exact', 'Quotes as they were said: found to the letter', 1, 1),
  more('quotes.exact.right', 'Quotes as they were said: at their place', 1, 1),
  more('quotes.typography.exact', 'Quotes set in other type: found', 0.995, 0.995),
  less('quotes.changed.exact', 'Quotes with one change: taken for exact', 0, 0),
  more('quotes.changed.right', 'Quotes with one change: altered, at their place', 0.98, 0.99),
  more('quotes.foreign.notFound', 'Sentences of other calls: not found', 0.99, 0.98),
  atMost('quotes.changed.p95Ms', 'Quotes: milliseconds, 95 %', 50),
  more('reports.sound.right', 'Reports: sound sentences borne out', 0.98, 0.96),
  less('reports.sound.severe', 'Reports: sound sentences called altered', 0.03, 0.01),
  less('reports.figure.severe', 'Reports: changed figures borne out', 0.03, 0.02),
  less('reports.turned.severe', 'Reports: turned directions borne out', 0.03, 0.07),
  less('reports.otherCall.severe', 'Reports: borne out by another call', 0.03, 0.06),
  less('reports.foreign.severe', 'Reports: what others said, judged', 0.03, 0.035),
  more('exchanges.fused.reciprocalRank', 'Exchanges: mean reciprocal rank', 0.46, 0.5),
  more('exchanges.fused.recallAt5', 'Exchanges: answer within 5', 0.58, 0.63),
  more('exchanges.fused.withinCompanyAt10', 'Exchanges: within the company, 10', 0.75, 0.77),
  more('scifact.words.ndcgAt10', 'SciFact: nDCG@10 by words', 0.67, 0.68),
  less('scifact.fused.behindWords', 'SciFact: nDCG@10 that the fusion loses', 0.005, 0.005),
  more(
    'versions.corrected.rightShare',
    'Corrected calls: what is said of citations is right',
    1,
    0.999,
  ),
  more('versions.all.rightShare', 'Reworked calls: what is said of citations is right', 1, 0.998),
  more('versions.unchanged.rightShare', 'Reworked calls: of unchanged ones', 1, 0.998),
  more('versions.moved.rightShare', 'Reworked calls: of moved ones', 1, 0.93),
  more('versions.altered.rightShare', 'Reworked calls: of altered ones', 1, 0.998),
  more('versions.gone.rightShare', 'Reworked calls: of ones that are gone', 1, 0.99),
];
