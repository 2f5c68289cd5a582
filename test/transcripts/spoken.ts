import type { Person, TranscriptFormat } from '../../src/transcripts/outline.js';
import { overhear } from '../../src/transcripts/overhear.js';
import { toStatements } from '../../src/transcripts/parseCall.js';
import { toTurns } from '../../src/transcripts/people.js';
import type { Turn } from '../../src/types.js';
import { plainSource } from './plainSource.js';

/** The turns of a text as the whole parse gives them. */
export function turnsOf(
  format: TranscriptFormat,
  text: string,
  participants: readonly Person[] = [],
): Turn[] {
  const outline = format.outline(plainSource(text));
  return toTurns(outline.turns, outline.people, participants, overhear(text, outline));
}

/** Each turn as a line that a reader can check: `answer Ann Lee (CEO, Acme) <- 3: It grew. | And fell.` */
export function spoken(
  format: TranscriptFormat,
  text: string,
  participants: readonly Person[] = [],
): string[] {
  const outline = format.outline(plainSource(text));
  const statements = toStatements('C', plainSource(text), outline);
  return turnsOf(format, text, participants).map((turn, at) => {
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
