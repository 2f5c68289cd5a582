import { toConversation } from './conversation.js';
import type { GivenTurn } from './given.js';
import { guessFromSpeech } from './guessCall.js';
import { isVoice, type Label } from './labels.js';
import { type MarkedTurn, wordsOf } from './markedTurns.js';
import { once } from './once.js';
import { linesOf, type Outline, type TranscriptFormat } from './outline.js';
import { partyOfUnnamed } from './parties.js';
import { hasNameShape } from './personNames.js';
import type { SourceText } from './sourceText.js';
import { isWrapped, type TextLine } from './textLines.js';

/** What stands where a name would of a turn whose speaker the data do not name. */
export const NOBODY = '[speaker not named]';

/**
 * A call that came as data, turn by turn. Its text is our own: a line with the speaker's name, the words below it, an
 * empty line. Where only the text is at hand, as when a citation is checked against it, that layout tells the turns.
 */
export const turnList: TranscriptFormat = {
  name: 'turn-list',
  recognises: ({ given }) => (given?.turns ?? null) !== null,
  outline,
  guessCall: (source) =>
    guessFromSpeech(turnsOf(source).slice(0, FIRST_TURNS).map(wordsOf).join('\n')),
};

const FIRST_TURNS = 4;

function outline(source: SourceText): Outline {
  const { text, given } = source;
  const told = given?.turns ?? undefined;
  const people = given?.people ?? [];
  const company = given?.call.company ?? turnList.guessCall(source).company ?? null;
  const turns = turnsOf(source);
  const wrapped = isWrapped(turns.flatMap(({ lines }) => lines));
  return toConversation(text, turns, { listed: people, company, wrapped, ...(told && { told }) });
}

const turnsOf = once((source: SourceText): readonly MarkedTurn[] => {
  const places = source.given?.turns ?? turnsByLayout(source.text);
  return places.map((turn) => {
    const name = nameBefore(source.text, turn.start);
    return { label: toLabel(name, turn), lines: linesIn(source.text, turn), alone: true };
  });
});

/** The line above a turn's words. */
function nameBefore(text: string, start: number): string {
  const end = Math.max(0, start - 1);
  return text.slice(text.lastIndexOf('\n', end - 1) + 1, end).trim();
}

function toLabel(name: string, { time, party }: Pick<GivenTurn, 'time' | 'party'>): Label {
  const told = partyOfUnnamed(name);
  // What has no shape of a name ("Duration: 40 minutes") names nobody.
  const unnamed = told !== undefined || isVoice(name) || !hasNameShape(name);
  return { name, about: null, time, length: 0, unnamed, party: told ?? party };
}

const linesIn = (text: string, { start, end }: Pick<GivenTurn, 'start' | 'end'>): TextLine[] =>
  [...linesOf(text.slice(start, end))].map((line) => ({
    ...{ words: line.words, start: line.start + start, end: line.end + start },
    ...{ indent: 0, gap: 'break' as const },
  }));

function turnsByLayout(text: string): Pick<GivenTurn, 'start' | 'end' | 'time' | 'party'>[] {
  let at = 0;
  return text.split('\n\n').flatMap((block) => {
    const start = at + block.indexOf('\n') + 1;
    const end = at + block.length;
    at = end + 2;
    return start > end - block.length && start < end
      ? [{ start, end, time: null, party: null }]
      : [];
  });
}
