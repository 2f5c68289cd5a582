import { byEmphasis } from '../export/paragraphs.js';
import type { TextObject } from './blocks.js';

/**
 * Words as Slack shows them. Where they hold marks that Slack would take for style and swallow, they are sent as plain text:
 * a quote keeps each of its characters.
 *
 * @param words `**` marks the figure asked for
 */
export function wordsFor(words: string): TextObject {
  const parts = byEmphasis(words);
  const plain = parts.join('');
  return looksStyled(plain) ? plainText(plain) : mrkdwn(parts.map(embolden).join(''));
}

/** Text that is shown as it is. */
export const plainText = (text: string): TextObject => ({ type: 'plain_text', text, emoji: false });

/** Text in Slack's own markup. */
export const mrkdwn = (text: string): TextObject => ({ type: 'mrkdwn', text, verbatim: true });

/** Slack's three special characters: no mention, no link and no command is left in what this returns. */
export const escapeMrkdwn = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A link with its text in one line; in an address `|` and `>` would end it. */
export const linkTo = (url: string, text: string): string =>
  `<${escapeMrkdwn(url).replaceAll('|', '%7C')}|${escapeMrkdwn(inOneLine(text)).replaceAll('|', '/')}>`;

export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A mark that begins style stands before a word, one that ends it behind one, and no letter or digit touches their outside. */
const STYLES = ['\\*', '_', '~', '`'].map((mark) => ({
  begin: new RegExp(`(?<![\\p{L}\\p{N}])${mark}(?=\\S)`, 'u'),
  end: new RegExp(`\\S${mark}(?![\\p{L}\\p{N}])`, 'u'),
}));

/** Whether a line holds a pair of marks around words, or begins with that of a quotation. */
export const looksStyled = (text: string): boolean =>
  text.includes('```') ||
  text.split('\n').some(
    (line) =>
      /^\s*>/.test(line) ||
      STYLES.some(({ begin, end }) => {
        const from = line.search(begin);
        return from >= 0 && end.test(line.slice(from + 1));
      }),
  );

/** Slack sees bold only where no letter or digit touches the marks. */
export function embolden(part: string, at: number, parts: readonly string[]): string {
  const escaped = escapeMrkdwn(part);
  if (at % 2 === 0) return escaped;
  const touched =
    /[\p{L}\p{N}]$/u.test(parts[at - 1] ?? '') || /^[\p{L}\p{N}]/u.test(parts[at + 1] ?? '');
  return touched || /^\s|\s$|^$/.test(part) ? escaped : `*${escaped}*`;
}
