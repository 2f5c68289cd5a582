import { byEmphasis } from '../export/paragraphs.js';

/**
 * Words in the Markdown that Slack's streams take. What could be markup is escaped, so that the words are shown as they are
 * and nobody is called by them.
 *
 * @param words `**` marks the figure asked for
 */
export const toSlackMarkdown = (words: string): string =>
  byEmphasis(words)
    .map((part, at) =>
      at % 2 === 1 && part.trim() !== '' ? `**${escapeMarkup(part)}**` : escapeMarkup(part),
    )
    .join('');

/** Entities for Slack's special characters, a backslash before what Markdown reads: also where a line would begin a list or a heading. */
const escapeMarkup = (text: string): string =>
  text
    .replace(/[\\`*_~]|(?<=\])\(/g, '\\$&')
    .replace(/^(\s*)([#+-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
