import { isVoice, type Label, voiceLabel } from './labels.js';
import type { MarkedTurn } from './markedTurns.js';
import { partyOfUnnamed } from './parties.js';
import type { SourceText } from './sourceText.js';
import { textLines } from './textLines.js';

/** The turns of a source whose reader took the voices out of it, as captions name them; empty where it names none. */
export function voiceTurns({ text, marks }: SourceText): MarkedTurn[] {
  if (!marks.some(({ voice }) => voice !== null)) return [];
  const changes = marks.filter(
    ({ voice }, index) => index === 0 || voice !== marks[index - 1]?.voice,
  );
  return changes.flatMap(({ start, voice }, index): MarkedTurn[] => {
    const end = changes[index + 1]?.start ?? text.length;
    const lines = textLines({ text: text.slice(start, end) }).map((line) => ({
      ...line,
      start: line.start + start,
      end: line.end + start,
    }));
    return lines.length > 0 ? [{ label: toLabel(voice ?? ''), lines, alone: false }] : [];
  });
}

/** A voice's name may have a title or a firm behind it; what looks like a device's or an account's is nobody's name. */
function toLabel(name: string): Label {
  const label = voiceLabel(name);
  if (label) return label;
  const told = partyOfUnnamed(name);
  const unnamed = isVoice(name) || name === '' || told !== undefined || /\d|^\p{Ll}/u.test(name);
  return { name, about: null, time: null, length: 0, unnamed, party: told ?? null };
}
