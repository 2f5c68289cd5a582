/** A stretch of text and how it is set. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'quotation'; readonly parts: readonly Inline[] }
  | { readonly kind: 'marker'; readonly marker: number };

export type Block =
  | { readonly kind: 'paragraph'; readonly parts: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      readonly entries: readonly (readonly Inline[])[];
    };

/** What the text of an answer may refer to. */
export interface Known {
  /** The exact words of its citations: in quotation marks they stand for themselves, whatever they look like. */
  readonly quotes: readonly string[];
  readonly markers: ReadonlySet<number>;
}

/**
 * Reads the small part of Markdown that an answer may use: bold, italics, lists and paragraphs (a line each). Links, images,
 * headings and markup stay the text that they are, and so does a number in brackets that stands for no citation.
 */
export function readMarkdown(answer: string, { quotes, markers }: Known): readonly Block[] {
  const wanted = quotes.map(onOneLine).sort((a, b) => b.length - a.length);
  const read = (line: string) => readInlines(line, { quotes: wanted, markers });
  const blocks: Block[] = [];
  for (const line of joinQuotations(answer, quotes).split(/\r?\n/)) {
    const [, bullet, number, words = ''] = LIST_LINE.exec(line) ?? [];
    if (bullet === undefined && number === undefined) {
      if (line.trim() !== '') blocks.push({ kind: 'paragraph', parts: read(line.trim()) });
      continue;
    }
    const isOrdered = bullet === undefined;
    const open = blocks.at(-1);
    const entries = [
      ...(open?.kind === 'list' && open.isOrdered === isOrdered ? open.entries : []),
      read(words),
    ];
    if (entries.length > 1) blocks.pop();
    blocks.push({ kind: 'list', isOrdered, entries });
  }
  return blocks;
}

const LIST_LINE = /^\s{0,3}(?:([-*•])|(\d{1,3})[.)])\s+(\S.*)$/;

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** Line breaks of the source, within a quotation, are no paragraphs. */
function joinQuotations(answer: string, quotes: readonly string[]): string {
  const broken = quotes.filter((quote) => /[\r\n]/.test(quote));
  let joined = '';
  for (let at = 0; at < answer.length; ) {
    const end = broken.length > 0 && answer[at] === '"' ? endOfQuotation(answer, at, broken) : 0;
    joined += end > 0 ? onOneLine(answer.slice(at, end)) : answer[at];
    at = end > 0 ? end : at + 1;
  }
  return joined;
}

/** Behind the quotation that begins at `from` and holds one of the quotes to the letter but for bold marks; 0 where none does. */
function endOfQuotation(text: string, from: number, quotes: readonly string[]): number {
  for (const quote of quotes) {
    let at = from + 1;
    let known = 0;
    while (known < quote.length) {
      if (text.startsWith('**', at) && !quote.startsWith('**', known)) at += 2;
      else if (text[at] === quote[known]) {
        at += 1;
        known += 1;
      } else break;
    }
    if (known < quote.length) continue;
    if (text.startsWith('**"', at)) at += 2;
    if (text[at] === '"') return at + 1;
  }
  return 0;
}

function readInlines(line: string, known: Known): readonly Inline[] {
  const parts: Inline[] = [];
  let plain = '';
  const add = (...more: readonly Inline[]) => {
    if (plain !== '') parts.push({ kind: 'text', text: plain });
    plain = '';
    parts.push(...more);
  };
  for (let at = 0; at < line.length; ) {
    const { part, end } = readPart(line, at, known);
    if (part) add(part);
    else plain += line.slice(at, end);
    at = end;
  }
  add();
  return parts;
}

/** What begins at a place; without a part it is the text up to `end`. */
function readPart(
  line: string,
  at: number,
  known: Known,
): { readonly part?: Inline; readonly end: number } {
  const rest = line.slice(at);
  const exact = line[at] === '"' ? endOfQuotation(line, at, known.quotes) : 0;
  if (exact > 0) return { part: quotation(line.slice(at, exact)), end: exact };
  const [marked, digits] = /^\[(\d{1,6})\]/.exec(rest) ?? [];
  const marker = Number(digits);
  if (marked && known.markers.has(marker))
    return { part: { kind: 'marker', marker }, end: at + marked.length };
  const [quoted] = /^(?:"[^"]+"|“[^“”]+”)/.exec(rest) ?? [];
  if (quoted) return { part: quotation(quoted), end: at + quoted.length };
  for (const [pattern, kind] of MARKS) {
    const [whole, words] = pattern.exec(rest) ?? [];
    if (!whole || !words || (kind === 'emphasis' && /\w/.test(line[at - 1] ?? ''))) continue;
    return { part: { kind, parts: readInlines(words, known) }, end: at + whole.length };
  }
  return { end: at + 1 };
}

const MARKS: readonly (readonly [RegExp, 'strong' | 'emphasis'])[] = [
  [/^\*\*(?=\S)(.+?\S|\S)\*\*/, 'strong'],
  [/^\*(?=[^\s*])([^*]*[^\s*])\*(?!\w)/, 'emphasis'],
  [/^_(?=[^\s_])([^_]*[^\s_])_(?!\w)/, 'emphasis'],
];

/** Within a quotation, whose outer marks are set as in print, only the figure asked for is marked; all else are the speaker's words. */
function quotation(text: string): Inline {
  const set = `“${text.slice(1, -1)}”`;
  const pieces = set.split('**');
  const isPaired = pieces.length % 2 === 1;
  const parts = (isPaired ? pieces : [set]).map((piece, index): Inline => {
    const words: Inline = { kind: 'text', text: piece };
    return index % 2 === 1 ? { kind: 'strong', parts: [words] } : words;
  });
  return { kind: 'quotation', parts: parts.filter((part) => part.kind !== 'text' || part.text) };
}
