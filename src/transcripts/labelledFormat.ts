import { callLines } from './callLines.js';
import { toConversation, toPerson } from './conversation.js';
import { entryLabels } from './entryLabels.js';
import { cutAtLabels } from './gluedLabels.js';
import { guessFromCover, guessFromSpeech } from './guessCall.js';
import { announced, askersIn } from './introductions.js';
import { withLabelLines } from './labelLines.js';
import { type Label, loneLabel } from './labels.js';
import {
  type LabelOf,
  type MarkedText,
  type MarkedTurn,
  markTurns,
  wordsOf,
} from './markedTurns.js';
import { once } from './once.js';
import type { GuessedCall, Outline, TranscriptFormat } from './outline.js';
import { listedPeople, listIn } from './participants.js';
import { isExecutiveTitle, partyOfUnnamed } from './parties.js';
import { looksLikeName } from './personNames.js';
import { toRole } from './position.js';
import type { SourceText } from './sourceText.js';
import { isWrapped, type TextLine } from './textLines.js';
import { voiceTurns } from './voiceTurns.js';

/** How a format writes its labels, and which turns make a text one of its own. */
export interface Labelling {
  readonly name: string;
  labelsIn(lines: readonly TextLine[], isKnown: (name: string) => boolean): LabelOf;
  /**
   * @param share how much of the text the turns hold, its lists of participants aside
   */
  isOwn(turns: readonly MarkedTurn[], source: SourceText, share: number): boolean;
}

/** A format in which labels with names stand before the words. */
export function labelledFormat({ name, labelsIn, isOwn }: Labelling): TranscriptFormat {
  const read = once((source: SourceText) => {
    const turns = voiceTurns(source);
    const lines = callLines(source);
    return turns.length > 0
      ? { cover: [], labels: [], turns, wrapped: isWrapped(lines), share: 1 }
      : readLabelled(lines, labelsIn);
  });
  return {
    name,
    recognises: (source) => {
      const { turns, share } = read(source);
      return isOwn(turns, source, share);
    },
    outline: (source) => outlineLabelled(source.text, read(source)),
    guessCall: (source) => guessFrom(read(source)),
  };
}

/** A text whose labels are known, with what else its parsing needs. */
interface LabelledText extends MarkedText {
  readonly wrapped: boolean;
  readonly share: number;
}

/** Cuts lines at their labels; whom a list or somebody's words name is known. */
function readLabelled(lines: readonly TextLine[], labelsIn: Labelling['labelsIn']): LabelledText {
  const text = lines.map(({ words }) => words).join('\n');
  const listed = listIn(
    lines.slice(0, COVER).map(({ words }) => words),
    null,
    text,
  );
  const named = [...listed.map(({ person }) => person), ...announced(speechIn(text))];
  const known = new Set(
    [...named.map((person) => person.name), ...askersIn(text)].flatMap(partsOf),
  );
  const isKnown = (name: string) => partsOf(name).every((part) => known.has(part));
  const entry = entryLabels(listed);
  const cut = lines.flatMap((line) => cutAtLabels(line, (name) => isSpeaker(name, isKnown)));
  const label = labelsIn(cut, isKnown);
  const positions = new Set(listed.map(({ person, written }) => positionIn(written, person.name)));
  const labelOf: LabelOf = (words, at) =>
    entry(words) ?? (positions.has(words) ? null : label(words, at));
  const marked = markTurns(cut, labelOf, isKnown);
  const byName = new Map(listed.map((one) => [one.person.name, one]));
  const turns = marked.turns.map((turn) => withLabelLines(turn, byName));
  const entries = listed.reduce((sum, { written }) => sum + written.length, 0);
  const said = marked.turns.reduce(
    (sum, turn) => sum + turn.label.length + wordsOf(turn).length,
    0,
  );
  const share = said / Math.max(1, text.length - entries);
  return { ...marked, turns, wrapped: isWrapped(lines), share };
}

/** What a list says of somebody: no name, though it may look like one ("Orchid Bank, Research"). */
const positionIn = (written: string, name: string): string => written.slice(name.length).trim();

/** Somebody known by the whole name, or nobody in particular. */
const isSpeaker = (name: string, isKnown: (name: string) => boolean): boolean =>
  partyOfUnnamed(name) === 'operator' || (looksLikeName(name) && isKnown(name));

/** A text's first lines that end as sentences do: in labels and titles commas part other things. */
const speechIn = (text: string): string =>
  text
    .slice(0, OPENING)
    .split('\n')
    .filter((line) => /[.?!…]["”’')\]]{0,2}$|,$/.test(line) || line.length > LONG_LINE)
    .join(' ');

const LONG_LINE = 60;

/** Lines that a cover takes, and characters in which somebody says who is on the call. */
const COVER = 150;
const OPENING = 10_000;

const partsOf = (name: string): string[] => name.toLowerCase().match(/\p{L}+/gu) ?? [];

function outlineLabelled(text: string, { wrapped, share: _, ...marked }: LabelledText): Outline {
  const cover = marked.cover.map(({ words }) => words);
  const company = guessFrom(marked).company ?? ownFirm(cover, marked.labels);
  // "Ann Lee, CEO" on a line of the cover, or before words anywhere.
  const described = [...cover.flatMap((line) => loneLabel(line) ?? []), ...marked.labels].filter(
    ({ about }) => about !== null && isExecutiveTitle(about),
  );
  const listed = [
    ...listedPeople(cover, company, text),
    ...described.map((label) => toPerson(label, company)),
  ];
  return toConversation(text, marked.turns, { listed, company, wrapped });
}

/** A page headed with nothing but a firm is that firm's, if somebody on it speaks for it. */
function ownFirm(cover: readonly string[], labels: readonly Label[]): string | null {
  const firms = new Set(
    labels.flatMap(({ about }) => (about === null ? [] : (toRole(about, null).organization ?? []))),
  );
  return cover.slice(0, HEAD_LINES).find((line) => firms.has(line)) ?? null;
}

const HEAD_LINES = 5;

/** The cover is written with care; the first words fill what it leaves out. */
function guessFrom({ cover, turns }: Pick<MarkedText, 'cover' | 'turns'>): GuessedCall {
  const spoken = turns.slice(0, FIRST_TURNS).map(wordsOf);
  return {
    ...guessFromSpeech(spoken.join('\n')),
    ...guessFromCover(cover.map(({ words }) => words)),
  };
}

const FIRST_TURNS = 4;
