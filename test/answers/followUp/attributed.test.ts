import { describe, expect, it } from 'vitest';
import { readAttributed, saysIt } from '../../../src/answers/followUp/attributed.js';

describe('a question who said some words', () => {
  it.each<[question: string, words: string, isQuoted: boolean]>([
    [
      'Who said "Satellite count expanded to over 150"?',
      'Satellite count expanded to over 150',
      true,
    ],
    ['who said: “we grew since 2022”', 'we grew since 2022', true],
    ['Who at Acme said "we grew"?', 'we grew', true],
    ['Who said "we grew" in Q3 2025?', 'we grew', true],
    ['"We grew." Who said that?', 'We grew.', true],
    [
      'Who has actually said that AWS growth was extraordinary?',
      'AWS growth was extraordinary',
      false,
    ],
    ['Who said robots improve safety?', 'robots improve safety', false],
  ])('%s', (question, words, isQuoted) => {
    expect(readAttributed(question)).toEqual({ words, isQuoted });
  });

  it.each([
    'Who said that?',
    'Who said so?',
    'Who said [1]?',
    'Who said what about robots?',
    'Who said that about AWS?',
    'Who said anything on capacity?',
    'Who is the "head of AI"?',
    'Who runs the business?',
    'What was said about "quiet" models?',
  ])('is not %s', (question) => {
    expect(readAttributed(question)).toBeNull();
  });
});

describe('a statement', () => {
  const text = 'We are pleased with growth of 20%, which is extraordinary.';
  const growing = { text, around: 'AWS\nGrowth Trend' };
  it.each<[boolean, string]>([
    [true, 'AWS growth was extraordinary'], // AWS stands in its topic
    [true, 'growth is extraordinary'],
    [false, 'AWS growth was ordinary'],
    [false, 'AWS growth was not extraordinary'],
    [false, 'Kuiper growth was extraordinary'],
    [false, 'growth was a trend'], // only its label says it
  ])('says (%s) that %s', (says, words) => {
    expect(saysIt({ words, isQuoted: false }, growing)).toBe(says);
  });

  it.each<[boolean, string]>([
    [true, 'Growth of 20%,'],
    [true, 'extraordinary'],
    [false, 'growth of 20'],
    [false, 'ordinary'],
    [false, 'growth of 20%, extraordinary'],
    [false, '…'],
  ])('holds (%s) the words "%s"', (holds, words) => {
    expect(saysIt({ words, isQuoted: true }, growing)).toBe(holds);
  });
});
