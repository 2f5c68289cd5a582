import type { VersionStatus } from '../../catalogue.js';
import { anchorStatements } from '../../citations/versions/anchor.js';
import { parseSource } from '../../transcripts/parseSources.js';
import type { ParsedCall } from '../../types.js';
import type { Random } from '../traps/random.js';
import { type Edits, editTranscript } from './editTranscript.js';

/** A citation, what became of it, and what it was said to have become. */
export interface Classified {
  readonly call: string;
  readonly quote: string;
  readonly truth: VersionStatus;
  readonly found: VersionStatus;
  /** The words that are said to stand in its place. */
  readonly now: string;
}

/**
 * Edits a call, reads it again as another version, and anchors citations of the old one in it.
 *
 * @param count citations that are drawn from the old one's statements
 */
export async function classifyCitations(
  call: ParsedCall,
  edits: Edits,
  count: number,
  random: Random,
): Promise<Classified[]> {
  const { text, truth } = editTranscript(call, edits, random);
  const { id, company, ticker, period, date } = call.transcript.call;
  const current = await parseSource({
    file: call.transcript.file,
    bytes: Buffer.from(text),
    row: {
      file: call.transcript.file,
      id,
      date,
      ...(company === null ? {} : { company }),
      ...(ticker === null ? {} : { ticker }),
      ...(period === null ? {} : { period }),
    },
  });
  const anchors = anchorStatements(call, current);
  return draw(call.statements.length, count, random).map((at) => {
    const anchor = anchors[at] ?? { status: 'gone' };
    const now = anchor.status === 'gone' ? [] : anchor.now;
    return {
      call: id,
      quote: quoteOf(call, at),
      truth: truth[at] ?? 'gone',
      found: anchor.status,
      now: now.map((place) => quoteOf(current, place)).join(' | '),
    };
  });
}

function quoteOf({ transcript, statements }: ParsedCall, at: number): string {
  const { start, end } = statements[at] ?? { start: 0, end: 0 };
  return transcript.text.slice(start, end);
}

/** So many different numbers below a bound, or all where there are fewer. */
function draw(bound: number, count: number, random: Random): number[] {
  const left = Array.from({ length: bound }, (_, at) => at);
  const drawn: number[] = [];
  while (drawn.length < count && left.length > 0)
    drawn.push(...left.splice(random(left.length), 1));
  return drawn;
}
