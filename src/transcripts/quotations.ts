/** Longest quotation that is kept whole, in characters: a longer one holds sentences of its own. */
const MAX_QUOTATION = 160;
/** A quotation needs an inner mark and two quotes around it to matter. */
const MIN_QUOTATION = 3;

/** Tells whether a place lies within a short quotation. It must be asked in ascending order, so that one pass serves all. */
export function quotationsIn(part: string): (index: number) => boolean {
  const starts: number[] = [];
  const ends: number[] = [];
  let open = -1;
  for (let index = 0; index < part.length; index++) {
    const mark = part.charCodeAt(index);
    if (mark !== STRAIGHT && mark !== OPENING && mark !== CLOSING) continue;
    if (mark === OPENING || (mark === STRAIGHT && open < 0)) open = index;
    else if (open >= 0) {
      if (index - open <= MAX_QUOTATION && index - open >= MIN_QUOTATION) {
        starts.push(open);
        ends.push(index);
      }
      open = -1;
    }
  }
  let at = 0;
  return (index) => {
    while (at < ends.length && (ends[at] ?? 0) <= index) at++;
    const start = starts[at];
    const end = ends[at];
    // The mark right before the closing quote may end the sentence that the quotation ends.
    return start !== undefined && end !== undefined && start < index && index + 1 < end;
  };
}

const STRAIGHT = 0x22;
const OPENING = 0x201c;
const CLOSING = 0x201d;
