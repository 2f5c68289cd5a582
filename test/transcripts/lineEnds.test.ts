import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../../src/transcripts/formats.js';
import { toStatements } from '../../src/transcripts/parseCall.js';
import { readText } from '../../src/transcripts/readText.js';

const folder = fileURLToPath(new URL('../../../shared/data/transcripts/', import.meta.url));
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:txt|srt|vtt)$/.test(file),
    )
  : [];

async function parsed(text: string, file: string): Promise<unknown> {
  const source = await readText(Buffer.from(text), file);
  const format = formatOf(source, file);
  const outline = format.outline(source);
  const statements = toStatements('C', source, outline).map(({ start, end, ...rest }) => ({
    ...rest,
    words: source.text.slice(start, end).replaceAll('\r', ''),
  }));
  return [format.name, outline.turns, outline.people, statements, format.guessCall(source)];
}

describe.skipIf(!existsSync(folder))('a file with the line ends of Windows', () => {
  it.each(files)('parses as with others: %s', async (file) => {
    const text = readFileSync(folder + file, 'utf8').replaceAll('\r\n', '\n');
    expect(await parsed(text.replaceAll('\n', '\r\n'), file)).toEqual(await parsed(text, file));
  });
});
