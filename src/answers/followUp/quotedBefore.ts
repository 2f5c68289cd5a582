/** A quotation of a former answer with the number behind it. */
export interface QuotedBefore {
  readonly marker: number;
  /** The words before the quotation: "Home Depot 2024-Q2: ". */
  readonly lead: string;
  /** What the quotation may be, the likeliest first: the figure in bold is no part of it, but the source may hold `**` too. */
  readonly quotes: readonly string[];
}

/** An answer has no more citations. */
const MOST_QUOTES = 50;
/** No statement is longer; what is, is no quotation. In characters. */
const LONGEST = 4_000;
/** A quotation ends in its mark, a space and one number: where there are several, it is not said which one it is. */
const END = /" \[(\d{1,4})\](?!\s?\[)/g;
/** Places where a quotation may begin, and pairs of `**`, that are looked at in one sentence. */
const MOST_TRIES = 3;

/** Takes a former answer apart as it was put together (`renderAnswer`): `lead "quote" [1] "quote" [2]`, a line each or several. */
export function quotedBefore(answer: string): QuotedBefore[] {
  const found: QuotedBefore[] = [];
  let from = 0;
  let lead = '';
  for (const { index, 0: end, 1: number } of answer.matchAll(END)) {
    const sentence = answer.slice(Math.max(from, index - LONGEST), index);
    from = index + end.length;
    const starts = marksIn(sentence);
    const [first] = starts;
    if (first === undefined) continue;
    const before = sentence.slice(0, first);
    if (before.trim() !== '' || before.includes('\n')) lead = before; // else it stands under the same lead
    found.push({
      marker: Number(number),
      lead,
      quotes: starts.flatMap((start) => withoutBold(sentence.slice(start + 1))),
    });
    if (found.length === MOST_QUOTES) break;
  }
  return found;
}

function marksIn(sentence: string): number[] {
  const marks: number[] = [];
  for (
    let at = sentence.indexOf('"');
    at >= 0 && marks.length < MOST_TRIES;
    at = sentence.indexOf('"', at + 1)
  )
    marks.push(at);
  return marks;
}

/** A quotation without any `**`, then without one pair of them, then as it is. */
function withoutBold(quote: string): string[] {
  const parts = quote.split('**');
  const pairs = parts.length - 2 <= MOST_TRIES ? parts.length - 2 : 0;
  const onePairLess = Array.from({ length: pairs }, (_, at) =>
    parts.reduce((text, part, place) => {
      const isOfPair = place === at + 1 || place === at + 2;
      return text + (isOfPair ? '' : '**') + part;
    }),
  );
  return [...new Set([parts.join(''), ...onePairLess, quote])];
}
