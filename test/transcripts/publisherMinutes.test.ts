import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toStatements } from '../../src/transcripts/parseCall.js';
import { toTurns } from '../../src/transcripts/people.js';
import { publisherMinutes } from '../../src/transcripts/publisherMinutes.js';
import { MINUTES } from './minutes.js';
import { plainSource } from './plainSource.js';

/** Each statement as a line: what a reader would check. */
function linesOf(text: string): unknown[][] {
  const outline = publisherMinutes.outline(plainSource(text));
  const turns = toTurns(outline.turns, outline.people);
  return toStatements('C', plainSource(text), outline).map(
    ({ start, end, turn, topic, label, locator }) => [
      ...[turn, turns[turn]?.kind, topic, label, locator.paragraph],
      text.slice(start, end),
    ],
  );
}

const turnsOf = (text: string) => toTurns(publisherMinutes.outline(plainSource(text)).turns, []);

describe('minutes of Dolphin Research', () => {
  it('hold what executives said and analysts asked, and nothing of the publisher’s own', () => {
    expect(linesOf(MINUTES)).toEqual([
      [
        0,
        'remark',
        'Anvil Business',
        'Growth Trend',
        1,
        'Anvils grew 20.2% in the U.S. and abroad.',
      ],
      [0, 'remark', 'Anvil Business', 'Growth Trend', 1, 'Costs fell.'],
      [0, 'remark', 'Anvil Business', 'Supply', 2, 'Iron is short.'],
      [1, 'remark', 'Research', null, 3, 'We test in Washington D.C. each day.'],
      [2, 'question', null, null, 1, 'How light will anvils get?'],
      [2, 'question', null, null, 1, 'And when?'],
      [3, 'answer', null, null, 2, 'Half as heavy by 2033.'],
      [3, 'answer', null, null, 2, 'That is: far lighter.'], // a colon is a label in the remarks only
      [3, 'answer', null, null, 3, 'Customers asked for it.'],
      [4, 'question', null, null, 4, 'And the price?'],
      [4, 'question', null, null, 5, 'Will it rise?'],
      [5, 'answer', null, null, 6, 'No.'],
    ]);
  });

  it('name no speaker, and tie each answer to its question', () => {
    expect(turnsOf(MINUTES)).toEqual([
      { kind: 'remark', section: 'remarks', speaker: null, party: 'executive', inReplyTo: null },
      { kind: 'remark', section: 'remarks', speaker: null, party: 'executive', inReplyTo: null },
      { kind: 'question', section: 'qa', speaker: null, party: 'analyst', inReplyTo: null },
      { kind: 'answer', section: 'qa', speaker: null, party: 'executive', inReplyTo: 2 },
      { kind: 'question', section: 'qa', speaker: null, party: 'analyst', inReplyTo: null },
      { kind: 'answer', section: 'qa', speaker: null, party: 'executive', inReplyTo: 4 },
    ]);
  });

  it('are the same statements with Windows line ends', () => {
    expect(linesOf(MINUTES.replaceAll('\n', '\r\n'))).toEqual(linesOf(MINUTES));
  });

  it('give a second answer to the same question, and none to an answer that nobody asked for', () => {
    const turns = turnsOf('2.2 Q&A\nA: Hello.\nQ1: Why?\nA1: So.\nA2: And so.');
    expect(turns.map(({ inReplyTo }) => inReplyTo)).toEqual([null, null, 1, 1]);
  });

  it('hold nothing between Q&A and the first question', () => {
    expect(linesOf('2.2 Q&A\nCompiled by us.\nQ: Why?')).toEqual([
      [0, 'question', null, null, 1, 'Why?'],
    ]);
  });

  it.each([
    ['- Growth: It grew.', 'Growth', 'It grew.'],
    ['1. Revenue: it grew fast.', 'Revenue', 'it grew fast.'], // a statement, not a topic
    ['Alexa+: It doubled.', 'Alexa+', 'It doubled.'],
    ['It grew. Fast: yes.', null, 'It grew.'], // no label behind a sentence
    ['At 10:30 we met.', null, 'At 10:30 we met.'],
  ])('read the label of %j as %j', (line, label, words) => {
    const [statement] = linesOf(`2.1 Key Statements\n${line}`);
    expect([statement?.[3], statement?.[5]]).toEqual([label, words]);
  });

  it('tell the call from the header', () => {
    expect(publisherMinutes.guessCall(plainSource(MINUTES))).toEqual({
      title: 'Acme (Minutes): Anvils will get lighter',
      publisher: 'Dolphin Research',
      company: 'Acme',
      ticker: 'ACME',
      period: '2031-Q2',
    });
  });

  it.each([
    ['the minutes', MINUTES, true],
    ['questions without the publisher', 'Q&A\nQ: Why?', false],
    ['the publisher without questions', 'Dolphin Research writes.', false],
  ])('are recognised, or not: %s', (_, text, recognised) => {
    expect(publisherMinutes.recognises(plainSource(text))).toBe(recognised);
  });
});

