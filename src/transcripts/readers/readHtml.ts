import { TranscriptError } from '../../errors.js';
import type { SourceText } from '../sourceText.js';
import { DEPTHS, type Depth, NestedTooDeeply, pageLines } from './pageLines.js';
import type { ShownLine } from './shownLines.js';

/** Whether a text is a page: by how it begins, or by its name where there is a tag at all. */
export function isHtml(text: string, file: string): boolean {
  const start = text
    .slice(0, 4000)
    .replace(/<!--[\s\S]*?-->|<\?xml[^>]*>/g, '')
    .trimStart();
  if (/^<(?:!doctype\s+html|html|head|body|article|main|div|table|meta|title)\b/i.test(start))
    return true;
  return /\.x?html?$/i.test(file) && /<[a-z][^<>]*>/i.test(text);
}

/**
 * What a page is about, a paragraph a line, its title first where no heading says it.
 *
 * @throws TranscriptError NO_TEXT or DAMAGED
 */
export function readHtml(html: string, file: string): SourceText {
  const { title, lines } = linesOf(html, file);
  const words = innermost(lines).map((line) => line.words);
  const named = words.some((line) => saysTitle(line, title));
  const text = (title === '' || named ? words : [title, ...words]).join('\n');
  if (!/\p{L}/u.test(words.join(''))) {
    throw new TranscriptError(
      'NO_TEXT',
      `${file} is a page without text: copy the transcript from the browser into a text file`,
    );
  }
  return { text, reader: 'html', marks: [], ...(title === '' ? {} : { title }) };
}

function linesOf(html: string, file: string): ReturnType<typeof pageLines> {
  try {
    return pageLines(html);
  } catch (error) {
    if (!(error instanceof NestedTooDeeply)) throw error;
    throw new TranscriptError(
      'DAMAGED',
      `${file} nests its elements too deeply for a page: copy its text into a text file`,
    );
  }
}

/** A heading is often the title without the site's name behind it. */
const saysTitle = (line: string, title: string): boolean =>
  line.startsWith(title) || (title.startsWith(line) && line.length > title.length / 2);

/** The lines of the innermost part that holds most of the page's letters: names of elements are a hint, no promise. */
function innermost(lines: readonly ShownLine<Depth>[]): readonly ShownLine<Depth>[] {
  const all = lettersOf(lines);
  for (const depth of [DEPTHS.body, DEPTHS.article, DEPTHS.main, DEPTHS.page]) {
    const within = lines.filter(({ origin }) => origin >= depth);
    if (lettersOf(within) > all / 2) return within;
  }
  return lines;
}

const lettersOf = (lines: readonly ShownLine<Depth>[]): number =>
  lines.reduce((sum, { words }) => sum + words.length, 0);
