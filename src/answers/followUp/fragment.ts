import type { PeriodWish } from '../../language/periods/periodWish.js';
import { readPeriods } from '../../language/periods/readPeriods.js';
import { STOP_WORDS } from '../../language/stopWords.js';
import type { Span } from '../../transcripts/sentences.js';
import { edit } from './edit.js';
import type { Reader } from './former.js';
import { readShift, type Shift } from './shift.js';

/** A question that leaves its verb to the one before: "and in Q2?", "what about advertising?". */
export interface Fragment {
  /** As it is written. */
  readonly body: string;
  readonly shift: Shift | null;
  readonly periods: readonly PeriodWish[];
  /** "the full year" */
  readonly isWholeYear: boolean;
  readonly companies: readonly string[];
  /** "in", "for", what the matter stands behind. */
  readonly preposition: string;
  /** The noun phrase that is left; empty where only a company or a period is named. */
  readonly matter: string;
}

/** Whatever has a verb or a question word of its own is a question. */
const CLAUSE =
  /\b(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|say|said|says|how|what|when|who|whose|why|where|which|that|tell|give|show|explain|list|name|compare|if|because)\b/i;
const PREPOSITION =
  /^(?:(?:in|for|at|of|on|during|over|from|by|with|to|about|regarding|since|before|after|until|versus|vs|compar\w+ (?:to|with)|according to)(?:\s+|$))+/i;
const BEHIND = /(?:\s+(?:in|for|at|of|on|during|over|from|by|since|before|after|until))+\s*$/i;
/** "And in dollars?" asks for the same in another way. */
const UNIT =
  /^(?:(?:us |u\.s\. )?dollars?|euros?|percent(?:age)?(?: points| terms)?|absolute terms|constant currency|total|general|detail|numbers|words|short|fact)$/i;
const WHEN = /^(?:before|after|since|until|later|earlier|next|last|else|really|again)$/i;
const ARTICLE = /^(?:(?:the|a|an|its|their|his|her|our|your)\s+)+/i;
const WHOLE_YEAR = /\b(?:the\s+)?(?:full|whole|entire|fiscal)[\s-]year(?!\s+\d)\b/i;
/** A longer phrase, or one that holds another, stands by itself. */
const MOST_WORDS = 5;
const HOLDS_ANOTHER = /\b(?:of|in|for|about|from|on|and|or|with|to)\b/i;

/** @param isLed "and", "what about" stand before it: then a noun alone is a fragment, else it may be a topic of its own */
export function readFragment(body: string, isLed: boolean, reader: Reader): Fragment | null {
  const shift = readShift(body);
  const year = shift ? null : WHOLE_YEAR.exec(body);
  const relative = shift ?? (year && { start: year.index, end: year.index + year[0].length });
  const text = relative ? blanked(body, [relative]) : body;
  if (CLAUSE.test(text)) return null;
  const periods = readPeriods(text);
  const { companies, spans } = reader.companies(text);
  const left = blanked(text, [...spans, ...periods])
    .replace(/(?:^|\s)['’]s?(?=\s|$)/g, ' ')
    .trim();
  const preposition = PREPOSITION.exec(left)?.[0] ?? '';
  const matter = left.slice(preposition.length).replace(ARTICLE, '').replace(BEHIND, '').trim();
  const isScope = relative !== null || periods.length > 0 || companies.length > 0;
  const isMatter = matter.split(/[^\p{L}\p{N}]+/u).some(isContent);
  const stands = matter.split(/\s+/).length > MOST_WORDS || HOLDS_ANOTHER.test(matter);
  const isNoMatter = stands || UNIT.test(matter) || !(isLed || preposition !== '');
  if (isMatter ? isNoMatter : !isScope) return null;
  return {
    ...{ body, shift, periods, isWholeYear: year !== null },
    companies: companies.map(({ name }) => name),
    preposition: preposition.trim(),
    matter: isMatter ? matter : '',
  };
}

const isContent = (word: string): boolean =>
  word !== '' && !STOP_WORDS.has(word.toLowerCase()) && !WHEN.test(word);

/** A text with spaces in the place of some stretches. */
const blanked = (text: string, spans: readonly Span[]): string =>
  edit(
    text,
    spans.map(({ start, end }) => ({ start, end, words: ' '.repeat(end - start) })),
  );
