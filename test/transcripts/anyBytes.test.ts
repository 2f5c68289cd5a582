import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TranscriptError } from '../../src/errors.js';
import { readText } from '../../src/transcripts/readText.js';

const SIGNS = [
  '%PDF-1.4\n',
  'PK\x03\x04',
  'WEBVTT\n\n',
  '<!doctype html>',
  '1\n00:00:01,000 --> 00:00:02,000\n',
];
const PIECES = [
  ...[
    '00:01.000 --> 00:02.000\n',
    '<v Ann>',
    '</v>',
    '<i>',
    '<',
    '>',
    '&amp;',
    '&#0;',
    '&',
    '{\\an8}',
    '>> ',
  ],
  ...[
    '<p>',
    '</p>',
    '<tr><td>',
    '<td>',
    '</table>',
    '<pre>',
    '<main>',
    '<div hidden>',
    '<title>',
    '<!--',
    '<br>',
  ],
  ...[
    'NOTE a\n',
    '1\n',
    '\n',
    '\r\n',
    ' ',
    '\u00a0',
    '\u200b',
    'a',
    'Ann Lee:',
    '- ',
    '\ud800',
    '\u{1F680}',
    '"',
  ],
];
/** Bytes of no kind, and files that begin like one that is read and go on as they please. */
const anyFile = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .tuple(fc.constantFrom(...SIGNS), fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }))
    .map(([sign, pieces]) => Buffer.from(sign + pieces.join(''))),
);

it('any file at all is read or refused with a reason, and its marks lie in order within the text', async () => {
  await fc.assert(
    fc.asyncProperty(anyFile, async (bytes) => {
      const source = await readText(bytes, 'call.txt').catch((error: unknown) => error);
      if (source instanceof Error) {
        expect(source).toBeInstanceOf(TranscriptError);
        expect(source.message).toContain('call.txt');
        return;
      }
      const { text, marks } = source as Awaited<ReturnType<typeof readText>>;
      const starts = marks.map(({ start }) => start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      for (const start of starts) expect(text.slice(start)).toMatch(/^\S/);
    }),
    { numRuns: 400 },
  );
});
