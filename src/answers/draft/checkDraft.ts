import type { Warning } from '../../answer.js';
import type { Citation } from '../../types.js';
import { isNotInCalls, NOT_IN_CALLS } from '../notFound.js';
import { holdsMarkup } from './markup.js';
import type { DraftSentence } from './parseDraft.js';

/** Something in a sentence that the cited statements do not bear out. */
export interface Finding {
  readonly kind: 'quote' | 'figure' | 'date' | 'period' | 'name' | 'speaker' | 'support';
  /** What is wrong, in a line that a writer can act on. */
  readonly message: string;
}

/** What the checks say of one sentence. */
export interface Findings {
  readonly faults: readonly Finding[];
  /** Sums that code worked out for figures that no statement holds: "33.0 − 27.5 = 5.5". */
  readonly sums: readonly string[];
}

/** Checks the words of a sentence against the statements that it cites; there is at least one. */
export type CheckWords = (text: string, cited: readonly Citation[]) => Findings;

/** A sentence that stands. */
export interface SoundSentence {
  readonly text: string;
  /** Empty only for one that says what the calls do not say. */
  readonly citations: readonly Citation[];
}

/** A sentence that does not stand, with its faults. */
export interface RefusedSentence {
  readonly text: string;
  readonly faults: readonly { readonly code: string; readonly message: string }[];
}

export interface CheckedDraft {
  /** In the draft's order. */
  readonly sentences: readonly (SoundSentence | RefusedSentence)[];
  /** What was taken out of sentences that stand without it. */
  readonly warnings: readonly Warning[];
}

/** Sentences looked at; a draft with more has lost its way. */
const MOST_SENTENCES = 60;

/** Characters of the longest sentence that anybody can check, a reader included. */
const LONGEST_SENTENCE = 2_000;

/** Words of the shortest sentence: "Costs fell". */
const LEAST_WORDS = 2;

/** What a fault is called outside: clients rely on it. */
const CODES: Readonly<Record<Finding['kind'], string>> = {
  quote: 'QUOTE_NOT_IN_SOURCE',
  figure: 'FIGURE_NOT_IN_SOURCE',
  date: 'DATE_NOT_IN_SOURCE',
  period: 'PERIOD_NOT_IN_SOURCE',
  name: 'NAME_NOT_IN_SOURCE',
  speaker: 'SPEAKER_NOT_IN_SOURCE',
  support: 'NOT_SUPPORTED',
};

/**
 * Checks a draft, whoever wrote it, sentence by sentence: its ids are of statements found for this question, it is nothing
 * but text, and its words stand on what it cites. A made-up id beside a real one is taken out; a sentence with any other
 * fault does not stand.
 *
 * @param retrieved the statements that the writer was given, by id
 */
export function checkDraft(
  draft: readonly DraftSentence[],
  retrieved: ReadonlyMap<string, Citation>,
  checkWords: CheckWords,
): CheckedDraft {
  const warnings: Warning[] = [];
  const sentences = unique(draft)
    .slice(0, MOST_SENTENCES)
    .map(({ text, ids }) => {
      // What follows the phrase is the writer's, and nothing checks it.
      if (isNotInCalls(text)) return { text: `${NOT_IN_CALLS}.`, citations: [] };
      const citations = ids.flatMap((id) => retrieved.get(id) ?? []);
      for (const id of ids.filter((one) => !retrieved.has(one)))
        warnings.push({
          code: 'CITATION_NOT_RETRIEVED',
          message: `A citation was removed: "${id.slice(0, 80)}" is no statement that was found for this question.`,
        });
      const { faults, sums } = findingsOf(text, citations, checkWords);
      return faults.length > 0 ? { text, faults } : { text: withSums(text, sums), citations };
    });
  return { sentences, warnings };
}

/** A writer that has lost its way says one thing again and again. */
const unique = (draft: readonly DraftSentence[]): DraftSentence[] => [
  ...new Map(draft.map((one) => [`${one.text} ${one.ids}`, one])).values(),
];

export const isSound = (sentence: SoundSentence | RefusedSentence): sentence is SoundSentence =>
  'citations' in sentence;

function findingsOf(
  text: string,
  cited: readonly Citation[],
  checkWords: CheckWords,
): Pick<RefusedSentence, 'faults'> & Pick<Findings, 'sums'> {
  if (holdsMarkup(text))
    return refuse('MARKUP_REMOVED', 'it holds a link, an image or a tag, and answers are text');
  if (text.length > LONGEST_SENTENCE)
    return refuse('SENTENCE_TOO_LONG', `it has more than ${LONGEST_SENTENCE} characters`);
  if ((text.match(/[\p{L}\p{N}]+/gu) ?? []).length < LEAST_WORDS)
    return refuse('FRAGMENT', 'it is no whole sentence');
  if (cited.length === 0) return refuse('NO_CITATION', 'it cites no statement that was found');
  const { faults, sums } = checkWords(text, cited);
  return { faults: faults.map(({ kind, message }) => ({ code: CODES[kind], message })), sums };
}

const refuse = (code: string, message: string) => ({ faults: [{ code, message }], sums: [] });

/** A figure that was worked out shows how, before the sentence's full stop. */
function withSums(text: string, sums: readonly string[]): string {
  if (sums.length === 0) return text;
  const stop = /[.!?]?$/u.exec(text)?.[0] ?? '';
  return `${text.slice(0, text.length - stop.length)} (${sums.join('; ')})${stop}`;
}
