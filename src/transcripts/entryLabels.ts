import type { Label } from './labels.js';
import type { Listed } from './participants.js';

/**
 * Labels that repeat an entry of the list of participants, alone on a line or before words: "Ann Lee Acme Group – CFO
 * Good morning."
 */
export function entryLabels(listed: readonly Listed[]): (words: string) => Label | null {
  const entries = new Map<string, { readonly pattern: RegExp; readonly label: Label }[]>();
  for (const { person, written } of listed) {
    const first = written.split(/\s/, 1)[0] ?? '';
    const { name } = person;
    const about = written.slice(name.length).replace(/^[\s,–—-]+/, '') || null;
    const label = { name, about, time: null, length: 0, unnamed: false, party: null };
    if (/\s[–—-]\s/.test(written) && written.startsWith(name))
      entries.set(first, [...(entries.get(first) ?? []), { pattern: patternOf(written), label }]);
  }
  return (words) => {
    const first = words.slice(0, LONGEST_WORD).split(/\s/, 1)[0] ?? '';
    for (const { pattern, label } of entries.get(first) ?? []) {
      const found = pattern.exec(words);
      if (found) return { ...label, length: found[0].length };
    }
    return null;
  };
}

const LONGEST_WORD = 60;

/** The words of an entry, whatever its dashes and white space; what follows them begins a sentence. */
function patternOf(written: string): RegExp {
  const words = written
    .split(/\s+/)
    .map((word) =>
      /^[–—-]+$/.test(word) ? '[–—-]{1,2}' : word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    );
  return new RegExp(`^${words.join('\\s+')}(?:\\s+(?=[\\p{Lu}\\p{N}"“‘('])|\\s*$)`, 'u');
}
