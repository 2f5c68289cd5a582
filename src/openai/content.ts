import type { Answer } from '../answer.js';
import { CLOSEST, closestIn } from '../answers/notFound.js';
import { sourceWords } from '../answers/sourceWords.js';
import { asMarker, markdownTable } from '../answers/tableText.js';
import { doubtWords } from '../citations/doubts.js';
import { excerptInLine } from '../citations/excerptParts.js';
import type { Citation } from '../types.js';

const FIGURES = 'The figures, with their sources';
const SOURCES = 'Sources, the cited words in bold';
/** What an answer is parted from its sources by, also where a client sends it back. */
const HEADS = [FIGURES, SOURCES, CLOSEST].map((head) => `\n\n${head}:\n`);
/** Characters of a message at most: what a client sends back as history may have 20,000. */
const MAX_CONTENT = 16_000;

/** What stands behind the words of an answer: its table, and its sources in their place, or with `not_found` what comes closest; as many as a message has room for. */
export function sourcesBehind(answered: Answer, origin: string): string {
  const { answer, citations, table } = answered;
  const cited = citations.map((citation) => {
    const words = sourceWords(citation, answer);
    const line = `- [${citation.marker}] ${sourceLine(citation, origin)}`;
    return words === null ? line : `${line}: ${words}`;
  });
  const closest = closestIn(answered).map(
    (citation) => `- ${sourceLine(citation, origin)}: ${excerptInLine(citation.excerpt)}`,
  );
  const head = closest.length > 0 ? CLOSEST : SOURCES;
  let text = table ? `\n\n${FIGURES}:\n\n${markdownTable(table, asMarker)}` : '';
  if (answer.length + text.length > MAX_CONTENT) text = '';
  let hasHead = false;
  for (const line of [...cited, ...closest]) {
    const more = `${hasHead ? '' : `\n\n${head}:\n`}\n${line}`;
    if (answer.length + text.length + more.length > MAX_CONTENT) break;
    text += more;
    hasHead = true;
  }
  return text;
}

/** An answer that a client sends back, without what stood behind it: its numbers would be taken for the answer's. */
export function withoutSources(content: string): string {
  const from = HEADS.map((head) => content.indexOf(head)).filter((at) => at >= 0);
  return from.length === 0 ? content : content.slice(0, Math.min(...from));
}

/** In Markdown: a link that shows who said it and in which call, and what is doubtful of it. */
function sourceLine(citation: Citation, origin: string): string {
  const { attribution, call, url } = citation;
  const doubt = doubtWords(citation);
  const place = `${call.company ?? call.id} ${call.period ?? ''}`.trim();
  const name = `${attribution}, ${place}`.replace(/[[\]\\]/g, ' ');
  const link = `[${name}](${new URL(url, origin).href})`;
  return doubt === null ? link : `${link} (${doubt})`;
}
