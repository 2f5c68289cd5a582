import { describe, expect, it } from 'vitest';
import { excerptAround } from '../../src/citations/excerpt.js';
import { parseMinutes } from '../search/minutes.js';

const words = (count: number): string =>
  `W${Array.from({ length: count - 1 }, (_, at) => ` word${at}`).join('')}.`;

/** Statements of these many words, said in one go. */
const saying = (...counts: number[]) =>
  parseMinutes(
    `Dolphin Research\n2.1 Key Statements\n1. Words\n${counts.map(words).join(' ')}\n2.2 Q&A\n`,
  );

describe('the words around a statement', () => {
  it('are one statement before and two after', () => {
    expect(excerptAround(saying(9, 9, 9, 9, 9, 9), 2)).toEqual({ first: 1, last: 4 });
  });

  it.each<[string, number[], number, [first: number, last: number]]>([
    ['the second after goes first', [9, 9, 9, 60], 1, [0, 2]],
    ['then, of equals, the one after', [9, 9, 70, 60], 1, [0, 1]],
    ['then the one before', [75, 9, 60, 60], 1, [1, 1]],
    ['the statement alone may be longer', [9, 99, 9, 9], 1, [1, 1]],
    ['80 are few enough', [20, 20, 20, 20], 1, [0, 3]],
  ])('are 80 at most: %s', (_, counts, highlight, [first, last]) => {
    expect(excerptAround(saying(...counts), highlight)).toEqual({ first, last });
  });

  it('end where the label, the topic or the speaker is another', () => {
    const call = parseMinutes(
      [
        'Dolphin Research',
        '2.1 Key Statements',
        '1. Cloud',
        'Growth: It grew. It rained.',
        'Backlog: It is full. It is long.',
        '2. Chips',
        'It shrank. It shone.',
        '2.2 Q&A',
        'Q: Why? How?',
        'A: Because. So it is.',
        '',
      ].join('\n'),
    );
    const around = call.statements.map((_, at) => excerptAround(call, at));
    const pair = (first: number) => ({ first, last: first + 1 });
    expect(around).toEqual([0, 0, 2, 2, 4, 4, 6, 6, 8, 8].map(pair));
  });
});