describe('minutes of other publishers', () => {
  const LABELLED = ['Orders', 'Prices', 'Costs', 'Staff', 'Plants', 'Outlook'].map(
    (label) => `${label}: It went well in the quarter.`,
  );
  const OTHER = [
    'Acme 2031Q2 (Minutes): Anvils sell',
    'Compiled by Kite Street Research.',
    '一、Core Financial Figures',
    'Revenue: $7 million.',
    '二、Remarks of the Management',
    'Topic: Anvils',
    ...LABELLED,
    'Markets:',
    '- Prices held in Norway.',
    '三、Questions and Answers',
    'Q: And Sweden?',
    'A: Fine.',
  ].join('\n');

  it('are recognised by their head or chapters, and by labels that do not come again', () => {
    const recognises = (text: string) => publisherMinutes.recognises(plainSource(text));
    expect(recognises(OTHER)).toBe(true);
    expect(recognises(LABELLED.join('\n'))).toBe(false); // nothing calls itself minutes
    const dialogue = LABELLED.flatMap(() => ['Moderator: Next, please.', 'Ann Lee: We grew.']);
    expect(recognises(['Minutes of the call', ...dialogue].join('\n'))).toBe(false);
  });

  it('are read by their chapters and topics, numbered as they may be', () => {
    const lines = linesOf(OTHER);
    expect(lines).toHaveLength(9);
    expect(lines[0]).toEqual([
      ...[0, 'remark', 'Anvils', 'Orders', 1],
      'It went well in the quarter.',
    ]);
    expect(lines.slice(6)).toEqual([
      [1, 'remark', 'Markets', null, 7, 'Prices held in Norway.'],
      [2, 'question', null, null, 1, 'And Sweden?'],
      [3, 'answer', null, null, 2, 'Fine.'],
    ]);
  });

  it('without chapters begin behind the title and who wrote them', () => {
    const lines = linesOf(['Acme (Minutes): Anvils', 'By Kite Street', ...LABELLED].join('\n'));
    expect(lines).toHaveLength(6);
  });

  it('tell whose they are', () => {
    expect(publisherMinutes.guessCall(plainSource(OTHER))).toMatchObject({
      company: 'Acme',
      period: '2031-Q2',
      publisher: 'Kite Street Research',
    });
  });
});

describe('the minutes of Amazon’s third quarter of 2025', () => {
  const text = readFileSync('corpus/transcripts/amzn-2025-q3.txt', 'utf8');
  const turns = turnsOf(text);
  const source = plainSource(text);
  const statements = toStatements('AMZN-2025-Q3', source, publisherMinutes.outline(source));
  const words = statements.map(({ start, end }) => text.slice(start, end));

  it('hold 118 statements in 20 turns', () => {
    expect([turns.length, statements.length]).toEqual([20, 118]);
    expect(new Set(statements.map(({ turn }) => turn)).size).toBe(20);
    expect(new Set(statements.map(({ id }) => id)).size).toBe(118);
  });

  it('hold seven questions, each answered by the turn behind it', () => {
    const asked = turns.flatMap(({ kind }, at) => (kind === 'question' ? [at] : []));
    expect(asked).toHaveLength(7);
    for (const at of asked) expect(turns[at + 1]).toMatchObject({ kind: 'answer', inReplyTo: at });
  });

  it('name no speaker', () => {
    expect(turns.every(({ speaker }) => speaker === null)).toBe(true);
  });

  it('give whole statements: trimmed, in order, within one line, each ended by a mark', () => {
    let last = 0;
    for (const { start, end } of statements) {
      const statement = text.slice(start, end);
      expect(start).toBeGreaterThanOrEqual(last);
      expect(statement).toBe(statement.trim());
      expect(statement).toMatch(/^[^\r\n]*[.?!][”"’)]*$/);
      last = end;
    }
  });

  it('give nothing of the header, the headings, the labels and the disclaimer', () => {
    const all = words.join('\n');
    for (const foreign of [
      'Dolphin',
      'Minutes',
      'Risk Disclosure',
      'End of Text',
      'Key Statements',
      'Growth Trend:',
      'Q:',
      'A:',
    ])
      expect(all).not.toContain(foreign);
    expect(words[0]).toMatch(/^AWS growth rate reached/);
    expect(words.at(-1)).toMatch(/^Combined with integration with Roku/);
  });

  it('keep names and figures whole', () => {
    expect(words).toContain(
      'Already operational in Las Vegas, Washington D.C. becomes the eighth test site.',
    );
    expect(words.some((statement) => statement.includes('returning to 20.2%'))).toBe(true);
  });
});
