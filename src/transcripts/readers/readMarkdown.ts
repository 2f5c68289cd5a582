import { loneLabel } from '../labels.js';
import { looksLikeName } from '../personNames.js';
import type { SourceText } from '../sourceText.js';
import { emphasisIn, type Mark } from './emphasis.js';

/** Whether a text is Markdown: by its name, or because several lines begin as only Markdown's do. */
export function isMarkdown(text: string, file: string): boolean {
  if (/\.(?:md|markdown|mdown)$/i.test(file)) return true;
  const bold = text.match(BOLD_OPENING)?.length ?? 0;
  const headings = text.match(HEADING)?.length ?? 0;
  return bold >= FEWEST || (headings >= FEWEST && bold > 0);
}

/** As many lines are no chance. */
const FEWEST = 2;
const BOLD_OPENING = /^[ \t]{0,3}(?:[-*>] |#{1,6} )?\*\*\p{L}[^*\n]{0,90}\*\*/gmu;
const HEADING = /^#{1,6} \S/gm;

/**
 * The words of a Markdown text without its marks, line for line. A name in bold before words gets a line of its own,
 * for that is what sets it apart.
 */
export function readMarkdown(markdown: string): SourceText {
  const text = markdown.replace(/[^\r\n]+/g, wordsOf);
  return { text, reader: 'markdown', marks: [] };
}

const RULE = /^[ \t]*(?:(?:[-*_=][ \t]*){3,}|`{3,}.{0,40}|~{3,}.{0,40})$/;
/** Quotations, headings and items of lists, one in the other. */
const OPENING = /^[ \t]*(?:(?:>|#{1,6}(?=\s)|[-*+](?=\s))[ \t]*){1,8}/;
const CLOSING = /[ \t]#{1,6}[ \t]*$/;
const LINK = /(!?)\[([^[\]]{0,300})\]\([^()\s]{0,500}(?: "[^"]{0,200}")?\)/g;
const ESCAPE = /\\(?=[\\`*_{}[\]()#+.!~>$&|-])/g;

function wordsOf(line: string): string {
  if (RULE.test(line)) return '';
  const opening = OPENING.exec(line)?.[0] ?? '';
  const isHeading = opening.includes('#');
  const shown = line
    .slice(opening.length)
    .replace(isHeading ? CLOSING : /$^/, '')
    .replace(LINK, (_, image: string, words: string) => (image === '' ? words : ''));
  return withoutMarks(shown, emphasisIn(shown)).replace(ESCAPE, '');
}

/** A line without its marks of emphasis; words behind a bold name begin a line. */
function withoutMarks(line: string, marks: readonly Mark[]): string {
  const [first, second] = marks;
  const bold = first?.start === 0 && first.length > 1 && second ? second : null;
  let words = '';
  let from = 0;
  for (const mark of marks) {
    words += line.slice(from, mark.start);
    from = mark.start + mark.length;
    if (mark !== bold) continue;
    const behind = /^\s+(?=[\p{Lu}\p{N}"“]|\(\d)/u.exec(line.slice(from))?.[0] ?? '';
    const isName = behind !== '' && !words.endsWith(':') && isSpeaker(words);
    if (isName) words += '\n';
    if (isName) from += behind.length;
  }
  return words + line.slice(from);
}

function isSpeaker(words: string): boolean {
  const label = loneLabel(words);
  return label !== null && (label.unnamed || looksLikeName(label.name));
}
