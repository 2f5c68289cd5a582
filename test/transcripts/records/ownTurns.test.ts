import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../src/transcripts/parseSources.js';

async function voicesOf(text: string) {
  const turns = [
    { speaker: 'Mina Das', title: 'Chief Executive Officer', text },
    { speaker: 'Jon Fry', title: 'Chief Financial Officer', text: 'Cash was $40 million.' },
    { speaker: 'Mina Das', title: 'Chief Executive Officer', text: 'Thank you all.' },
  ];
  const data = { company: 'Orlo Systems', symbol: 'ORLO', quarter: 3, year: 2031, turns };
  const {
    transcript,
    statements,
    turns: heard,
  } = await parseSource({
    file: 'orlo.json',
    bytes: Buffer.from(JSON.stringify(data)),
    row: { file: 'transcripts/orlo.json' },
  });
  return statements.map(({ start, end, turn }) => [
    transcript.text.slice(start, end),
    heard[turn]?.speaker?.name ?? null,
    heard[turn]?.party,
  ]);
}

describe('words of several speakers in one field', () => {
  it.each([
    ['Carl Fenn: Churn is rising.', 'Carl Fenn'],
    ['Dr. Carl Fenn: Churn is rising.', 'Carl Fenn'],
    ['Carl Fenn (Oxbow): Churn is rising.', 'Carl Fenn'],
    ['  CARL FENN: Churn is rising.', 'Carl Fenn'],
    ['Analyst: Churn is rising.', null],
    ['Unidentified Analyst: Churn is rising.', null],
    ['Guest 4: Churn is rising.', null],
  ])('are each their own: %s', async (line, name) => {
    const voices = await voicesOf(`Licences rose 8%.\n${line}\nMina Das: It is not.`);
    const [asked] = voices.filter(([words]) => words === 'Churn is rising.');
    expect(asked?.[1]).toBe(name);
    expect(asked?.[2]).not.toBe('executive');
    expect(voices).toContainEqual(['Licences rose 8%.', 'Mina Das', 'executive']);
    expect(voices).toContainEqual(['It is not.', 'Mina Das', 'executive']);
  });

  it.each([
    'Free Cash Flow: It rose.',
    'Second: It rose.',
    'On licences: It rose.',
    '2031: It rose.',
  ])('are one speaker’s where no name stands before the colon: %s', async (line) => {
    const voices = await voicesOf(`Licences rose 8%.\n${line}`);
    const [said] = voices.filter(([words]) => words?.endsWith('It rose.'));
    expect(said?.slice(1)).toEqual(['Mina Das', 'executive']);
  });
});
