import { toConversation, toPerson } from './conversation.js';
import { guessFromCover, guessFromSpeech } from './guessCall.js';
import { announced, askersIn } from './introductions.js';
import { loneLabel } from './labels.js';
import {
  type LabelOf,
  type MarkedText,
  type MarkedTurn,
  markTurns,
  wordsOf,
} from './markedTurns.js';
import { once } from './once.js';
import type { GuessedCall, Outline, TranscriptFormat } from './outline.js';
import { listedPeople } from './participants.js';
import { isExecutiveTitle, isFirm } from './parties.js';
import type { SourceText } from './sourceText.js';
import { isWrapped, type TextLine, textLines } from './textLines.js';
import { voiceTurns } from './voiceTurns.js';

/** How a format writes its labels, and which turns make a text one of its own. */
export interface Labelling {
  readonly name: string;
  labelsIn(lines: readonly TextLine[], isKnown: (name: string) => boolean): LabelOf;
  isOwn(turns: readonly MarkedTurn[], source: SourceText): boolean;
}

/** A format in which labels with names stand before the words. */
export function labelledFormat({ name, labelsIn, isOwn }: Labelling): TranscriptFormat {
  const read = once((source: SourceText) => {
    const turns = voiceTurns(source);
    const lines = textLines(source);
    return turns.length > 0
      ? { cover: [], labels: [], turns, wrapped: isWrapped(lines) }
      : readLabelled(lines, labelsIn);
  });
  return {
    name,
    recognises: (source) => isOwn(read(source).turns, source),
    outline: (source) => outlineLabelled(source.text, read(source)),
    guessCall: (source) => guessFrom(read(source)),
  };
}

/** A text whose labels are known, with what else its parsing needs. */
interface LabelledText extends MarkedText {
  readonly wrapped: boolean;
}

/** Cuts lines at their labels; whom a list or somebody's words name is known. */
function readLabelled(lines: readonly TextLine[], labelsIn: Labelling['labelsIn']): LabelledText {
  const text = lines.map(({ words }) => words).join(' ');
  const listed = listedPeople(
    lines.slice(0, COVER).map(({ words }) => words),
    null,
  );
  const named = [...listed, ...announced(text.slice(0, OPENING))];
  const known = new Set(
    [...named.map((person) => person.name), ...askersIn(text)].flatMap(partsOf),
  );
  const isKnown = (name: string) => partsOf(name).every((part) => known.has(part));
  const marked = markTurns(lines, labelsIn(lines, isKnown), isKnown);
  return { ...marked, turns: marked.turns.map(withTitle), wrapped: isWrapped(lines) };
}

/** A label may have a second line, with the title or the firm. */
function withTitle(turn: MarkedTurn): MarkedTurn {
  const [title, ...lines] = turn.lines;
  if (!turn.alone || turn.label.about !== null || !title || lines.length === 0) return turn;
  const isTitle =
    !/[.?!…]$/.test(title.words) &&
    title.words.split(' ').length <= LONGEST_TITLE &&
    (isExecutiveTitle(title.words) || isFirm(title.words) || /\banalyst\b/i.test(title.words));
  return isTitle ? { ...turn, lines, label: { ...turn.label, about: title.words } } : turn;
}

/** In words. */
const LONGEST_TITLE = 14;

/** Lines that a cover takes, and characters in which somebody says who is on the call. */
const COVER = 150;
const OPENING = 10_000;

const partsOf = (name: string): string[] => name.toLowerCase().match(/\p{L}+/gu) ?? [];

function outlineLabelled(text: string, { wrapped, ...marked }: LabelledText): Outline {
  const { company = null } = guessFrom(marked);
  const cover = marked.cover.map(({ words }) => words);
  // "Ann Lee, CEO" on a line of the cover, or before words anywhere.
  const described = [...cover.flatMap((line) => loneLabel(line) ?? []), ...marked.labels].filter(
    ({ about }) => about !== null && isExecutiveTitle(about),
  );
  const listed = [
    ...listedPeople(cover, company),
    ...described.map((label) => toPerson(label, company)),
  ];
  return toConversation(text, marked.turns, { listed, company, wrapped });
}

/** The cover is written with care; the first words fill what it leaves out. */
function guessFrom({ cover, turns }: Pick<MarkedText, 'cover' | 'turns'>): GuessedCall {
  const spoken = turns.slice(0, FIRST_TURNS).map(wordsOf);
  return {
    ...guessFromSpeech(spoken.join('\n')),
    ...guessFromCover(cover.map(({ words }) => words)),
  };
}

const FIRST_TURNS = 4;
