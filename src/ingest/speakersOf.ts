import type { ParsedCall } from '../types.js';
import type { HeardSpeaker } from './preview.js';

/** Characters of the words that are shown. */
const SHOWN = 160;
/** Fewer words than these, "Thank you", tell nobody who speaks. */
const TELLING = 6;

/** Who speaks in a call, in the order of the first words. */
export function speakersOf({ transcript, turns, statements }: ParsedCall): HeardSpeaker[] {
  const speakers = new Map<string, HeardSpeaker>();
  for (const { turn, start, end } of statements) {
    const { speaker, party = null } = turns[turn] ?? {};
    const { name = null, role = null, organization = null } = speaker ?? {};
    const key = JSON.stringify([name, role, organization, party]);
    const before = speakers.get(key);
    const known = countWords(before?.words ?? '');
    const next = known < TELLING ? shorten(transcript.text.slice(start, end)) : '';
    const words = before && countWords(next) <= known ? before.words : next;
    const said = (before?.statements ?? 0) + 1;
    speakers.set(key, { name, role, organization, party, statements: said, words });
  }
  return [...speakers.values()];
}

const countWords = (words: string): number => words.split(' ').length;

/** Words on one line, cut between two characters where they are many. */
export function shorten(words: string, most = SHOWN): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const characters = [...line.slice(0, 2 * most + 2)];
  return characters.length <= most ? line : `${characters.slice(0, most).join('')}…`;
}
