import { describe, expect, it } from 'vitest';
import { groupIntoTurns, splitByQuote } from '../../../src/web/reader/turns.js';
import { statementsOf } from './statements.js';

const TEXT = 'Sales grew. Costs fell. Why? We hired.';
const asked = { kind: 'question', section: 'qa', attribution: 'Bo Day' } as const;
const answered = { kind: 'answer', section: 'qa', attribution: 'Ada Stone' } as const;
const ids = (text: string, rows: Parameters<typeof statementsOf>[1]) =>
  groupIntoTurns(statementsOf(text, rows)).map(({ paragraphs }) =>
    paragraphs.map((paragraph) => paragraph.map(({ quote }) => quote)),
  );

describe('the turns of a call', () => {
  it('begin where another speaks, and where a question is answered', () => {
    const rows = [
      { quote: 'Sales grew.' },
      { quote: 'Costs fell.' },
      { quote: 'Why?', ...asked },
      { quote: 'We hired.', ...answered },
    ];
    expect(ids(TEXT, rows)).toEqual([
      [['Sales grew.', 'Costs fell.']], // one voice, one paragraph
      [['Why?']],
      [['We hired.']],
    ]);
  });

  it('tell an analyst from an executive of the same name', () => {
    const rows = [
      { quote: 'Why?', ...asked },
      { quote: 'We hired.', ...answered, attribution: 'Bo Day' },
    ];
    expect(ids(TEXT, rows)).toEqual([[['Why?']], [['We hired.']]]);
  });

  it.each([
    ['paragraph', { locator: { page: null, time: null, paragraph: 2 } }],
    ['label', { label: 'Costs' }],
    ['topic', { topic: 'Costs' }],
  ])('have a paragraph of its own for each %s', (_what, other) => {
    const rows = [{ quote: 'Sales grew.' }, { quote: 'Costs fell.', ...other }];
    expect(ids(TEXT, rows)).toEqual([[['Sales grew.'], ['Costs fell.']]]);
  });

  it('break what a machine wrote down without paragraphs', () => {
    const quotes = Array.from({ length: 40 }, (_, at) => `Word ${at}.`);
    const [turn] = ids(
      quotes.join(' '),
      quotes.map((quote) => ({ quote })),
    );
    expect(turn?.map(({ length }) => length)).toEqual([16, 16, 8]);
    expect(turn?.flat()).toEqual(quotes);
  });

  it('are none without statements', () => {
    expect(groupIntoTurns([])).toEqual([]);
  });
});

describe('the quoted words of a statement', () => {
  const statement = { start: 10, quote: 'Costs fell.' };
  it.each([
    ['the whole', 10, 21, ['', 'Costs fell.', '']],
    ['a part', 16, 20, ['Costs ', 'fell', '.']],
    ['what began before it', 2, 15, ['', 'Costs', ' fell.']],
    ['what runs on after it', 16, 40, ['Costs ', 'fell.', '']],
    ['what is before it', 2, 10, ['', '', 'Costs fell.']],
  ])('are %s', (_what, start, end, parts) => {
    expect(splitByQuote(statement, { start, end })).toEqual(parts);
  });
});
