import { describe, expect, it } from 'vitest';
import { copyText } from '../../../src/web/ask/copyText.js';
import { countOfCharacters } from '../../../src/web/ask/limit.js';
import { newId } from '../../../src/web/ask/newId.js';
import { callName, citationName, engineName, searchingIn } from '../../../src/web/ask/words.js';
import { ANSWER, BECAUSE, CALL, SALES } from '../../server/fakes.js';

describe('words of the page', () => {
  it.each([
    [{}, 'Acme 2025-Q3'],
    [{ company: null }, 'ACME 2025-Q3'],
    [{ period: null }, 'Acme: third quarter'],
    [{ period: null, title: null }, 'Acme'],
    [{ company: null, ticker: null, title: null }, 'ACME-2025-Q3'],
  ])('name a call with %j %s', (more, name) => {
    expect(callName({ ...CALL, ...more })).toBe(name);
  });

  it('name who says it, also where the source does not', () => {
    expect(citationName(BECAUSE)).toBe('Ann Lee, Acme 2025-Q3');
    expect(citationName(SALES)).toBe(
      'Acme executives (speaker not named in the source), Acme 2025-Q3',
    );
  });

  it.each([
    ['extractive', 'Quoted, no model'],
    ['model:gpt-4o-mini', 'Written by gpt-4o-mini, checked'],
  ])('say of %s: %s', (engine, words) => {
    expect(engineName(engine)).toBe(words);
  });

  it.each([
    [['a'], 'Searching 1 call…'],
    [['a', 'b'], 'Searching 2 calls…'],
  ])('say what is searched', (calls, words) => {
    expect(searchingIn({ calls })).toBe(words);
  });
});

describe('an answer that is copied', () => {
  const absolute = (url: string) => `https://here.example${url}`;

  it('brings its references along, and no marks', () => {
    expect(copyText('How are sales?', ANSWER, absolute)).toBe(
      `How are sales?

"Sales grew 20%." [1]

[1] “Sales grew 20%.” Acme executives (speaker not named in the source). Acme 2025-Q3. https://here.example${SALES.url}`,
    );
  });

  it('says below which of its figures cannot be', () => {
    const [citation] = ANSWER.citations;
    const citations = citation
      ? [{ ...citation, doubtful: [{ text: '20%', start: 12, end: 15 }] }]
      : [];
    expect(copyText('', { answer: 'Grew. [1]', citations }, absolute)).toContain(
      '. Acme 2025-Q3. Doubtful, though the source has it so: "20%". https://here.example/',
    );
  });

  it('is only its sentence where nothing was found', () => {
    const answer = { answer: 'The calls do not say.', citations: [] };
    expect(copyText('Why?', answer, absolute)).toBe('Why?\n\nThe calls do not say.');
  });
});

describe('a question', () => {
  it.each([
    ['  two words ', 9],
    ['😀', 1], // one character of two code units
  ])('%j has so many characters: %i', (question, count) => {
    expect(countOfCharacters(question)).toBe(count);
  });
});

describe('an id', () => {
  it('is 16 random bytes in hex', () => {
    expect(newId()).toMatch(/^[0-9a-f]{32}$/);
    expect(newId()).not.toBe(newId());
  });
});
