import type { Span } from '../../transcripts/sentences.js';

/** Stands for what was taken out while its surroundings are tidied. */
const GAP = '\uFFFC';
const LEADING = String.raw`(?:(?:\b(?:of|in|for|among|between|from|to|through|at|during|over|across|and|or|by|the|each|every|after|before|since|until|fiscal|mr\.?|ms\.?|dr\.?)\s+)|[,\s]|\()*`;
const TRAILING = String.raw`(?:['’]s\b|[,\s)]|(?:and|or)\s+)*`;
const GAPS = new RegExp(
  `${LEADING}${GAP}(?:${TRAILING}${LEADING}${GAP})*(?:['’]s\\b|[)])?[,\\s]*`,
  'giu',
);

/** A text without some stretches, and without the commas and prepositions that held them; as it is where little would be left. */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let left = '';
  let from = 0;
  for (const { start, end } of sorted) {
    if (start < from) continue;
    left += text.slice(from, start) + GAP;
    from = end;
  }
  left += text.slice(from);
  const tidy = left
    .replace(GAPS, ' ')
    .replace(/\s+([?.!,])/g, '$1')
    .replace(/\s{2,}/g, ' ')
    .trim();
  return /\p{L}{3}/u.test(tidy) ? tidy : text;
}
