import type { Citation, StatementKind } from '../types.js';
import { withDoubts } from './doubts.js';

/**
 * Neighbouring statements of one call as one citation: the text from where the first begins to where the last ends. Where
 * several people speak in it, it is attributed to all of them by name and `speaker` is null: no one person said it.
 *
 * @param parts the citations in the order of the text, at least one; a single one is returned as it is
 * @param text the transcript's text that their offsets count in
 */
export function joinCitations(parts: readonly Citation[], text: string): Citation | undefined {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || parts.length === 1) return first;
  const shared = <Field extends keyof Citation>(field: Field): Citation[Field] | null => {
    const isShared = parts.every(
      (part) => JSON.stringify(part[field]) === JSON.stringify(first[field]),
    );
    return isShared ? first[field] : null;
  };
  return withDoubts({
    ...first, // it begins where the first begins: section, locator
    statements: parts.map(({ id }) => id),
    quote: text.slice(first.start, last.end),
    end: last.end,
    suffix: last.suffix,
    kind: leastClaiming(parts.map(({ kind }) => kind)),
    topic: shared('topic'),
    label: shared('label'),
    speaker: shared('speaker'),
    party: shared('party'),
    attribution: shared('attribution') ?? attributionOf(parts),
    inReplyTo: shared('inReplyTo'),
    url: first.url.replace(first.id, () => `${first.id}..${last.id}`),
  });
}

/** What holds an analyst's question is never shown as management's view. */
const LEAST_CLAIMING: readonly StatementKind[] = ['question', 'operator', 'remark', 'answer'];

function leastClaiming(kinds: readonly StatementKind[]): StatementKind {
  return LEAST_CLAIMING.find((kind) => kinds.includes(kind)) ?? 'question';
}

function attributionOf(parts: readonly Citation[]): string {
  const speakers = new Set(parts.map(({ attribution }) => attribution));
  return `Several speakers: ${[...speakers].join('; ')}`;
}
