import { wordsOf } from '../language/words.js';
import type { ParsedCall, Passage } from '../types.js';

/** What of a passage is searched by words; each has its own weight when a question is ranked. */
export const FIELDS = ['words', 'context', 'question', 'call'] as const;
export type Field = (typeof FIELDS)[number];

/** Which passages hold which terms, how often in which field. Columns, so that it loads by a copy and scans fast. */
export interface KeywordIndex {
  readonly documents: number;
  /** A term's number; its postings are those from `starts[number]` to `starts[number + 1]`. */
  readonly terms: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  /** The passage of a posting. */
  readonly passages: Uint32Array;
  /** How often, field by field: `FIELDS.length` entries a posting, 255 at most. */
  readonly frequencies: Uint8Array;
  /** How many words, field by field: `FIELDS.length` entries a passage. */
  readonly lengths: Uint32Array;
}

export function buildKeywordIndex(
  calls: readonly ParsedCall[],
  passages: readonly Passage[],
): KeywordIndex {
  const postings = new Map<string, number[]>(); // passage, then its frequencies, again and again
  const lengths = new Uint32Array(passages.length * FIELDS.length);
  passages.forEach((passage, at) => {
    const texts = fieldTexts(calls, passage);
    const counts = new Map<string, number[]>();
    FIELDS.forEach((field, column) => {
      const words = wordsOf(texts[field]);
      lengths[at * FIELDS.length + column] = words.length;
      for (const term of words.flatMap((word) => word.terms)) {
        const row = counts.get(term) ?? FIELDS.map(() => 0);
        row[column] = Math.min(255, (row[column] ?? 0) + 1);
        counts.set(term, row);
      }
    });
    for (const [term, row] of counts) {
      const list = postings.get(term);
      if (list) list.push(at, ...row);
      else postings.set(term, [at, ...row]);
    }
  });
  return toColumns(postings, lengths, passages.length);
}

/** What a reader of the source knows with the words: topic and label, for an answer the question, and who speaks in which call. */
export function fieldTexts(calls: readonly ParsedCall[], passage: Passage): Record<Field, string> {
  const parsed = calls[passage.call];
  const first = parsed?.statements[passage.first];
  const last = parsed?.statements[passage.last];
  if (!parsed || !first || !last) return { words: '', context: '', question: '', call: '' };
  const { company, ticker, period } = parsed.transcript.call;
  const turn = parsed.turns[first.turn];
  const asked = turn?.inReplyTo ?? null;
  const speaker = [turn?.speaker?.name, turn?.speaker?.role];
  return {
    words: parsed.transcript.text.slice(first.start, last.end),
    context: [first.topic, first.label].filter(Boolean).join('. '),
    question: asked === null ? '' : turnText(parsed, asked),
    call: [company, ticker, period, ...speaker].filter(Boolean).join(', '),
  };
}

function turnText({ transcript, statements }: ParsedCall, turn: number): string {
  const own = statements.filter((statement) => statement.turn === turn);
  return transcript.text.slice(own[0]?.start ?? 0, own.at(-1)?.end ?? 0);
}

function toColumns(
  postings: Map<string, number[]>,
  lengths: Uint32Array,
  documents: number,
): KeywordIndex {
  const width = FIELDS.length + 1;
  const total = [...postings.values()].reduce((sum, list) => sum + list.length / width, 0);
  const starts = new Uint32Array(postings.size + 1);
  const passages = new Uint32Array(total);
  const frequencies = new Uint8Array(total * FIELDS.length);
  const terms = new Map<string, number>();
  let at = 0;
  for (const [term, list] of [...postings].sort(([a], [b]) => (a < b ? -1 : 1))) {
    starts[terms.size] = at;
    terms.set(term, terms.size);
    for (let from = 0; from < list.length; from += width, at++) {
      passages[at] = list[from] ?? 0;
      frequencies.set(list.slice(from + 1, from + width), at * FIELDS.length);
    }
  }
  starts[terms.size] = at;
  return { documents, terms, starts, passages, frequencies, lengths };
}
