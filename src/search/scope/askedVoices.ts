import type { Span } from '../../transcripts/sentences.js';
import type { Filters, Turn } from '../../types.js';
import { type AskedVoices, readVoices } from './speakers.js';
import { withoutPasted } from './withoutPasted.js';

/** Whom filters or a question ask for, and what has to be said of that. */
export interface VoicesInScope {
  readonly voices: AskedVoices;
  readonly notes: readonly { readonly code: string; readonly message: string }[];
  /** The words of the question that name them. */
  readonly spans: readonly Span[];
}

const UNNAMED = {
  code: 'SPEAKERS_NOT_NAMED',
  message: 'The source names no speaker, so it cannot be told whose words these are',
};

/** A source that names nobody cannot be narrowed by a name, and an analyst is never quoted: both are said. */
export function askedVoices(
  filters: Filters,
  question: string,
  turns: () => readonly Turn[],
  isDictionaryWord: (word: string) => boolean,
): VoicesInScope {
  const asked = readVoices(withoutPasted(question), turns, isDictionaryWord);
  const namesAnybody = (): boolean =>
    turns().some(({ speaker, party }) => speaker !== null && party === 'executive');
  const speakers = filters.speakers ?? asked.speakers;
  const sections = filters.sections ?? asked.sections;
  const isByRole = !filters.roles && asked.roles.length > 0;
  const isByName = !filters.speakers && asked.strangers.length > 0;
  const unnamed = (isByRole || isByName) && !namesAnybody();
  const roles = filters.roles ?? (unnamed ? [] : asked.roles);
  return {
    voices: { speakers, roles, sections },
    notes: [...(unnamed ? [UNNAMED] : []), ...analystsAmong(speakers, turns).map(notQuoted)],
    spans: unnamed ? [...asked.spans, ...asked.strangers] : asked.spans,
  };
}

/** Of some speakers those that only ask. */
export function analystsAmong(speakers: readonly string[], turns: () => readonly Turn[]): string[] {
  return speakers.filter((name) => {
    const own = turns().filter(({ speaker }) => speaker?.name.toLowerCase() === name.toLowerCase());
    return own.length > 0 && own.every(({ kind }) => kind === 'question');
  });
}

const notQuoted = (analyst: string): { code: string; message: string } => ({
  code: ANALYST_NOT_QUOTED,
  message: `${analyst} asks as an analyst; what is quoted are the answers to ${analyst}`,
});

/** An analyst's words are never quoted as an answer. */
export const ANALYST_NOT_QUOTED = 'ANALYST_NOT_QUOTED';
