import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutes } from '../../src/transcripts/minutes.js';
import { namedLines } from '../../src/transcripts/namedLines.js';
import { toStatements } from '../../src/transcripts/parseCall.js';
import { plain } from '../../src/transcripts/plain.js';
import type { SourceText } from '../../src/transcripts/sourceText.js';
import { voices } from '../../src/transcripts/voices.js';
import { longestTime, TOO_LONG_MS } from './longestTime.js';
import { plainSource } from './plainSource.js';

/** The formats that take any publisher's text. */
const FORMATS = [voices, minutes, namedLines, plain];

const PIECES = [
  ...[
    'Moderator: ',
    'Ann Lee: ',
    'Ann Lee\n',
    'BO RAY (CFO): ',
    'Speaker 1: ',
    'Speaker 2 (00:01):\n',
  ],
  ...[
    'MANAGEMENT:\n',
    'Mr. Bo Ray – CFO – Acme\n',
    'Page 1 of 2\n',
    '\f',
    'Acme Limited\n',
    'Q & A\n',
  ],
  ...[
    'The next question is from the line of Cy Fox from Acme. ',
    'All lines are in a listen-only mode. ',
  ],
  ...[
    'I turn the call over to Ann Lee. ',
    'We sold anvils. ',
    'Why? ',
    'Thank you. ',
    'Ann? ',
    '[Music] ',
  ],
  ...['\n', '\r\n', '\n\n', '      ', ': ', ' - ', '.', '\u2028', '\u{1F680}', '\ud800', '\u200b'],
];
/** Any characters at all, and texts made of what the parsers look for. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join('')),
);
/** A text with marks of voices at some of its places. */
const anyCaptions = fc
  .tuple(
    anyText,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('Speaker 1', 'Speaker 2', 'Ann Lee', null))),
  )
  .map(([text, places]): SourceText => {
    const marks = places
      .map(([at, voice]) => ({ start: at % (text.length + 1), page: null, time: null, voice }))
      .sort((a, b) => a.start - b.start);
    return { text, reader: 'captions', marks };
  });

describe.each(FORMATS)('any text at all as $name', (format) => {
  it('gives statements that are in order, apart, trimmed and of a turn there is', () => {
    fc.assert(
      fc.property(fc.oneof(anyText.map(plainSource), anyCaptions), (source) => {
        format.recognises(source);
        format.guessCall(source);
        const outline = format.outline(source);
        let last = 0;
        for (const { start, end, turn } of toStatements('C', source, outline)) {
          const words = source.text.slice(start, end);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(words).toBe(words.trim());
          expect(words).not.toBe('');
          expect(outline.turns[turn]).toBeDefined();
          last = end;
        }
        expect(last).toBeLessThanOrEqual(source.text.length);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ...['a', 'A. A. A. ', '"', ' ', '\n', 'a: ', 'Ann Lee, ', ' and A', 'question from ', 'Why? '],
    ...['Our next question comes from the line of Ann Lee with Acme. ', 'Abc Def: x\n'],
    ...['Speaker 1: Hi.\n', 'Management:\n', 'Page 1 of 2\n', 'x\n\f', 'welcome to the '],
  ])('takes no long time for many of %j', (unit) => {
    const work = (length: number) => {
      const source = plainSource(unit.repeat(length / unit.length));
      format.recognises(source);
      format.guessCall(source);
      return toStatements('C', source, format.outline(source));
    };
    expect(longestTime(work)).toBeLessThan(TOO_LONG_MS * FORMATS.length);
  });
});

it('takes no long time where all that speak are different people', () => {
  const nameOf = (n: number) =>
    `${String.fromCharCode(65 + (n % 26))}${'abcdefghij'[n % 10]}${'klmnopqrst'[Math.floor(n / 10) % 10]}n Lee`;
  const work = (length: number) => {
    let text = '';
    for (let n = 0; text.length < length; n++) {
      const name = nameOf(n);
      text += `Moderator: The next question is from the line of ${name} from Acme.\n${name}: and so we do\n`;
    }
    const source = plainSource(text);
    return minutes.recognises(source) && minutes.outline(source);
  };
  expect(longestTime(work)).toBeLessThan(TOO_LONG_MS * FORMATS.length);
});
