import type { AnswerTable } from '../../answer.js';
import type { Citation } from '../../types.js';
import { isOf, wordsIn } from '../knownWords.js';
import type { GivenTable } from './givenTable.js';
import { figuresSaid } from './sideFigures.js';
import { CHANGE, FIGURE, type Line, NOT_SAID, tableOf } from './tableOf.js';

/**
 * The table made again from the quotes: every figure stands in the quote of its line, values and changes are read and worked out here,
 * and labels are made of known words.
 *
 * @param known words of the question and of the answer, in lower case
 * @returns null where a line says what nothing bears out: an answer does without its table
 */
export function remakeTable(
  { columns, rows }: GivenTable,
  cited: ReadonlyMap<number, Citation>,
  known: ReadonlySet<string>,
): AnswerTable | null {
  const lines = rows.map(([label, figure]) => {
    const citation = cited.get(figure?.marker ?? -1);
    if (!label || !figure || (figure.marker && !citation)) return null;
    return isLabelOf(label.text, citation ?? null, [...cited.values()], known)
      ? lineOf(label.text, figure, citation ?? null)
      : null;
  });
  const sound = lines.filter((line) => line !== null);
  if (sound.length < lines.length || sound.every(({ figure }) => figure === null)) return null;
  const [, measure = FIGURE, change] = columns;
  return tableOf(sound, isOf(measure, known) ? measure : null, change === CHANGE);
}

/** A figure has to stand in its quote; what is not in figures is said in the words of `tableOf`, whatever was sent. */
function lineOf(
  label: string,
  { text, marker = null }: { readonly text: string; readonly marker?: number | null | undefined },
  citation: Citation | null,
): Line | null {
  if (!citation) return text === NOT_SAID ? { label, marker: null, figure: null } : null;
  const figure = figuresSaid(citation.quote).find((one) => one.text === text) ?? null;
  return figure || !/[\d\p{Sc}%]/u.test(text) ? { label, marker, figure } : null;
}

/** A label is made of the words of its call and of those known, and names no other call than that of its quote. */
function isLabelOf(
  label: string,
  citation: Citation | null,
  all: readonly Citation[],
  known: ReadonlySet<string>,
): boolean {
  const own = citation?.call;
  const words = [own?.company, own?.period, own?.ticker, own?.id].filter(Boolean).join(' ');
  if (!isOf(label, new Set([...known, ...wordsIn(words)]))) return false;
  if (!own) return true;
  if (label.match(PERIODS)?.some((period) => period !== own.period && !own.id.includes(period)))
    return false;
  const names = (name: string | null): boolean =>
    name !== null && label.toLowerCase().includes(name.toLowerCase());
  return (
    names(own.company) ||
    !all.some(({ call }) => call.company !== own.company && names(call.company))
  );
}

const PERIODS = /\b\d{4}-(?:Q[1-4]|H[12]|FY)\b/g;
