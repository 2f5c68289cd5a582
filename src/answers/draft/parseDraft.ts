import { splitSentences } from '../../transcripts/sentences.js';
import { withoutStyle } from './markup.js';

/** One sentence of a draft with what it cites, as its writer put it. */
export interface DraftSentence {
  /** Without its markers. */
  readonly text: string;
  /** Ids that it names, each once; whether they exist is another question. */
  readonly ids: readonly string[];
}

/** Brackets behind a sentence: one id or several, also ones that nobody gave out ("[1]", "[source: page 3]" are no words). */
const MARKER = /\[([^[\]]{1,4000})\]/gu;
const LEAD = /^\s*(?:ids?|sources?|statements?|see)\s*[:#]?\s+|^\s+/iu;
/** What stands in a marker: a number, or a call and a digest. Other words in brackets are words. */
const ID =
  /^(?:[a-z]{0,2}\d{1,4}|[^\s:]{1,120}:[^\s:]{1,120}|[\p{L}\p{N}.-]{1,60}-\d{4}-[\p{L}\p{N}]{2,4})$/iu;
/** A reply that ends in the middle of a marker. */
const CUT_MARKER = /\[[^[\]]{0,200}$/u;

/**
 * The sentences of a draft, each with the ids in the markers behind it. Only the sentence right before a marker is cited
 * by it; one that stands before that without a marker of its own cites nothing.
 */
export function parseDraft(draft: string): DraftSentence[] {
  const sentences: DraftSentence[] = [];
  let from = 0;
  let words = '';
  const text = draft.replace(CUT_MARKER, '');
  const close = (ids: readonly string[]): void => {
    const found = sentencesIn(words);
    found.forEach((sentence, at) => {
      sentences.push({ text: sentence, ids: at === found.length - 1 ? ids : [] });
    });
    // "It grew [a]. [b]": a marker with no words before it belongs to the sentence before.
    const before = sentences.at(-1);
    if (found.length === 0 && ids.length > 0 && before)
      sentences[sentences.length - 1] = { ...before, ids: [...new Set([...before.ids, ...ids])] };
    words = '';
  };
  for (const { index, 0: marker, 1: inside = '' } of text.matchAll(MARKER)) {
    const ids = inside
      .replace(LEAD, '')
      .split(/[,;\s]+/u)
      .filter(Boolean);
    const isLink = text.startsWith('(', index + marker.length);
    if (isLink || ids.length === 0 || !ids.every((id) => ID.test(id))) continue;
    words += text.slice(from, index);
    from = index + marker.length;
    const after = /^[.?!]+(?=\s|$)/u.exec(text.slice(from, from + 10))?.[0] ?? '';
    words = `${words.trimEnd()}${after}`;
    from += after.length;
    close([...new Set(ids)]);
  }
  words += text.slice(from);
  close([]);
  return sentences;
}

/** Line breaks end sentences too: a list's lines rarely have a full stop. */
const sentencesIn = (words: string): string[] =>
  words.split(/\n+/u).flatMap((line) => sentencesOf(withoutStyle(line)));

const sentencesOf = (line: string): string[] =>
  splitSentences(line, 0, line.length).map(({ start, end }) => line.slice(start, end));
