import { headsQuestions, headsRemarks, partyListed } from './callHeadings.js';
import { callLines } from './callLines.js';
import { inlineLabel, isVoice, loneLabel } from './labels.js';
import { linesOf, type Outline } from './outline.js';
import { isFirm, partyOfUnnamed } from './parties.js';
import { looksLikeName } from './personNames.js';
import type { SourceText } from './sourceText.js';
import { isTopic } from './topics.js';

/**
 * What shows that a layout was recognised in part only, in words for a person: headings and labels of speakers in the
 * middle of what somebody is said to say.
 */
export function doubtsOn({ text }: SourceText, { turns, paragraphs }: Outline): string[] {
  const names = new Set(turns.flatMap(({ heard }) => heard?.name ?? []));
  const headings: string[] = [];
  const labels: string[] = [];
  for (const { start, end } of paragraphs) {
    for (const { words } of linesOf(text.slice(start, end))) {
      if (isHeading(words)) headings.push(words);
      const label = inlineLabel(words)?.name ?? words;
      const isWhole = looksLikeName(label) || partyOfUnnamed(label) === 'operator';
      if (isWhole && names.has(label)) labels.push(label);
    }
  }
  return [
    ...(headings.length > 0 ? [`headings stand in somebody's words: ${quoted(headings)}`] : []),
    ...(labels.length > turns.length * MISSED
      ? [`names of speakers stand in others' words: ${quoted(labels)}`]
      : []),
  ];
}

/** Share of the turns as many as which may have a label that is not read. */
const MISSED = 0.02;

/** A heading of two words or more, each with a capital: in wrapped speech a line may be one word. */
const isHeading = (line: string): boolean =>
  line.length <= LONGEST_HEADING &&
  line.includes(' ') &&
  (headsQuestions(line) || headsRemarks(line) || partyListed(line) !== undefined) &&
  line.split(/\s+/).every((word) => /^(?:[\p{Lu}&(]|(?:and|of)$)/u.test(word));

/** Characters. */
const LONGEST_HEADING = 60;

/** What shows that a text taken as prose has a layout: a list of participants, a heading of questions, labels that come again. */
export function unreadIn(source: SourceText): string[] {
  const lines = callLines(source).map(({ words }) => words);
  const headings = lines.filter(isHeading);
  const times = new Map<string, number>();
  for (const line of lines) {
    const label = inlineLabel(line) ?? loneLabel(line);
    if (!label || isVoice(label.name) || !isSpeaker(label.name)) continue;
    times.set(label.name, (times.get(label.name) ?? 0) + 1);
  }
  const labels = [...times].filter(([, count]) => count > 1).map(([name]) => name);
  return [
    ...(headings.length > 0 ? [`it has headings of a call: ${quoted(headings)}`] : []),
    ...(labels.length > 1 ? [`lines begin with what may be names: ${quoted(labels)}`] : []),
  ];
}

const isSpeaker = (name: string): boolean =>
  partyOfUnnamed(name) === 'operator' || (looksLikeName(name) && !isTopic(name) && !isFirm(name));

/** The first of them, each once. */
const quoted = (found: readonly string[]): string =>
  [...new Set(found)]
    .slice(0, MOST_SHOWN)
    .map((words) => `“${words}”`)
    .join(', ');

const MOST_SHOWN = 3;
