import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutes } from '../../src/transcripts/minutes.js';
import { namedLines } from '../../src/transcripts/namedLines.js';
import { toStatements } from '../../src/transcripts/parseCall.js';
import { plain } from '../../src/transcripts/plain.js';
import type { SourceText } from '../../src/transcripts/sourceText.js';
import { voices } from '../../src/transcripts/voices.js';
import { areInOrder, fill, fillWithLines, LONG } from './longText.js';
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

  const expectRead = (text: string): void => {
    const source = plainSource(text);
    format.recognises(source);
    format.guessCall(source);
    const statements = toStatements('C', source, format.outline(source));
    expect(areInOrder(statements, text.length)).toBe(true);
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
  };

  it.each([
    ...['\n', 'a: ', 'Ann Lee, ', ' and A', 'question from ', 'Why? ', 'welcome to the '],
    'Our next question comes from the line of Ann Lee with Acme. ',
  ])('is read to its end where it is many of %j', (unit) => expectRead(fill(unit, LONG / 2)));

  it('is read to its end where it is many lines', () => {
    const lines = [
      'Abc Def: x\nGhi Jkl: y\n',
      'Speaker 1: Hi.\nSpeaker 2: Hi.\n',
      ...['Management:\n', 'Page 1 of 2\n', 'x\n\f'],
    ];
    expectRead(fillWithLines(lines));
  });
});

it('is read to its end where all that speak are different people', () => {
  const nameOf = (n: number) =>
    `${String.fromCharCode(65 + (n % 26))}${'abcdefghij'[n % 10]}${'klmnopqrst'[Math.floor(n / 10) % 10]}n Lee`;
  let text = '';
  let asked = 0;
  for (; asked < 5_000; asked++) {
    const name = nameOf(asked);
    text += `Moderator: The next question is from the line of ${name} from Acme.\n${name}: and so we do\n`;
  }
  const source = plainSource(text);
  expect(minutes.recognises(source)).toBe(true);
  expect(minutes.outline(source).turns).toHaveLength(2 * asked);
});
