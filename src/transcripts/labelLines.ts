import type { MarkedTurn } from './markedTurns.js';
import type { Listed } from './participants.js';
import { isFirm, isTitle } from './parties.js';
import { isAnyTitle } from './position.js';

/**
 * A turn whose label has more lines than the name: the title and the firm, as the list of participants has them or by
 * their looks, then perhaps a mark "Q" or "A".
 */
export function withLabelLines(turn: MarkedTurn, listed: ReadonlyMap<string, Listed>): MarkedTurn {
  if (!turn.alone) return turn;
  const titled = turn.label.about === null ? withTitle(turn, listed.get(turn.label.name)) : turn;
  const [mark, ...lines] = titled.lines;
  const side = mark && SIDES[mark.words];
  if (!side || lines.length === 0) return titled;
  return { ...titled, lines, label: { ...titled.label, party: titled.label.party ?? side } };
}

const SIDES: Readonly<Record<string, 'analyst' | 'executive'>> = { Q: 'analyst', A: 'executive' };

function withTitle(turn: MarkedTurn, listed: Listed | undefined): MarkedTurn {
  const count = listedLines(turn, listed) || (isTitleBelow(turn) ? 1 : 0);
  if (count === 0 || count >= turn.lines.length) return turn;
  const about = turn.lines
    .slice(0, count)
    .map(({ words }) => words)
    .join(' ');
  return { ...turn, lines: turn.lines.slice(count), label: { ...turn.label, about } };
}

/** How many lines repeat what the list says of the speaker. */
function listedLines({ lines }: MarkedTurn, listed: Listed | undefined): number {
  if (!listed) return 0;
  const position = listed.written.slice(listed.person.name.length);
  let words = '';
  for (const [at, line] of lines.slice(0, MOST_LINES).entries()) {
    words += ` ${line.words}`;
    if (words === position) return at + 1;
    if (!position.startsWith(words)) return 0;
  }
  return 0;
}

const MOST_LINES = 3;

function isTitleBelow({ lines: [title] }: MarkedTurn): boolean {
  if (!title || title.words.split(' ').length > LONGEST_TITLE) return false;
  const { words } = title;
  return isTitle(words) || ((isAnyTitle(words) || isFirm(words)) && !/[.?!…]$/.test(words));
}

/** In words. */
const LONGEST_TITLE = 14;
