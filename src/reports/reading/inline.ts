import type { Span } from '../../transcripts/sentences.js';

/** What of a paragraph is no prose, and what must stay whole. */
export interface Inline {
  readonly blank: readonly Span[];
  readonly whole: readonly Span[];
}

/** One pattern for all, so that what stands first wins; every repetition is bounded or cannot fail late. */
const INLINE = new RegExp(
  [
    '(?<code>(?<!`)(?<ticks>`{1,3})(?!`)[^`]{1,2000}(?:`(?!\\k<ticks>)[^`]{0,200}){0,3}\\k<ticks>)',
    '(?<image>!\\[[^[\\]]{0,500}\\](?:\\([^()\\n]{0,2000}\\)|\\[[^[\\]]{0,200}\\])?)',
    '(?<note>\\[\\^[^\\]\\s]{1,100}\\])',
    '(?<link>\\[(?<shown>[^[\\]]{1,1000})\\](?:\\([^()\\n]{0,1000}(?:\\([^()\\n]{0,200}\\)[^()\\n]{0,200})?\\)|\\[[^[\\]]{0,200}\\]))',
    '(?<tag><!--[^>]{0,5000}-->|</?[A-Za-z][^<>]{0,500}>|<https?://[^<>\\s]{1,2000}>)',
    '(?<address>https?://[^\\s<>()]{1,2000})',
    '(?<escape>\\\\(?=[!-/:-@[-`{-~]))',
  ].join('|'),
  'g',
);

/** The code, links, images, tags, addresses, footnote marks and escapes of a paragraph that begins at `start`. */
export function readInline(paragraph: string, start: number): Inline {
  const blank: Span[] = [];
  const whole: Span[] = [];
  for (const { index, 0: words, groups } of paragraph.matchAll(INLINE)) {
    const span = { start: start + index, end: start + index + words.length };
    const shown = groups?.shown;
    if (shown === undefined) blank.push(span);
    else
      blank.push(
        { ...span, end: span.start + 1 },
        { ...span, start: span.start + 1 + shown.length },
      );
    if (groups?.escape === undefined) whole.push(span);
  }
  return { blank, whole };
}
