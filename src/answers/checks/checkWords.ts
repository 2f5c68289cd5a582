import type { Citation } from '../../types.js';
import type { CheckWords, Finding } from '../draft/checkDraft.js';
import { checkSentence } from './checkSentence.js';
import { prepareEvidence } from './evidence.js';
import type { CheckSupport, Contradiction } from './support.js';

/** What is wrong, as a writer is told it. */
const CONTRADICTED: Readonly<Record<Contradiction, string>> = {
  negation: 'it says "not" where the statement does not, or leaves its "not" out',
  direction:
    'it says that something rose where the statement says that it fell, or the other way round',
  comparison: 'it compares the other way round than the statement',
  modality: 'it makes a fact of what is only expected or possible, or the other way round',
  addition: 'it adds something that the statement does not say',
};

/** All checks of a sentence's words: quotations, figures, dates, names and speakers, and whether the statements support it. */
export const createCheckWords =
  (checkSupport: CheckSupport): CheckWords =>
  (text, cited) => {
    const { faults, computations } = checkSentence(text, cited);
    const evidence = prepareEvidence(
      cited.map(({ quote }) => quote),
      cited.map(knownWith),
    );
    const { contradictions, isSupported } = checkSupport(text, evidence);
    const told: Finding[] = contradictions.map((kind) => ({
      kind: 'support',
      message: CONTRADICTED[kind],
    }));
    const unsupported: Finding[] = [
      { kind: 'support', message: 'the cited statements do not say this' },
    ];
    return {
      faults: [...faults, ...(isSupported ? [] : told.length > 0 ? told : unsupported)],
      sums: computations.map(({ sum }) => sum),
    };
  };

/** What a reader of the source knows with a statement. */
const knownWith = ({ topic, label, attribution, inReplyTo, call }: Citation): string =>
  [topic, label, attribution, call.company, call.period, inReplyTo?.text]
    .filter(Boolean)
    .join('. ');
