import { cslRecordOf } from '../../citations/references/cslRecord.js';
import { escapeMarkdown, footnoteText } from '../../citations/references/plainReference.js';
import type { Citation } from '../../types.js';
import { markdownTable } from '../tableText.js';
import type { SoundExchange, SoundTable } from './checkExchange.js';
import { wordsKey } from './citedOnce.js';
import { type Paragraph, partsOf } from './paragraphs.js';

/** The exchanges as Markdown with footnotes, numbered in the order in which statements are cited first. */
export function toMarkdown(exchanges: readonly SoundExchange[], accessed: string): string {
  const notes = new Map<string, Citation>();
  const body = exchanges.flatMap(({ question, paragraphs, table }) => [
    ...(question === null ? [] : [`## ${escapeMarkdown(question)}`]),
    ...(table ? [writeTable(table, notes)] : []),
    ...paragraphs.map((paragraph) => writeParagraph(paragraph, notes)),
  ]);
  const footnotes = [...notes.values()].map(
    (citation, at) => `[^${at + 1}]: ${footnoteText(citation, cslRecordOf(citation, accessed))}`,
  );
  return `${[...body, ...footnotes].join('\n\n')}\n`;
}

const writeTable = (table: SoundTable, notes: Map<string, Citation>): string =>
  markdownTable(table, (marker) => {
    const citation = table.cited.get(marker);
    return citation ? `[^${numberOf(citation, notes)}]` : '';
  });

function writeParagraph(paragraph: Paragraph, notes: Map<string, Citation>): string {
  const written = paragraph.map((run) => {
    const words = partsOf(run).map((part, at) =>
      at % 2 === 1 ? `**${escapeMarkdown(part)}**` : escapeKeepingEdges(part),
    );
    return [...words, ...run.citations.map((citation) => `[^${numberOf(citation, notes)}]`)].join(
      '',
    );
  });
  return written.join('').replace(BEGINS_BLOCK, '$1\\$2');
}

/** What would make a list or a heading of a paragraph that begins with it. */
const BEGINS_BLOCK = /^(\d*)([-+#=.)])/;

/** The spaces beside a figure in bold stay. */
const escapeKeepingEdges = (text: string): string =>
  `${/^\s/.test(text) ? ' ' : ''}${escapeMarkdown(text)}${/\S\s$/.test(text) ? ' ' : ''}`;

function numberOf(citation: Citation, notes: Map<string, Citation>): number {
  const key = wordsKey(citation);
  if (!notes.has(key)) notes.set(key, citation);
  return [...notes.keys()].indexOf(key) + 1;
}
