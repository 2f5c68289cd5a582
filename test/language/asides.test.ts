import { describe, expect, it } from 'vitest';
import { readAsides } from '../../src/language/asides.js';

describe('what is said beside a question', () => {
  it.each([
    ['What was the margin at Cirrus? Cite your sources.', 'What was the margin at Cirrus?'],
    [
      'Use only the transcripts. How many shops opened? Answer in one sentence.',
      'How many shops opened?',
    ],
    ['Please quote the exact words. Why did churn rise?', 'Why did churn rise?'],
    [
      "You are a helpful equity analyst. Don't make up numbers. What is the dividend?",
      'What is the dividend?',
    ],
    ["Who leads Nordwind? If you don't know, just say so.", 'Who leads Nordwind?'],
    ['Good morning! Quick question: when does the plant open?', 'when does the plant open?'],
    ['What drove sales, in two sentences?', 'What drove sales?'],
    ['How big is the backlog? Max 50 words. No fluff, please.', 'How big is the backlog?'],
    ['churn figure for the quarter pls', 'churn figure for the quarter'],
    ['Based only on the provided transcripts, what was revenue?', 'what was revenue?'],
    [
      "I'm preparing a report and I was wondering what the gross margin was at Nordwind",
      'what the gross margin was at Nordwind',
    ],
    [
      'I have a meeting with a client tomorrow. How fast did cloud grow? Thanks in advance!',
      'How fast did cloud grow?',
    ],
    [
      '> the margin is falling\n> says Bob\nWhat was the gross margin in Q2?',
      'What was the gross margin in Q2?',
    ],
    ['In three bullet points: what is the strategy?', 'what is the strategy?'],
    ['Answer in German. How many trucks run?', 'How many trucks run?'],
  ])('%j is set aside but for %j', (given, question) => {
    const read = readAsides(given);
    expect(read.question).toBe(question);
    expect(read.asides.length).toBeGreaterThan(0);
  });

  it.each([
    'What sources of growth did they name?',
    'name the sources of growth',
    "I'm looking at Nordwind and was wondering what the margin was",
    'I read that sales fell 5% and was wondering why',
    'Which cards and links does the company issue?',
    'Quote the CFO on margins.',
    '> the margin is 5%\nIs this true?',
    'Did they keep it short?',
    'What did they say about open source?',
    'Is guidance short-term only?',
  ])('%j stays as it is, for all of it may be asked', (given) => {
    expect(readAsides(given)).toEqual({ question: given, asides: [] });
  });

  it.each(['cite your sources please', 'Answer in one sentence.', 'hello!', 'Thanks a lot.'])(
    '%j leaves no question',
    (given) => {
      expect(readAsides(given).question).toBe('');
    },
  );

  it('is read in no time, whatever it holds', () => {
    const from = performance.now();
    for (const word of [
      'cite ',
      'please ',
      'I am ',
      'answer in at most ',
      '> ',
      'thanks ',
      '. ',
      'with your ',
    ])
      readAsides(word.repeat(Math.ceil(2_000 / word.length)));
    expect(performance.now() - from).toBeLessThan(500);
  });
});
