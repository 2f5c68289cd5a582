import { describe, expect, it } from 'vitest';
import { nextAt } from '../../../src/web/cite/menuKeys.js';

const ENTRIES = ['Quote', 'Link', 'APA', 'MLA', 'Markdown'].map((label) => ({ label }));

describe('a key in the menu', () => {
  it.each([
    ['ArrowDown', 1, 2],
    ['ArrowUp', 0, -1], // counted from the end
    ['Home', 3, 0],
    ['End', 0, -1],
    ['a', 0, 2],
    ['M', 0, 3],
    ['m', 3, 4], // the next with that letter
    ['m', 4, 3],
    ['q', 0, 0], // the only one
    ['x', 0, null],
    [' ', 0, null], // presses the entry
    ['Enter', 0, null],
    ['Tab', 0, null],
  ])('%s at %i', (key, at, next) => {
    expect(nextAt(key, at, ENTRIES)).toBe(next);
  });
});
