import { type Quarter, quarterOf, yearOf } from '../../language/periods/quarter.js';
import { speaksAhead } from '../../language/tense.js';
import { type Anchor, anchorOf, datedIn } from './anchor.js';
import type { Edit } from './edit.js';
import type { Former, Reader } from './former.js';
import type { Fragment } from './fragment.js';
import { periodWords, type Quarters } from './periodWords.js';
import type { Shift } from './shift.js';

/** The period that a fragment puts in the place of the former one. */
export interface OtherPeriod {
  /** In words; null where each period of the former question moves by itself, as `edits` say. */
  readonly words: string | null;
  readonly edits: readonly Edit[];
  /** It was found by the calls that answered, not by the question's own words. */
  readonly isFromCalls: boolean;
}

/** Null where the fragment names a distance and nothing tells from where. */
export function otherPeriod(
  fragment: Fragment,
  former: Former,
  reader: Reader,
): OtherPeriod | null {
  const { shift, periods, isWholeYear, body } = fragment;
  const anchor = anchorOf(former, reader);
  const isFromCalls = !anchor?.isSaid;
  if (shift) return shifted(shift, body, former, anchor);
  if (isWholeYear && anchor) {
    const first = quarterOf(yearOf(anchor.first), 1);
    return { words: periodWords({ first, last: first + 3 }), edits: [], isFromCalls };
  }
  const start = periods[0]?.start ?? 0;
  const relation = RELATION.exec(body.slice(0, start))?.[0] ?? '';
  const written = relation + body.slice(start, periods.at(-1)?.end);
  const quarter = relation !== '' ? null : quarterMeant(fragment, former, anchor);
  return quarter === null
    ? { words: written, edits: [], isFromCalls: false }
    : { words: periodWords({ first: quarter, last: quarter }), edits: [], isFromCalls };
}

const RELATION = /\b(?:since|after|before|until)\s+$/i;

function shifted(
  { quarters, isNext, start, end }: Shift,
  body: string,
  former: Former,
  anchor: Anchor | null,
): OtherPeriod | null {
  // Without a date before it, "next year" is what the calls look ahead to.
  if (isNext && !anchor?.isSaid)
    return { words: body.slice(start, end), edits: [], isFromCalls: false };
  const dated = datedIn(former);
  if (dated.length > 0) {
    const edits = dated.map((wish) => ({
      ...{ start: wish.start, end: wish.end },
      words: periodWords(moved(wish.quarters, quarters), wish.isCalendar),
    }));
    return { words: null, edits, isFromCalls: false };
  }
  // Where no call answered, the calls that were spoken of tell from when to count.
  if (former.cited.length === 0 && !anchor?.isSaid)
    return { words: body.slice(start, end), edits: [], isFromCalls: false };
  return (
    anchor && {
      words: periodWords(moved(anchor, quarters)),
      edits: [],
      isFromCalls: !anchor.isSaid,
    }
  );
}

/** By whole years a period stays as long as it is; the quarter before or behind a longer one is one quarter. */
function moved({ first, last }: Quarters, quarters: number): Quarters {
  if (quarters % 4 === 0 || first === last)
    return { first: first + quarters, last: last + quarters };
  const one = (quarters < 0 ? first : last) + quarters;
  return { first: one, last: one };
}

/** "And in Q2?" is of the year that was spoken of, else the last one up to the newest call; what is to come keeps its bare name. */
function quarterMeant(
  { periods }: Fragment,
  { text }: Former,
  anchor: Anchor | null,
): Quarter | null {
  const [only] = periods;
  if (periods.length !== 1 || only?.kind !== 'bare' || only.through !== null || !anchor)
    return null;
  if (!anchor.isSaid && speaksAhead(text)) return null;
  const sameYear = quarterOf(yearOf(anchor.first), only.quarter);
  return anchor.isSaid || sameYear <= anchor.last ? sameYear : sameYear - 4;
}
