import { describe, expect, it } from 'vitest';
import { readPlain } from '../../../src/reports/reading/readPlain.js';

const read = (text: string): string[] =>
  readPlain(text).blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

const long = `Words ${'and more words '.repeat(10)}.`;

describe('readPlain', () => {
  it.each<[string, string, string[]]>([
    [
      'paragraphs of wrapped lines',
      'One line\nand two.\n \nThree.',
      ['paragraph: One line\nand two.', 'paragraph: Three.'],
    ],
    ['a title', 'Amazon Q3 2025\n\nOne.', ['heading: Amazon Q3 2025', 'paragraph: One.']],
    [
      'a heading right above its paragraph',
      `Outlook\n${long}`,
      ['heading: Outlook', `paragraph: ${long}`],
    ],
    ['a paragraph a line', `${long}\n${long}`, [`paragraph: ${long}`, `paragraph: ${long}`]],
    ['code as words', '    "One"', ['paragraph: "One"']],
  ])('reads %s', (_, text, blocks) => {
    expect(read(text)).toEqual(blocks);
  });

  it('reads a paragraph that nobody would write in pieces', () => {
    const pieces = readPlain('a '.repeat(30_000)).blocks;
    expect(pieces.length).toBe(8);
    expect(Math.max(...pieces.map(({ start, end }) => end - start))).toBeLessThanOrEqual(8_000);
  });
});
