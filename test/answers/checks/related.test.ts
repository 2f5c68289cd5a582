import { describe, expect, it } from 'vitest';
import { createRelated } from '../../../src/answers/checks/related.js';
import { isDictionaryWord, nominalise, relatedWords } from '../../../src/language/wordnet.js';

describe('the dictionary', () => {
  it.each([
    ['grow', 'growth'], // derived
    ['purchase', 'buy'], // synonym
    ['doctor', 'physician'],
    ['employee', 'worker'], // broader
  ])('relates %s to %s', (word, other) => {
    const nearness = relatedWords(word).get(other);
    expect(nearness).toBeGreaterThan(0);
    expect(nearness).toBeLessThan(1); // never as sure as the word itself
  });

  it('thinks a derived word nearer than a broader one', () => {
    expect(relatedWords('grow').get('growth')).toBeGreaterThan(
      relatedWords('employee').get('worker') ?? 1,
    );
  });

  it.each(['trainium', 'zzzz', 'a b', '!', '\n', 'grow ', '名'])(
    'relates the unknown word %j to nothing',
    (word) => {
      expect([...relatedWords(word)]).toEqual([]);
      expect(isDictionaryWord(word)).toBe(false);
    },
  );

  it('never relates a word to itself', () => {
    for (const word of ['grow', 'run', 'chip', 'cloud'])
      expect(relatedWords(word).has(word)).toBe(false);
  });

  it.each(['cloud', 'grow', 'fast', 'quickly', 'aardvark', 'zygote'])('knows %s', (word) => {
    expect(isDictionaryWord(word)).toBe(true);
  });

  it.each([
    ['grow', 'growth'],
    ['invest', 'investment'],
    ['trainium', null], // no verb
  ])('makes the noun of "%s": %s', (verb, noun) => expect(nominalise(verb)).toBe(noun));
});

describe('related words of a question', () => {
  const related = createRelated();

  it.each([
    ['revenue', 'sale'], // the stem of sales
    ['backlog', 'unfulfil'],
    ['warehouse', 'fulfil'],
    ['lay_off', 'layoff'], // a phrase
    ['job', 'employee'], // as words: a stem of a stem is another word
  ])('hold the language of earnings calls: %s finds %s', (word, other) => {
    expect([...related(word).keys()].some((one) => one.startsWith(other))).toBe(true);
  });

  it('hold the dictionary too, and forms of a word count as the word', () => {
    expect(related('grow').has('growth')).toBe(true);
    expect([...related('employees').keys()]).toEqual(
      expect.arrayContaining([...related('employee').keys()].filter((one) => one === 'staff')),
    );
  });

  it('are none for a word that nobody knows', () => {
    expect([...related('trainium')]).toEqual([]);
  });

  it('are the same when asked again', () => {
    expect(related('revenue')).toBe(related('revenue'));
  });
});
