import { excerptParts } from '../../citations/excerptParts.js';
import type { Excerpt } from '../../types.js';
import type { TextObject } from './blocks.js';
import { embolden, escapeMrkdwn, looksStyled, mrkdwn, plainText } from './mrkdwn.js';
import { cutToLength } from './sections.js';

/** Characters as they are sent. Of longer excerpts only the highlight is shown, and its beginning where it is longer than that; the link leads to all of it. */
const MAX_EXCERPT = 900;
const MAX_HIGHLIGHT = 600;

/** An excerpt in one line, what it highlights in bold; in quotation marks where the words hold marks that Slack would take for style. */
export function excerptFor(excerpt: Excerpt): TextObject {
  const parts = plainAndBold(excerpt);
  const text = parts.join('');
  return looksStyled(text) || text.includes('*')
    ? plainText(parts.map((part, at) => (at % 2 === 1 ? `“${part}”` : part)).join(''))
    : mrkdwn(parts.map(embolden).join(''));
}

/** The words in turn plain and bold, beginning plain. */
function plainAndBold(excerpt: Excerpt): string[] {
  const isWhole = escapeMrkdwn(excerpt.text).length <= MAX_EXCERPT;
  const parts: string[] = [''];
  for (const { text, isHighlight } of excerptParts(excerpt)) {
    const words = text.replace(/\s+/g, ' ');
    if (isHighlight) parts.push(isWhole ? words : shorten(words), '');
    else if (isWhole) parts[parts.length - 1] = words;
  }
  return parts;
}

function shorten(words: string): string {
  const [start = '', ...more] = cutToLength(words, MAX_HIGHLIGHT);
  return more.length > 0 ? `${start} …` : words;
}
