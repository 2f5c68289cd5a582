import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/transcripts/readText.js';

const folder = fileURLToPath(new URL('../../../../shared/data/transcripts/', import.meta.url));
const filesOf = (kind: string): string[] =>
  existsSync(folder + kind) ? readdirSync(folder + kind).map((file) => `${kind}/${file}`) : [];
const read = (file: string) => readText(readFileSync(folder + file), file);

describe.skipIf(!existsSync(folder))('of real files', () => {
  it.each(filesOf('pdf'))('the words of %s are those that another reader finds', async (file) => {
    const { text, reader, marks, notes } = await read(file);
    const other = readFileSync(`${folder}minutes/${basename(file, '.pdf')}.txt`, 'utf8');
    // A row's hyphen at its end is the other reader's to leave with a gap behind it.
    const lettersOf = (words: string) => words.replace(/[\s-]/g, '');
    expect(reader).toBe('pdf');
    expect(lettersOf(text)).toBe(lettersOf(other.replace(/^\s*Page \d+ of \d+$/gm, '')));
    expect(text).not.toMatch(/\bPage \d+ of/);
    const pages = other.split('\f').filter((page) => page.trim() !== '').length;
    expect(marks.map(({ page }) => page)).toEqual(Array.from({ length: pages }, (_, at) => at + 1));
    expect(notes).toEqual([]);
  });

  it.each(filesOf('pdf'))(
    '%s has no word glued or torn, and sentences over the ends of pages',
    async (file) => {
      const { text, marks } = await read(file);
      const other = readFileSync(`${folder}minutes/${basename(file, '.pdf')}.txt`, 'utf8');
      const known = new Set(other.split(/\s+/));
      const unknown = text.split(/\s+/).filter((word) => !known.has(word) && !word.includes('-'));
      expect(unknown).toEqual([]);
      const within = marks.filter(({ start }, at) => at > 0 && text[start - 1] === ' ');
      expect(within.length).toBeGreaterThan(0);
      for (const line of text.split('\n')) expect(line.trim()).not.toMatch(/^\p{Ll}/u);
    },
  );

  it.each(filesOf('captions'))('each word of %s is kept once, at its time', async (file) => {
    const { text, reader, marks } = await read(file);
    const words = readFileSync(folder + file, 'utf8')
      .split('\n')
      .filter((line) => line !== 'WEBVTT' && !/-->|^\d*$/.test(line))
      .map((line) => line.replace(/<[^>]*>/g, ''));
    expect(reader).toBe('captions');
    expect(text.split(/\s+/)).toEqual(words.join(' ').split(/\s+/));
    expect(marks.length).toBe(words.length);
    const times = marks.map(({ time }) => time ?? '');
    expect(times).toEqual([...times].sort());
  });
});
