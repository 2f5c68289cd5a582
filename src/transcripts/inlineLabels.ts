import { inlineLabel, loneLabel } from './labels.js';
import type { LabelOf } from './markedTurns.js';
import { isUnnamedLine } from './parties.js';
import { looksLikeName } from './personNames.js';
import { isAnyTitle } from './position.js';
import type { TextLine } from './textLines.js';

/**
 * Labels before words, in a text that sets some of its speakers apart on lines of their own, too: "Operator", or
 * "Ann Lee, CFO" where that name is known or stands before words elsewhere.
 */
export function inlineOrTitled(
  lines: readonly TextLine[],
  isKnown: (name: string) => boolean,
): LabelOf {
  const names = new Set(lines.flatMap(({ words }) => inlineLabel(words)?.name ?? []));
  return (words) => {
    const inline = inlineLabel(words);
    if (inline) return inline;
    const lone = loneLabel(words);
    if (lone === null || isUnnamedLine(words)) return lone;
    const { name, about } = lone;
    const titled = about !== null && isAnyTitle(about) && !/[.?!…,;]$/.test(words);
    return titled && looksLikeName(name) && (names.has(name) || isKnown(name)) ? lone : null;
  };
}
