import { describe, expect, it } from 'vitest';
import {
  columnLabel,
  inlineLabel,
  inTitleCase,
  isVoice,
  loneLabel,
} from '../../src/transcripts/labels.js';

describe('a label before words', () => {
  it.each([
    ['Ann Lee: We sold.', 'Ann Lee', null, null],
    ['Mr. Bo Ray:      We sold.', 'Bo Ray', null, null],
    ['BO RAY: We sold.', 'Bo Ray', null, null],
    ['Ann Lee, CFO: We sold.', 'Ann Lee', 'CFO', null],
    ['Ann Lee – Kestrel Securities: We sold.', 'Ann Lee', 'Kestrel Securities', null],
    ['Ann Lee (CFO): We sold.', 'Ann Lee', 'CFO', null],
    ['Garima: We sold.', 'Garima', null, null],
    ['Moderator : We sold.', 'Moderator', null, 'operator'],
    ['Unidentified Analyst: We sold.', 'Unidentified Analyst', null, 'analyst'],
    ['Q: We sold?', 'Q', null, 'analyst'],
    ['Answer 2: We sold.', 'Answer 2', null, 'executive'],
    ['Q - Ann Lee: We sold?', 'Ann Lee', null, 'analyst'],
    ['Speaker 1: We sold.', 'Speaker 1', null, null],
  ])('in "%s"', (line, name, about, party) => {
    const label = inlineLabel(line);
    expect(label).toMatchObject({ name, about, party });
    expect(line.slice(label?.length)).toMatch(/^We sold/);
  });

  it.each([
    ['Ann Lee (00:12): We sold.', '00:00:12'],
    ['[1:02:03] Ann Lee: We sold.', '01:02:03'],
    ['Ann Lee 01:02: We sold.', '00:01:02'],
    ['Ann Lee: At 10:30 we sold.', null],
  ])('has the time in "%s"', (line, time) => {
    expect(inlineLabel(line)).toMatchObject({ name: 'Ann Lee', time });
  });

  it.each([
    'We did two things: we sold.',
    'The reason is this: we sold.',
    'Net revenue: more.',
    'At 10:30 we sold.',
    'https://acme.example/ann',
    'Ann Lee',
    '',
  ])('is none in "%s"', (line) => {
    expect(inlineLabel(line)).toBeNull();
  });
});

describe('a label in a column', () => {
  it('ends where the column does', () => {
    expect(columnLabel('Moderator       Ladies and gentlemen')).toMatchObject({
      name: 'Moderator',
      length: 16,
    });
    expect(columnLabel('Ann Lee is here')).toBeNull();
  });
});

describe('a label on a line of its own', () => {
  it.each([
    ['Ann Lee', 'Ann Lee', null],
    ['Ann Lee:', 'Ann Lee', null],
    ['Ann Lee - Chief Executive Officer', 'Ann Lee', 'Chief Executive Officer'],
    ['Ann Lee -- Acme Corp. -- CFO', 'Ann Lee', 'Acme Corp. -- CFO'],
    ['Operator', 'Operator', null],
    ['Speaker 1  00:12', 'Speaker 1', null],
  ])('in "%s"', (line, name, about) => {
    expect(loneLabel(line)).toMatchObject({ name, about, length: line.length });
  });

  it.each([
    'We sold anvils.',
    'we sold',
    'Thank You.',
    'Analyst, Kestrel Securities', // a title below a name
    'Ann Lee: We sold',
    'Revenue and Margins',
  ])('is none in "%s"', (line) => {
    expect(loneLabel(line)).toBeNull();
  });
});

it.each([
  ['Speaker 1', true],
  ['SPEAKER_01', true],
  ['Speaker A', true],
  ['Voice 2', true],
  ['Speaker', false],
  ['Speaker Lee', false],
])('%s numbers a voice: %s', (name, is) => {
  expect(isVoice(name)).toBe(is);
});

it.each([
  ['ANN M. LEE', 'Ann M. Lee'],
  ['HEAD OF SALES AND IR', 'Head of Sales and IR'],
  ['CFO', 'CFO'],
  ['Ann LEE', 'Ann LEE'], // somebody chose these capitals
])('%s reads %s', (shouted, said) => {
  expect(inTitleCase(shouted)).toBe(said);
});
