import type { Citation, ParsedCall } from '../../types.js';
import { CONTEXT, citeStatement, type LinkBase } from '../cite.js';
import { withDoubts } from '../doubts.js';
import type { Stretch } from './stretch.js';

/** The citation of a stretch of one speaker's words: of its first statement, but with the exact words of the stretch. */
export function citeStretch(
  parsed: ParsedCall,
  { start, end, first, last }: Stretch,
  base: LinkBase,
): Citation | undefined {
  const { text } = parsed.transcript;
  const citation = citeStatement(parsed, first, base);
  return (
    citation &&
    withDoubts({
      ...citation,
      statements: parsed.statements.slice(first, last + 1).map(({ id }) => id),
      quote: text.slice(start, end),
      start,
      end,
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    })
  );
}
