import { describe, expect, it } from 'vitest';
import { toPassages } from '../../src/transcripts/passages.js';
import type { ParsedCall } from '../../src/types.js';
import { parseMinutes } from '../search/minutes.js';

const words = (count: number): string =>
  `W${Array.from({ length: count - 1 }, (_, at) => ` word${at}`).join('')}.`;
/** Minutes with these remarks and this answer. */
const minutes = (remarks: string, answer = 'Because.'): ParsedCall =>
  parseMinutes(
    `Dolphin Research\n2.1 Key Statements\n1. Cloud\n${remarks}\n2.2 Q&A\nQ: Why?\nA: ${answer}\n`,
  );
/** Places of the first and the last statement of each passage. */
const placesOf = (call: ParsedCall): (readonly [number, number])[] =>
  toPassages(call, 0).map(({ first, last }) => [first, last]);

describe('passages', () => {
  it('are neighbouring statements of one turn and one label', () => {
    const call = minutes('Growth: It grew. It rained.\nBacklog: It is full.', 'Because. So it is.');
    expect(placesOf(call)).toEqual([
      [0, 1], // growth
      [2, 2], // backlog
      [3, 3], // the question
      [4, 5], // its answer
    ]);
  });

  it('hold 120 words at most', () => {
    const answer = [60, 60, 60, 61].map(words).join(' ');
    expect(placesOf(minutes('Growth: It grew.', answer)).slice(2)).toEqual([
      [2, 3], // 120 words
      [4, 4], // with the next one 121
      [5, 5],
    ]);
  });

  it('follow the paragraphs of an answer where these are long enough', () => {
    const answer = `${words(20)}\n${words(20)}\n${words(20)}`;
    expect(placesOf(minutes('Growth: It grew.', answer)).slice(2)).toEqual([
      [2, 3], // 20 words alone say too little
      [4, 4],
    ]);
  });

  it('hold nothing of what the operator says, nor of a turn that is nobody’s', () => {
    const call = minutes('Growth: It grew.');
    const turns = call.turns.map((turn) =>
      turn.kind === 'question' ? { ...turn, kind: 'operator' as const } : turn,
    );
    expect(placesOf({ ...call, turns })).toEqual([
      [0, 0],
      [2, 2],
    ]);
    expect(placesOf({ ...call, turns: [] })).toEqual([]);
  });

  it('of a call in which nothing is said are none', () => {
    expect(placesOf({ ...minutes('Growth: It grew.'), statements: [] })).toEqual([]);
  });
});
