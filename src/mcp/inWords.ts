import type { Answer, FoundPassage, Warning } from '../answer.js';
import { CLOSEST, closestIn } from '../answers/notFound.js';
import { sourceWords } from '../answers/sourceWords.js';
import { asMarker, markdownTable } from '../answers/tableText.js';
import type { CallRecord } from '../catalogue.js';
import { doubtWords } from '../citations/doubts.js';
import { excerptInLine } from '../citations/excerptParts.js';
import type { Verification } from '../citations/verify/verification.js';
import { verificationLines } from '../citations/verify/verificationLines.js';
import type { PlacedStatement } from '../server/statementView.js';
import type { Citation } from '../types.js';
import { uriOf } from './statementUri.js';

/** The answer with its table and its sources, their words in their place, for assistants that read text alone. */
export function answerText(answered: Answer): string {
  const { answer, citations, warnings, table } = answered;
  const sources = citations.map(
    (citation) => `[${citation.marker}] ${sourceLine(citation, sourceWords(citation, answer))}`,
  );
  const closest = closestIn(answered).map(
    (citation) => `- ${sourceLine(citation, excerptInLine(citation.excerpt))}`,
  );
  const head = closest.length > 0 ? [`${CLOSEST}:`] : [];
  const figures = table ? [markdownTable(table, asMarker), ''] : [];
  return [...figures, answer, ...warningLines(warnings), '', ...sources, ...head, ...closest]
    .join('\n')
    .trim();
}

/** The passages, one statement a line; nothing found is said. */
export function passagesText({ passages }: { readonly passages: readonly FoundPassage[] }): string {
  if (passages.length === 0) return 'Nothing was found in the calls searched';
  const lines = passages.flatMap(({ rank, statements }) =>
    statements.map((statement) => `${rank}. ${sourceLine(statement)}`),
  );
  return lines.join('\n');
}

/** A quote with who said it, where, in reply to what, and what a reader of an old link must know. */
export function statementText(placed: PlacedStatement): string {
  const { inReplyTo, warnings } = placed;
  const asked = inReplyTo && `In reply to ${inReplyTo.asker ?? 'a question'}: "${inReplyTo.text}"`;
  return [sourceLine(placed), ...(asked ? [asked] : []), ...warningLines(warnings)].join('\n');
}

/** The verdict, the diff and the places; with `not_found` what resembles the words. */
export function verificationText(found: Verification): string {
  const nearest = found.nearest.map((citation) => `(not these words) ${sourceLine(citation)}`);
  return [verificationLines(found), ...nearest].join('\n');
}

/** One call a line. */
export function callsText(calls: readonly CallRecord[]): string {
  if (calls.length === 0) return 'There is no call';
  const lines = calls.map(({ id, company, ticker, period, date, statements }) => {
    const known = [company, ticker, period, date].filter((field) => field !== null);
    return `${id}: ${[...known, `${statements} statements`].join(', ')}`;
  });
  return lines.join('\n');
}

/**
 * A quote, whose it is and where, and what is doubtful of it.
 * @param words what is shown of its words; null where they were shown before
 */
function sourceLine(citation: Citation, words: string | null = citation.quote): string {
  const { attribution, kind, call, url } = citation;
  const link = url.startsWith('/') ? uriOf(citation) : url; // a path says nothing outside of the server
  const voice = kind === 'question' ? `${attribution}, asking` : attribution;
  const place = [call.company ?? call.id, call.period ?? ''].join(' ').trim();
  const doubt = doubtWords(citation);
  return `${words === null ? '' : `"${words}" `}(${voice}, ${place}) ${link}${doubt === null ? '' : ` (${doubt})`}`;
}

const warningLines = (warnings: readonly Warning[]): string[] =>
  warnings.map(({ code, message }) => `(${code}) ${message}`);
