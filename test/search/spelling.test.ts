import { describe, expect, it } from 'vitest';
import { correctSpelling } from '../../src/search/spelling.js';
import { MINUTES, parseMinutes, spaceOf } from './minutes.js';

const { index } = spaceOf(parseMinutes(MINUTES));
const FRUIT = 'Dolphin Research\n2.1 Key Statements\n1. Fruit\n';

describe('a word that stands nowhere', () => {
  it.each<[slip: string, meant: string | null, why: string]>([
    ['satelites', 'satellit', 'a letter is missing'],
    ['robbots', 'robot', 'one is too many'],
    ['transfirmers', 'transform', 'one is another'],
    ['transfirners', 'transform', 'two are wrong in a long word'],
    ['trainum2', 'trainium2', 'the digit is right'],
    ['trainium4', null, 'of another digit, another product'],
    ['rokot', 'robot', 'one is wrong in a short word'],
    ['rokok', null, 'two are wrong in a short word'],
    ['tobots', null, 'the first letter is another'],
    ['robt', null, 'so short a word may be any'],
    ['zanzibar', null, 'nothing is like it'],
    ['2025', null, 'digits are no slips'],
    ['', null, 'it is none'],
  ])('%j is a slip of %j: %s', (slip, meant) => {
    expect(correctSpelling(slip, index)).toBe(meant);
  });

  it.each([
    ['Lemon pie. ', 'lemon'],
    ['Lemur fur. ', 'lemur'],
  ])('is a slip of the commonest that it is near: %s', (more, meant) => {
    const lines = ['Lemon tea. ', 'Lemur tail. ', more].map((words, at) => `Label ${at}: ${words}`);
    const fruit = spaceOf(parseMinutes(`${FRUIT}${lines.join('\n')}\n2.2 Q&A\n`));
    expect(correctSpelling('lemor', fruit.index)).toBe(meant);
  });
});
