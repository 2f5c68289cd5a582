import { inlineLabel } from '../labels.js';
import { isTopic } from '../markedTurns.js';
import { looksLikeName, looksLikeSpeaker } from '../personNames.js';
import type { NameAt } from './cueWords.js';

/**
 * How captions name who speaks before the words, as meeting programs write them ("Ann Lee: Thank you."); null where
 * they do not. A colon also stands in speech: names are read only where several come again and again.
 *
 * @param cues the text of each cue
 */
export function namesBefore(cues: readonly string[]): NameAt | null {
  const times = new Map<string, number>();
  for (const words of cues.flatMap((cue) => cue.split('\n'))) {
    const label = inlineLabel(words.trimStart());
    if (label) times.set(label.name, (times.get(label.name) ?? 0) + 1);
  }
  const often = [...times].filter(
    ([name, count]) => count >= (looksLikeSpeaker(name) ? 2 : OFTEN) && !isTopic(name),
  );
  const labelled = often.reduce((sum, [, count]) => sum + count, 0);
  if (often.length < 2 || labelled < Math.max(FEWEST, cues.length * SHARE)) return null;
  const names = new Set(often.map(([name]) => name));
  return (words) => {
    const label = inlineLabel(words);
    const named = label && (looksLikeName(label.name) ? !isTopic(label.name) : label.unnamed);
    if (!label || !(named || names.has(label.name))) return null;
    return { name: words.slice(0, label.length).replace(/\s*[:：]\s*$/, ''), length: label.length };
  };
}

/** A single word before a colon may be a topic. */
const OFTEN = 3;
/** Fewer labels may be a quotation's. */
const FEWEST = 4;
/** Of the cues: a program names the voice in each, a person only where it changes. */
const SHARE = 0.1;
