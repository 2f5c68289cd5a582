import type { Scope } from '../../answer.js';
import type { Citation, CitedCall, Section } from '../../types.js';

/** What heads the closest statements where nothing answers, as in every door (`answers/notFound.ts`). */
export const CLOSEST = 'Closest statements – they may not answer';

/** What opens them beside an answer. */
export const OTHERS = 'Other close statements, in case this is not what was asked';

/** What pages call the parts of a call. */
export const SECTION_NAMES: Readonly<Record<Section, string>> = {
  remarks: 'Prepared remarks',
  qa: 'Questions and answers',
};

/** A call as readers name it: "Amazon 2025-Q3". */
export function callName({
  company,
  ticker,
  period,
  title,
  id,
}: Pick<CitedCall, 'company' | 'ticker' | 'period' | 'title' | 'id'>): string {
  const name = company ?? ticker;
  return name && period ? `${name} ${period}` : (title ?? name ?? id);
}

/** Stands beside a speaker whom nothing proves to be management, as in every door (`citations/cite.ts`). */
export const SIDE_NOT_KNOWN = "speaker's side not known";

/** What is known of a named speaker, and that the side is not where nothing proves one; where nobody is named, the attribution says so. */
export const aboutSpeaker = ({ speaker, party }: Pick<Citation, 'speaker' | 'party'>): string =>
  [speaker?.role, speaker?.organization, speaker && party === null && SIDE_NOT_KNOWN]
    .filter(Boolean)
    .join(', ');

/** Who says it and where, as a citation's button is called: "Ann Lee, Acme 2025-Q3". */
export const citationName = ({ speaker, party, attribution, call }: Citation): string =>
  `${party === null ? attribution : (speaker?.name ?? attribution)}, ${callName(call)}`;

export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** What is done while nothing can be read yet. */
export function searchingIn({ calls }: Pick<Scope, 'calls'>): string {
  return `Searching ${countOf(calls.length, 'call')}…`;
}

/** Who wrote the answer. */
export function engineName(engine: string): string {
  return engine === 'extractive'
    ? 'Quoted, no model'
    : `Written by ${engine.replace(/^model:/, '')}, checked`;
}

/** What stands below a quote with figures that cannot be; null where there is none. Doors of text have it too (`citations/doubts.ts`). */
export function doubtWords({ doubtful = [] }: Pick<Citation, 'doubtful'>): string | null {
  if (doubtful.length === 0) return null;
  const figures = doubtful.map(({ text }) => `"${text}"`).join(', ');
  return `Doubtful, though the source has it so: ${figures}`;
}

/** The code of the note to those who ask in another language (`answers/noteLanguage.ts`). */
export const QUESTION_LANGUAGE = 'QUESTION_LANGUAGE';
