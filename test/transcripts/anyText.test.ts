import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresAskedFor } from '../../src/answers/figuresAsked.js';
import { foldWords } from '../../src/language/fold.js';
import { toStatements } from '../../src/transcripts/parseCall.js';
import { toTurns } from '../../src/transcripts/people.js';
import { publisherMinutes } from '../../src/transcripts/publisherMinutes.js';
import { type Span, splitSentences } from '../../src/transcripts/sentences.js';
import { areInOrder, fill, fillWithLines, LONG } from './longText.js';
import { plainSource } from './plainSource.js';

const PIECES = [
  ...['2.1 Key Statements\n', '2.2 Q&A\n', 'Q: ', 'A: ', '1. Topic\n', '- Label: ', 'II. Part\n'],
  ...['<End of Text>\n', '\n', '\r\n', ' ', '\u2028', '.', '. ', '?', '…', '。', '"', '“', '”'],
  ...[
    'U.S. ',
    'We ',
    'a',
    'A',
    '20.2%',
    'Inc. ',
    '(',
    ')',
    '\u{1F680}',
    '\ud800',
    '\u200b',
    '\u0000',
  ],
];
/** Any characters at all, and texts made of what the parsers look for. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
);

function expectWhole(text: string, spans: readonly Span[], from: number, to: number): void {
  let last = from;
  for (const { start, end } of spans) {
    const words = text.slice(start, end);
    expect(start).toBeGreaterThanOrEqual(last);
    expect(words.trim()).toBe(words);
    expect(words).not.toBe('');
    last = end;
  }
  expect(last).toBeLessThanOrEqual(to);
}

describe('any text at all', () => {
  it('splits into sentences that are in order, apart, trimmed and within the stretch', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
        const [start = 0, end = 0] = [one % (text.length + 1), other % (text.length + 1)].sort(
          (a, b) => a - b,
        );
        expectWhole(text, splitSentences(text, start, end), start, end);
      }),
      { numRuns: 500 },
    );
  });

  it('loses no word to the splitting', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const kept = splitSentences(text, 0, text.length).map((span) =>
          text.slice(span.start, span.end),
        );
        const lettersOf = (part: string) => part.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';
        expect(lettersOf(kept.join(''))).toBe(lettersOf(text));
      }),
    );
  });

  it.each([publisherMinutes])(
    'gives $name statements that are in order, apart, trimmed and of a turn there is',
    (format) => {
      fc.assert(
        fc.property(anyText, (text) => {
          const source = plainSource(text);
          const outline = format.outline(source);
          const statements = toStatements('C', source, outline);
          const turns = toTurns(outline.turns, outline.people);
          expectWhole(text, statements, 0, text.length);
          for (const { turn } of statements) expect(outline.turns[turn]).toBeDefined();
          expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
          turns.forEach(({ kind, inReplyTo }) => {
            if (inReplyTo === null) return;
            expect([kind, turns[inReplyTo]?.kind]).toEqual(['answer', 'question']);
          });
          expect(() => format.guessCall(source)).not.toThrow();
        }),
        { numRuns: 500 },
      );
    },
  );
});

describe('a long text is read to its end', () => {
  const expectRead = (text: string): void => {
    const named = plainSource(`Dolphin Research\n${text}`);
    publisherMinutes.recognises(named);
    publisherMinutes.guessCall(named);
    const statements = toStatements('C', named, publisherMinutes.outline(named));
    expect(areInOrder(statements, named.text.length)).toBe(true);
  };

  it.each(['a', 'A. A. A. ', '"', '“', '” ', ' ', '. ', '…', '\u2028'])(
    'as one line of %j',
    (unit) => {
      const text = fill(unit, LONG);
      expectRead(`2.1 Key Statements\n${text}x`);
      expectRead(`2.2 Q&A\nQ: ${text}x`);
      expect(foldWords(text).length).toBeLessThanOrEqual(3 * text.length); // … becomes three dots
      expect(figuresAskedFor('How much was it?', 'amount', text)).toEqual([]);
    },
  );

  it.each([
    ['many empty lines', '', '\n', ''],
    ['a long number at a chapter', '2.1 Key Statements\n1.', '1', 'x'],
    ['a wide gap behind a chapter’s number', '2.1 Key Statements\n1.1', ' ', 'x'],
    ['a wide gap behind a topic’s number', '2.1 Key Statements\n1.', ' ', '\u2028x'],
    ['a wide gap behind a Q', '2.2 Q&A\nQ', ' ', 'x'],
    ['a wide gap behind an A', '2.2 Q&A\nQ: b\nA', ' ', 'x'],
  ])('as minutes with %s', (_, before, unit, after) => {
    expectRead(before + fill(unit, LONG) + after);
  });

  it.each([
    ['answers', '2.2 Q&A\nQ: b\n', 'A: c\n'],
    ['topics', '2.1 Key Statements\n', '1. a\n'],
  ])('as minutes with %s without end', (_, before, line) => {
    expectRead(before + fillWithLines([line]));
  });
});
