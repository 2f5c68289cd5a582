/** A stretch of a text: UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The sentences between `start` and `end`, in order, without the white space around them.
 * A full stop ends one only where a reader would say so: not in an abbreviation, an initial, a decimal,
 * a dotted name such as U.S., nor inside a short quotation. Time is linear in the length.
 */
export function splitSentences(text: string, start: number, end: number): Span[] {
  const part = text.slice(start, end);
  const quoted = quotedStretches(part);
  const sentences: Span[] = [];
  let from = 0;
  for (const { index, 0: stop } of part.matchAll(TERMINATOR)) {
    const after = index + stop.length;
    if (quoted(index) || !endsSentence(part, index, after)) continue;
    pushTrimmed(sentences, part, from, after);
    from = after;
  }
  pushTrimmed(sentences, part, from, part.length);
  return sentences.map((span) => ({ start: start + span.start, end: start + span.end }));
}

/** Ending marks with the quotes and brackets that close behind them. The bound keeps a line of dots linear. */
const TERMINATOR = /[.!?…]{1,8}["'”’)\]]{0,4}(?=\s|$)|[。！？][”’」』）]{0,4}/gu;

const ABBREVIATION =
  /(?:^|[^\p{L}\p{N}])(?:mr|mrs|ms|dr|prof|sr|jr|st|inc|corp|co|ltd|llc|plc|vs|etc|e\.g|i\.e|cf|approx|est|dept|gen|gov|sen|rep|no|nos|vol|fig|pp|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ph\.d|m\.d)$/iu;
const INITIALS = /(?:^|[^\p{L}\p{N}])(?:\p{Lu}\.)*\p{Lu}$/u;
/** A word that begins a sentence rather than going on after U.S., Inc. or D.C. */
const OPENING_WORD =
  /^["“‘'([]*(?:the|this|that|these|those|we|our|it|its|they|their|he|she|i|you|and|but|so|in|on|at|for|as|with|from|if|when|while|however|additionally|also|there|here|now|then|over|please|let|what|how|why|who)\b/i;
const LOOK_BACK = 24;

function endsSentence(part: string, index: number, after: number): boolean {
  const next = part.slice(after, after + 40).trimStart();
  if (next === '') return true;
  if (/^\p{Ll}/u.test(next)) return false; // "Washington D.C. becomes …", "Yahoo! is …"
  if (part[index] !== '.') return true;
  const before = part.slice(Math.max(0, index - LOOK_BACK), index);
  if (/^\d{1,3}$/.test(before.trim()) && index < LOOK_BACK) return false; // "1. First of all …": a number of a list
  if (ABBREVIATION.test(before) || INITIALS.test(before)) {
    // A single capital is an initial ("Brian T. Olsavsky"); a dotted name or "Inc." may also end a sentence.
    const dotted =
      (/\p{L}\.\p{L}$/u.test(before) && !/(?:i\.e|e\.g)$/i.test(before)) ||
      /(?:inc|corp|co|ltd|llc|plc|etc)$/i.test(before);
    return dotted && OPENING_WORD.test(next) && /^["“‘'([]*\p{Lu}/u.test(next);
  }
  return true;
}

/** Longest quotation that is kept whole, in characters: a longer one holds sentences of its own. */
const MAX_QUOTATION = 160;

function quotedStretches(part: string): (index: number) => boolean {
  const stretches: Span[] = [];
  let open = -1;
  for (const { index, 0: mark } of part.matchAll(/["“”]/g)) {
    const opens = mark === '“' || (mark === '"' && open < 0);
    if (opens) open = index;
    else if (open >= 0) {
      if (index - open <= MAX_QUOTATION) stretches.push({ start: open, end: index });
      open = -1;
    }
  }
  let at = 0; // asked in ascending order, so one pass serves all
  return (index) => {
    while (at < stretches.length && (stretches[at]?.end ?? 0) <= index) at++;
    const stretch = stretches[at];
    // The mark right before the closing quote may end the sentence that the quotation ends.
    return stretch !== undefined && stretch.start < index && index + 1 < stretch.end;
  };
}

function pushTrimmed(sentences: Span[], part: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(part[start] ?? '')) start++;
  while (end > start && /\s/.test(part[end - 1] ?? '')) end--;
  if (/[\p{L}\p{N}]/u.test(part.slice(start, end))) sentences.push({ start, end });
}
