import type { Person, TranscriptFormat } from '../../src/transcripts/outline.js';
import { toStatements } from '../../src/transcripts/parseCall.js';
import { whoSpeaks } from '../../src/transcripts/whoSpeaks.js';
import type { Turn } from '../../src/types.js';
import { plainSource } from './plainSource.js';

/** The turns of a text as the whole parse gives them. */
export function turnsOf(
  format: TranscriptFormat,
  text: string,
  participants: readonly Person[] = [],
): Turn[] {
  return heardIn(format, text, participants).turns;
}

function heardIn(format: TranscriptFormat, text: string, participants: readonly Person[]) {
  const source = plainSource(text);
  const { company = null } = format.guessCall(source);
  return whoSpeaks(text, format.outline(source), { participants, company });
}

/** Each turn as a line that a reader can check: `answer Ann Lee (CEO, Acme) <- 3: It grew. | And fell.` */
export function spoken(
  format: TranscriptFormat,
  text: string,
  participants: readonly Person[] = [],
): string[] {
  const { outline, turns } = heardIn(format, text, participants);
  const statements = toStatements('C', plainSource(text), outline);
  return turns.map((turn, at) => {
    const words = statements
      .filter((statement) => statement.turn === at)
      .map(({ start, end }) => text.slice(start, end));
    const asked = turn.inReplyTo === null ? '' : ` <- ${turn.inReplyTo}`;
    return `${turn.kind} ${nameOf(turn)}${asked}: ${words.join(' | ')}`;
  });
}

/** `Ann Lee (CEO, Acme)`; a side alone in brackets where nobody is named. */
export function nameOf({ speaker, party }: Turn): string {
  if (!speaker) return `[${party ?? 'unknown'}]`;
  const position = [speaker.role, speaker.organization].filter(Boolean).join(', ');
  return position === '' ? speaker.name : `${speaker.name} (${position})`;
}
