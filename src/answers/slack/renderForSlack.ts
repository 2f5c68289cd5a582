import type { Answer } from '../../answer.js';
import { withoutEmphasis } from '../emphasis.js';
import { CLOSEST, closestIn } from '../notFound.js';
import { addsWords } from '../sourceWords.js';
import { type AnswerBlock, MAX_ALL_TEXT, MAX_BLOCKS, textLength } from './blocks.js';
import { escapeMrkdwn } from './mrkdwn.js';
import { joinPieces, type Piece, piecesOf, usedBy } from './pieces.js';
import { cutToLength, sectionsOf } from './sections.js';
import { closestBlocks, contextBlocks, type LinkOf, sourceLine } from './sources.js';
import { tableBlocks } from './tableBlocks.js';

/** An answer ready for `chat.postMessage`. */
export interface SlackMessage {
  /** For notifications and screen readers; Slack shows the blocks. */
  readonly text: string;
  readonly blocks: readonly AnswerBlock[];
  /** A preview of each link would bury the answer. */
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/** The parts of a message, for those who send the sentences first and the sources at the end. */
export interface SlackParts {
  /** The answer in whole sentences, as many as a message has room for. */
  readonly pieces: readonly Piece[];
  /** The figures of a comparison, a trend or a computation. */
  readonly table: readonly AnswerBlock[];
  readonly body: readonly AnswerBlock[];
  /** One source a citation, what a reader should know, and what was left out. */
  readonly notes: readonly AnswerBlock[];
  readonly text: string;
}

/** Slack cuts the text of a notification at some 4,000 characters. */
const MAX_FALLBACK = 3900;
const MAX_WARNINGS = 5;

export function renderForSlack(answer: Answer, linkOf: LinkOf): SlackMessage {
  const { text, table, body, notes } = partsForSlack(answer, linkOf);
  return { text, blocks: [...table, ...body, ...notes], unfurl_links: false, unfurl_media: false };
}

/**
 * The whole answer where it fits into one message. Else the words of the sources go first, which their links still show, and
 * then whole sentences from the end, each with the sources that only it uses.
 */
export function partsForSlack(answer: Answer, linkOf: LinkOf): SlackParts {
  const all = piecesOf(answer);
  const full = compose(answer, all, linkOf, 0, true);
  if (fits(full)) return full;
  for (let kept = all.length; kept > 1; kept -= 1) {
    const parts = compose(answer, all.slice(0, kept), linkOf, all.length - kept);
    if (fits(parts)) return parts;
  }
  return cutSentence(compose(answer, all.slice(0, 1), linkOf, Math.max(0, all.length - 1)));
}

function fits({ table, body, notes }: SlackParts): boolean {
  const blocks = [...table, ...body, ...notes];
  return blocks.length <= MAX_BLOCKS && textLength(blocks) <= MAX_ALL_TEXT;
}

function compose(
  answer: Answer,
  pieces: readonly Piece[],
  linkOf: LinkOf,
  left: number,
  withExcerpts = false,
): SlackParts {
  const words = joinPieces(pieces);
  const table = answer.table ? tableBlocks(answer.table) : [];
  const body = sectionsOf(words);
  const cited = usedBy(pieces, answer.citations).map(
    (citation) =>
      `*[${citation.marker}]* ${sourceLine(citation, linkOf, withExcerpts && addsWords(citation, answer.answer))}`,
  );
  const closest = closestBlocks(closestIn(answer), linkOf);
  const related = closestIn(answer).map((one) => `• ${sourceLine(one, linkOf, true)}`);
  const remarks = remarksOf(answer.warnings, left);
  const room = MAX_BLOCKS - table.length - body.length - closest.length - remarks.length;
  return {
    pieces,
    table,
    body,
    notes: [...closest, ...contextBlocks(cited, room), ...contextBlocks(remarks, MAX_BLOCKS)],
    text: fallbackText(words, [
      ...cited,
      ...(closest.length > 0 ? [`${CLOSEST}:`] : []),
      ...related,
    ]),
  };
}

/** What checking says, in one element, and how much did not fit. */
function remarksOf(warnings: Answer['warnings'], left: number): string[] {
  const said = warnings.slice(0, MAX_WARNINGS).map(({ message }) => `⚠ ${message}`);
  const warned = cutToLength(said.join('\n'), MAX_REMARK).slice(0, 1).map(escapeMrkdwn);
  const cut = `The answer goes on for ${left} more sentence(s) than a message has room for: ask for a part of it.`;
  return left > 0 ? [...warned, cut] : warned;
}

const MAX_REMARK = 1500;

/** As much of the answer as there is room for, and as many whole lines of its sources. */
function fallbackText(words: string, sources: readonly string[]): string {
  const [start = ''] = cutToLength(withoutEmphasis(words), MAX_FALLBACK);
  let text = escapeMrkdwn(start);
  for (const line of sources) {
    if (text.length + line.length >= MAX_FALLBACK) break;
    text += `\n${line}`;
  }
  return text;
}

/** One sentence that is longer than a message: its beginning, and that it goes on. */
function cutSentence(parts: SlackParts): SlackParts {
  if (fits(parts)) return parts;
  const room = Math.max(
    1,
    Math.floor((MAX_ALL_TEXT - textLength([...parts.table, ...parts.notes])) / 3000) - 1,
  );
  const body = parts.body.slice(0, room);
  const more = contextBlocks(['… The sentence goes on: open its source to read all of it.'], 1);
  return {
    ...parts,
    body,
    notes: [...more, ...parts.notes].slice(0, MAX_BLOCKS - parts.table.length - body.length),
  };
}
