import {
  headsQuestions,
  headsRemarks,
  headsSummary,
  partyListed,
  withoutGlued,
} from './callHeadings.js';
import { once } from './once.js';
import { type TextLine, textLines } from './textLines.js';

/** The lines of a source that are the call's: without what a machine or a publisher made of it, each heading on its own. */
export const callLines = once((source: { readonly text: string }): readonly TextLine[] =>
  withoutSummaries(textLines(source).filter(isSaid).flatMap(withoutGlued)),
);

/** What a publisher puts between the paragraphs to lead its readers elsewhere. */
const LEADS_ON =
  /^(?:see also\b|(?:also |next |to )?read (?:more|next|also)\b|recommended (?:article|reading)|related (?:articles?|stories)\b|follow .{2,80}\((?:nyse|nasdaq|otc|amex|lse|tsx)|(?:click|tap) (?:here|to (?:continue|read))|(?:to )?continue reading\b|story continues\b|advertisement$|image (?:source|credit)|photo by\b|(?:sign up|subscribe) (?:for|to|now)\b)/i;
const LONGEST_LEAD = 250;
const isSaid = ({ words }: TextLine): boolean =>
  words.length > LONGEST_LEAD || !LEADS_ON.test(words);

/**
 * A summary goes on to the heading under which the call begins. Without one, it is the call's only if it stands where the
 * call may still begin: at the end it is none.
 */
function withoutSummaries(lines: readonly TextLine[]): readonly TextLine[] {
  const begins = lines.flatMap(({ words }, at) => (headsCall(words) ? [at] : []));
  const kept: TextLine[] = [];
  let next = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    if (!headsSummary(line.words)) {
      kept.push(line);
      continue;
    }
    while ((begins[next] ?? Number.POSITIVE_INFINITY) <= at) next++;
    const end = begins[next] ?? (at > lines.length * AT_END ? lines.length : at + 1);
    at = end - 1;
  }
  return kept;
}

const headsCall = (words: string): boolean =>
  headsRemarks(words) || headsQuestions(words) || partyListed(words) !== undefined;

/** Share of the lines behind which nothing but a summary may follow. */
const AT_END = 0.7;
