import { inlineLabel } from '../labels.js';
import { looksLikeName, looksLikeSpeaker } from '../personNames.js';
import { beforeWords } from '../strangers.js';
import { isTopic } from '../topics.js';
import type { NameAt } from './cueWords.js';

/**
 * How captions name who speaks before the words, as meeting programs write them ("Ann Lee: Thank you.", or on a line
 * above); null where they do not. A colon also stands in speech: names are read only where several come again.
 *
 * @param cues the text of each cue
 */
export function namesBefore(cues: readonly string[]): NameAt | null {
  const times = new Map<string, number>();
  let above = 0;
  let begun = 0;
  const count = (name: string) => times.set(name, (times.get(name) ?? 0) + 1);
  for (const cue of cues) {
    const lines = cue.trim().split('\n');
    if (beforeWords(lines[0] ?? '') > 0) begun++;
    for (const line of lines) {
      const label = inlineLabel(line.trimStart());
      if (label) count(label.name);
    }
    if (lines.length === 1 || !looksLikeSpeaker(lines[0] ?? '')) continue;
    count(lines[0] ?? '');
    above++;
  }
  const often = [...times].filter(
    ([name, count]) => count >= (looksLikeSpeaker(name) ? 2 : OFTEN) && !isTopic(name),
  );
  const labelled = often.reduce((sum, [, count]) => sum + count, 0);
  if (often.length < 2 || labelled < Math.max(FEWEST, cues.length * SHARE)) return null;
  const isAbove = above > cues.length * MOST;
  const names = new Set(often.map(([name]) => name));
  const isEach = begun >= cues.length * EACH;
  return (words) => {
    if (isAbove ? looksLikeSpeaker(words.trim()) : names.has(words.trim()))
      return { name: words.trim(), length: words.length };
    const label = inlineLabel(words);
    const named = label && (looksLikeName(label.name) ? !isTopic(label.name) : label.unnamed);
    const isNamed = label !== null && (named || names.has(label.name));
    const length = isNamed ? label.length : isEach ? beforeWords(words) : 0;
    if (length === 0) return null;
    return { name: words.slice(0, length).replace(/\s*[:：]\s*$/, ''), length };
  };
}

/** A single word before a colon may be a topic. */
const OFTEN = 3;
/** Fewer labels may be a quotation's. */
const FEWEST = 4;
/** Of the cues: a program names the voice in each, a person only where it changes. */
const SHARE = 0.1;
/** Of the cues, from which on each has a label, whoever it names. */
const EACH = 0.8;
/** Of the cues: names stand above the words, and each line that looks like one is one. */
const MOST = 0.5;
