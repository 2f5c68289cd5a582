import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLocale, readStyle } from '../../../src/citations/references/styleFiles.js';

describe('what references need', () => {
  it.each(['citeproc', 'docx'])('%s is loaded on use, not at start', (name) => {
    const files = readdirSync('src', { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && entry.name.endsWith('.ts'),
    );
    const texts = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    expect(texts.some((text) => text.includes(`import('${name}')`))).toBe(true);
    const early = new RegExp(`^import (?!type )[^;]*'${name}'`, 'm');
    expect(texts.filter((text) => early.test(text))).toEqual([]);
  });

  it.each([
    ['apa', 'psychology'],
    ['chicago', 'note'],
    ['mla', 'author'],
  ] as const)('the style %s is in the package', async (style, category) => {
    const { name, children } = await readStyle(style);
    expect(name).toBe('style');
    expect(JSON.stringify(children[0])).toContain(`"${category}"`);
  });

  it('the locale is American English', async () => {
    expect((await readLocale()).attrs['xml:lang']).toBe('en-US');
  });
});
