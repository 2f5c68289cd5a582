import type { Ask } from '../../answer.js';
import type { CallId, Citation, ParsedCall, Statement, Turn } from '../../types.js';

/** A question whose words stand where it does not ask: only one call's, or one speaker's, statements may be cited. */
export interface Trap {
  readonly question: string;
  /** The only call that may be cited; null where none is of the period that is asked about. */
  readonly call: CallId | null;
  /** The only speaker that may be cited; null where anybody may. */
  readonly speaker: string | null;
}

/** Statements that are quoted as a company's view. */
export function spokenByExecutives({
  turns,
  statements,
}: ParsedCall): { readonly statement: Statement; readonly turn: Turn }[] {
  return statements.flatMap((statement) => {
    const turn = turns[statement.turn];
    return turn?.party === 'executive' && (turn.kind === 'remark' || turn.kind === 'answer')
      ? [{ statement, turn }]
      : [];
  });
}

/** `Q3 2024` of a call's period, as people write it; null where it is no quarter. */
export function quarterInWords(period: string | null): string | null {
  const read = /^(\d{4})-(Q[1-4])$/.exec(period ?? '');
  return read ? `${read[2]} ${read[1]}` : null;
}

export interface TrapScores {
  readonly traps: number;
  /** Answered with the right speaker's or call's own words, or with wrong ones. */
  readonly answered: number;
  /** Answers that cite a statement of another speaker or call. */
  readonly wrong: number;
}

/** Asks every trap. `onWrong` is told each answer that cites what it must not. */
export async function scoreTraps(
  traps: readonly Trap[],
  ask: Ask,
  onWrong: (trap: Trap, citation: Citation) => void,
): Promise<TrapScores> {
  let answered = 0;
  let wrong = 0;
  for (const trap of traps) {
    const request = { question: trap.question, filters: {}, limit: 8 };
    for await (const event of ask(request, new AbortController().signal)) {
      if (event.type !== 'answer' || event.answer.status !== 'answered') continue;
      answered++;
      const foreign = event.answer.citations.find((citation) => isForeign(trap, citation));
      if (!foreign) continue;
      wrong++;
      onWrong(trap, foreign);
    }
  }
  return { traps: traps.length, answered, wrong };
}

const isForeign = ({ call, speaker }: Trap, citation: Citation): boolean =>
  citation.call.id !== call || (speaker !== null && citation.speaker?.name !== speaker);
