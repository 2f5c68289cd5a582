import { nlp } from './nlp.js';

export type PartOfSpeech = 'noun' | 'verb' | 'other';

const known = new Map<string, ReadonlyMap<number, PartOfSpeech>>();
/** Texts remembered: a question, or a sentence and what it is held against, are read by several, one after the other. */
const REMEMBERED = 64;

/** The part of speech of the word that begins at an offset of a text, as far as a small tagger tells. */
export function partsOfSpeech(text: string): (start: number) => PartOfSpeech {
  const parts = known.get(text) ?? tag(text);
  known.delete(text);
  const [oldest] = known.size < REMEMBERED ? [] : known.keys();
  if (oldest !== undefined) known.delete(oldest);
  known.set(text, parts); // last again, so that what is read again and again stays
  return (start) => parts.get(start) ?? 'noun';
}

function tag(text: string): ReadonlyMap<number, PartOfSpeech> {
  const parts = new Map<number, PartOfSpeech>();
  for (const { terms } of nlp(text).json({ offset: true }) as readonly Sentence[]) {
    for (const { tags, offset } of terms) parts.set(offset.start, partOf(tags));
  }
  return parts;
}

/** What is read of the library's output, which it does not type. */
interface Sentence {
  readonly terms: readonly {
    readonly tags: readonly string[];
    readonly offset: { readonly start: number };
  }[];
}

function partOf(tags: readonly string[]): PartOfSpeech {
  if (tags.includes('Noun')) return 'noun';
  return tags.includes('Verb') ? 'verb' : 'other';
}
