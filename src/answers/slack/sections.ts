import { MAX_TEXT, type SectionBlock } from './blocks.js';
import { escapeMrkdwn, wordsFor } from './mrkdwn.js';

/** A text as sections, each within Slack's limit. */
export const sectionsOf = (text: string): SectionBlock[] =>
  cutToLength(text, MAX_TEXT).map((words) => ({ type: 'section', text: wordsFor(words) }));

/**
 * The parts of a text that are no longer than so many characters when they are escaped: cut between lines, else between words,
 * else within a word that is longer than a part.
 */
export function cutToLength(text: string, most: number): string[] {
  const parts: string[] = [];
  let part = '';
  let length = 0;
  for (const word of wordsOf(text, most)) {
    while (length + sentLength(word) > most && part.trim() !== '') {
      const line = part.lastIndexOf('\n');
      const cut = line > 0 && part.slice(0, line).trim() !== '' ? line : part.length;
      parts.push(part.slice(0, cut).trim());
      part = part.slice(cut);
      length = sentLength(part);
    }
    part += word;
    length += sentLength(word);
  }
  return part.trim() === '' ? parts : [...parts, part.trim()];
}

/** Escaping can only lengthen a text, and bold marks become shorter. */
const sentLength = (text: string): number => escapeMrkdwn(text).length;

/** Words with the space behind them; a figure in bold is one, and one that fits nowhere is cut between its characters. */
const wordsOf = (text: string, most: number): string[] =>
  (text.match(/\*\*[^*]{1,200}\*\*|[^\s*]+\s*|\*|\s+/g) ?? []).flatMap((word) =>
    sentLength(word) <= most ? [word] : [...word],
  );
