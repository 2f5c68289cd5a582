import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/transcripts/readText.js';
import { fill, LONG } from '../longText.js';

const read = (text: string, file = 'call.md') => readText(Buffer.from(text), file);
const textOf = async (text: string): Promise<string> => (await read(text)).text;

describe('Markdown reads', () => {
  it.each<[string, string, string]>([
    ['a bold label', '**Ann Lee:** Anvils grew.', 'Ann Lee: Anvils grew.'],
    ['a bold name before the colon', '**Ann Lee**: Anvils grew.', 'Ann Lee: Anvils grew.'],
    [
      'a bold name without a colon on its own line',
      '**Ann Lee** Anvils grew.',
      'Ann Lee\nAnvils grew.',
    ],
    ['a bold name with its title', '**Ann Lee** (CFO): Anvils.', 'Ann Lee (CFO): Anvils.'],
    ['a name as a heading', '### Ann Lee, CFO ###\nAnvils grew.', 'Ann Lee, CFO\nAnvils grew.'],
    [
      'a name in low lines and in stars',
      '__Ann Lee:__ It _did_ ***grow***.',
      'Ann Lee: It did grow.',
    ],
    ['quotations and lists', '> - **Ann Lee:** Anvils.', 'Ann Lee: Anvils.'],
    ['what somebody stresses', 'It was a **record** quarter.', 'It was a record quarter.'],
    ['a bold beginning that is no name', '**Record Revenue** We grew.', 'Record Revenue We grew.'],
    ['links as their words', 'See [our site](https://acme.example "Acme").', 'See our site.'],
    ['rules as nothing', 'Anvils.\n\n---\n\n* * *\nHammers.', 'Anvils.\n\n\n\n\nHammers.'],
    ['escapes', '\\$5 and \\*', '$5 and *'],
  ])('%s', async (_, markdown, text) => {
    expect(await textOf(markdown)).toBe(text);
  });

  it.each(['Press *1 to ask.', '5 * 3 * 2', 'snake_case_words', 'Costs #1 and #2', 'a ** b'])(
    '%s as it is written',
    async (words) => {
      expect(await textOf(words)).toBe(words);
    },
  );

  it.each([
    ['call.txt', '**Ann Lee:** Hi.\r\n\r\n**Bo Ray:** Hi.', 'markdown'],
    ['call.txt', '# Acme\n\n## Transcript\n\n**Ann Lee - Acme**\nHi.', 'markdown'],
    ['call.txt', 'Revenue was **$5 million**.\nIt was **up**.', 'plain'],
    ['call.txt', '# Acme\n# Q2\nAnn Lee: Hi.', 'plain'],
    ['call.md', 'Ann Lee: Hi.', 'markdown'],
  ])('%s with %j as %s', async (file, content, reader) => {
    expect((await read(content, file)).reader).toBe(reader);
  });

  it('anything at all, and loses no letter of what has no marks', async () => {
    const anyLine = fc.string({ unit: fc.constantFrom(...'*_#>[]()\\-` aB1\n'), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(anyLine, async (line) => {
        const { text } = await read(`x${line}`);
        expect(text.replace(/[^aB1]/g, '').length).toBeLessThanOrEqual(line.length);
      }),
    );
  });

  it.each(['*', '**a', '_a_', '[', '![', '[a](', '> ', '- ', '# ', '\\', '**Ann Lee** A'])(
    'many of %j to the end',
    async (unit) => {
      expect((await read(fill(`x${unit}`, LONG))).text.length).toBeGreaterThan(0);
    },
  );
});
