import { headsQuestions } from './callHeadings.js';
import { draftOutline } from './draft.js';
import { guessFromSpeech } from './guessCall.js';
import { inlineLabel, isVoice, type Label, loneLabel } from './labels.js';
import { type MarkedTurn, markTurns, wordsOf } from './markedTurns.js';
import { nameVoices } from './nameVoices.js';
import { once } from './once.js';
import type { GuessedCall, Outline, TranscriptFormat } from './outline.js';
import { isOwnOf } from './ownHouse.js';
import { partyOfUnnamed } from './parties.js';
import { sectionsOf } from './sectionsOf.js';
import type { SourceText } from './sourceText.js';
import { isWrapped, textLines, toParagraphs } from './textLines.js';
import { voiceTurns } from './voiceTurns.js';
import { leads } from './wording.js';

/**
 * Transcripts of a recording whose voices were told apart: "Speaker 1: words", "SPEAKER_01 (00:12):", and captions
 * that number their voices. A number is no name: who speaks is known only from what is said.
 */
export const voices: TranscriptFormat = {
  name: 'voices',
  recognises: (source) => {
    const names = new Set(turnsOf(source).map(({ label }) => label.name));
    return [...names].filter(isVoice).length * 2 > names.size;
  },
  outline,
  guessCall,
};

function guessCall(source: SourceText): GuessedCall {
  return guessFromSpeech(turnsOf(source).slice(0, FIRST_TURNS).map(wordsOf).join('\n'));
}

const FIRST_TURNS = 4;

const turnsOf = once((source: SourceText): readonly MarkedTurn[] => {
  const turns = voiceTurns(source);
  return turns.length > 0 ? turns : markTurns(textLines(source), labelOf, () => false).turns;
});

/** A line of its own is a label only where it can be nothing else. */
function labelOf(words: string): Label | null {
  const lone = loneLabel(words);
  return lone && isVoice(lone.name) ? lone : inlineLabel(words);
}

function outline(source: SourceText): Outline {
  const { text } = source;
  const turns = turnsOf(source);
  const spoken = turns.map((turn) => {
    const words = wordsOf(turn);
    const party = partyOfUnnamed(turn.label.name) ?? (leads(words) ? 'operator' : null);
    return { words, party, headed: turn.lines.some((line) => headsQuestions(line.words)) };
  });
  const sections = sectionsOf(spoken);
  const voiced = turns.map(({ label }, index) => ({
    voice: label.name,
    words: spoken[index]?.words ?? '',
    section: sections[index] ?? 'remarks',
  }));
  const { company = null } = guessCall(source);
  const known = nameVoices(voiced, isOwnOf(company));
  const wrapped = isWrapped(textLines(source));
  const draft = draftOutline(text);
  turns.forEach(({ label, lines }, index) => {
    const { person = null, party = null } = known.get(label.name) ?? {};
    draft.open({ section: sections[index] ?? 'remarks', heard: person, party });
    toParagraphs(lines, wrapped).forEach((paragraph, at) => {
      draft.say(paragraph, at === 0 ? label.time : null);
    });
  });
  return draft.finish([]);
}
