import { figuresIn } from '../../language/figures/figuresIn.js';
import { KEY_FIGURES } from '../../language/lexicon/keyFigures.js';
import type { ParsedCall } from '../../types.js';
import { topicOf } from '../forms/overview/topicOf.js';

/** A figure that a call is known by. */
export interface KeyFigure {
  readonly measure: string;
  readonly figure: string;
  readonly statement: number;
}

/** Between a measure and its figure stand at most so many characters, and no other figure. */
const NEAR = 40;

const MEASURES = KEY_FIGURES.map(([measure, named]) => [measure, new RegExp(named, 'iu')] as const);

/**
 * The first figure that is said right behind each measure's name, of what was and of what is expected.
 *
 * @param order statements, those that matter most first
 */
export function keyFigures(parsed: ParsedCall, order: readonly number[]): KeyFigure[] {
  const found = new Map<string, KeyFigure>();
  for (const statement of order) {
    const { start = 0, end = 0 } = parsed.statements[statement] ?? {};
    const text = parsed.transcript.text.slice(start, end);
    const isAhead = topicOf(text, false) === 'Outlook';
    for (const [measure, named] of MEASURES) {
      const name = isAhead ? `${measure}, outlook` : measure;
      const place = found.has(name) ? null : named.exec(text);
      if (!place) continue;
      const behind = place.index + place[0].length;
      const next = figuresIn(text).find(
        (figure) =>
          figure.start >= behind && (figure.kind === 'money' || figure.kind === 'percent'),
      );
      if (next && next.start - behind <= NEAR && !/[.;]\s/.test(text.slice(behind, next.start)))
        found.set(name, { measure: name, figure: next.text, statement });
    }
  }
  const names = KEY_FIGURES.flatMap(([measure]) => [measure, `${measure}, outlook`]);
  return names.flatMap((name) => found.get(name) ?? []);
}
