import { fillGap } from './fillGap.js';
import type { Place } from './findStatement.js';
import type { Former, Reader, ReadQuestion } from './former.js';
import { type Gap, readGap } from './gap.js';

/** One question of a conversation with the statements that answered it. */
export interface FormerTurn {
  readonly question: string;
  readonly cited: readonly Place[];
}

/** A question as it is understood in its conversation. */
export interface FollowUp {
  /** Stands by itself as far as the conversation helps. */
  readonly question: string;
  readonly resolvedFrom: 'history' | null;
  /** Asks for what was not said yet: a statement that is cited already is no answer where there are others. */
  readonly wantsMore: boolean;
}

/** A longer question speaks for itself, and no later one can refer to all that it holds. In characters. */
const LONGEST = 400;

/**
 * A question that leaves out what stands in the conversation, with that put in its place: "and a year earlier?" behind "How fast
 * did AWS grow in Q3 2025?" is "How fast did AWS grow in Q3 2024?". By rules, without a model. What a question leaves out is
 * looked for in the last one that stands by itself, or could be made to. A question with words of its own stays as it is.
 *
 * @param turns the conversation before it, oldest first
 */
export function resolveFollowUp(
  question: string,
  turns: readonly FormerTurn[],
  reader: Reader,
): FollowUp {
  const { gap, filled } = fill(question, reader, () => {
    const from = turns.findLastIndex((turn) => isWhole(turn.question, reader));
    return readTurns(turns.slice(Math.max(0, from)), reader).former;
  });
  if (filled === null) return { question, resolvedFrom: null, wantsMore: false };
  const wantsMore = gap?.kind === 'why' || gap?.kind === 'more' || /\belse\b/i.test(question);
  return { question: filled, resolvedFrom: 'history', wantsMore };
}

/** The questions of a conversation, each with what it leaves out put in its place. */
export const resolveTurns = (turns: readonly FormerTurn[], reader: Reader): readonly string[] =>
  readTurns(turns, reader).questions;

/** What stands before such a question is not referred to any more. */
function isWhole(question: string, reader: Reader): boolean {
  if (question.length > LONGEST) return true;
  return readGap(question, reader) === null && isAboutSomething(reader.read(question));
}

function readTurns(
  turns: readonly FormerTurn[],
  reader: Reader,
): { readonly former: Former | null; readonly questions: readonly string[] } {
  let former: Former | null = null;
  const questions: string[] = [];
  for (const { question, cited } of turns) {
    const before: Former | null = former;
    const { gap, filled } = fill(question, reader, () => before);
    questions.push(filled ?? question);
    if (question.length > LONGEST) former = null;
    else if (filled !== null || gap === null || NEEDS_NO_HISTORY.has(gap.kind)) {
      const read = reader.read(filled ?? question);
      if (isAboutSomething(read)) former = { ...read, cited };
    }
  }
  return { former, questions };
}

/** Questions with so many words of their own that others may refer to them, whatever stood before. */
const NEEDS_NO_HISTORY: ReadonlySet<Gap['kind']> = new Set(['pronouns', 'goes-on']);

/** "Thanks!" is about nothing. */
const isAboutSomething = ({ things, named }: ReadQuestion): boolean =>
  things.length + named.spans.length > 0;

/** @param formerOf asked only where the question leaves something out */
function fill(
  question: string,
  reader: Reader,
  formerOf: () => Former | null,
): { readonly gap: Gap | null; readonly filled: string | null } {
  const gap = question.length > LONGEST ? null : readGap(question, reader);
  const former = gap && formerOf();
  const filled = gap && former ? fillGap(gap, question, former, reader) : null;
  return { gap, filled: filled === question ? null : filled };
}
