import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/answer.js';
import { numberAfter } from '../../../src/answers/followUp/numberAfter.js';

const said = (content: string, ...markers: number[]): Message => ({
  role: 'assistant',
  content,
  citations: markers.map((marker) => ({ marker, id: 'x' })),
});

describe('new citations are numbered', () => {
  it.each<[from: number, string, Message[]]>([
    [1, 'from 1 where nothing was said', []],
    [1, 'from 1 where no answer has a number', [said('Nothing answers this.')]],
    [3, 'behind those of a paraphrase', [said('It grew. [1] It has a backlog. [2]')]],
    [8, 'behind the greatest, wherever it stands', [said('It grew. [7]'), said('Yes. [2]')]],
    [6, 'behind those that only the citations have', [said('Yes. [2]', 5)]],
    [1, 'without those of a user', [{ role: 'user', content: 'What is [4]?' }]],
    [3, 'without what is no number', [said('x [0] [-5] [1.5] [1e3] [2] [10000]', 0, -1, 1.5, 1e9)]],
    [3, 'in the first gap behind the greatest number', [said('[1] [2] [9999]')]],
    [101, 'in a gap with room for an answer', [said('[50] [100] [9999]')]],
  ])('from %i: %s', (from, _, history) => {
    expect(numberAfter(history)).toBe(from);
  });

  it('past the greatest number, where there is no room below', () => {
    const all = Array.from({ length: 9_999 }, (_, at) => `[${at + 1}]`).join('');
    expect(numberAfter([said(all)])).toBe(10_000);
  });
});
