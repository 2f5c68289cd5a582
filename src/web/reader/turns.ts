import type { Citation } from '../../types.js';
import type { CallStatement } from './callStore.js';

/** What one speaker says without a break, in the paragraphs of the source. */
export interface SpokenTurn {
  readonly first: CallStatement;
  readonly paragraphs: readonly (readonly CallStatement[])[];
}

/**
 * Machine transcripts have no paragraphs, and one of ten thousand statements could neither be read nor be laid out in time:
 * it is broken here.
 */
const MAX_PARAGRAPH = 16;

/** Statements of a call, in order, as turns. Whoever speaks in another kind or section begins a new one. */
export function groupIntoTurns(statements: readonly CallStatement[]): SpokenTurn[] {
  return together(statements, (one, other) => isSameVoice(one, other)).map((said) => ({
    first: said[0],
    paragraphs: together(
      said,
      (one, other, size) => size < MAX_PARAGRAPH && isSameParagraph(one, other),
    ),
  }));
}

export const isSameVoice = (one: CallStatement, other: CallStatement): boolean =>
  one.kind === other.kind &&
  one.section === other.section &&
  one.attribution === other.attribution &&
  one.inReplyTo?.id === other.inReplyTo?.id;

/** The words of a statement before, within and after those that a citation quotes. */
export function splitByQuote(
  { start, quote }: Pick<CallStatement, 'start' | 'quote'>,
  cited: Pick<Citation, 'start' | 'end'>,
): readonly [before: string, quoted: string, after: string] {
  const within = (offset: number) => Math.min(Math.max(offset - start, 0), quote.length);
  const from = within(cited.start);
  const to = within(cited.end);
  return [quote.slice(0, from), quote.slice(from, to), quote.slice(to)];
}

type Group = [CallStatement, ...CallStatement[]];

/** Splits a list wherever one does not belong to the first of its group. */
function together(
  statements: readonly CallStatement[],
  belongs: (first: CallStatement, other: CallStatement, size: number) => boolean,
): Group[] {
  const groups: Group[] = [];
  for (const statement of statements) {
    const open = groups.at(-1);
    if (open && belongs(open[0], statement, open.length)) open.push(statement);
    else groups.push([statement]);
  }
  return groups;
}

const isSameParagraph = (one: CallStatement, other: CallStatement): boolean =>
  one.locator.paragraph === other.locator.paragraph &&
  one.label === other.label &&
  one.topic === other.topic;
