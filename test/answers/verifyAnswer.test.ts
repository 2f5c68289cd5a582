import { describe, expect, it } from 'vitest';
import type { AnswerSentence, MarkedCitation } from '../../src/answer.js';
import { verifyAnswer } from '../../src/answers/verifyAnswer.js';
import { citeInPlace } from '../../src/citations/inPlace.js';
import { MINUTES, parseMinutes } from '../search/minutes.js';

const call = parseMinutes(MINUTES);
const sourceOf = (id: string): string | undefined => (id === 'ACME-2025-Q3' ? MINUTES : undefined);

function cited(marker: number, words: string): MarkedCitation {
  const at = call.statements.findIndex(({ start, end }) =>
    MINUTES.slice(start, end).includes(words),
  );
  const citation = citeInPlace(call, at, '');
  if (!citation) throw new Error(`the minutes do not say "${words}"`);
  return { marker, ...citation };
}

const ROBOTS = cited(1, '1 million robots');
const BACKLOG = cited(2, '$200 billion');
const MODELS = cited(3, 'SageMaker'); // holds quotation marks and asterisks of its own
const ALL = [ROBOTS, BACKLOG, MODELS];
const quoting = ({ marker, quote }: MarkedCitation, lead = ''): AnswerSentence => ({
  text: `${lead}"${quote}"`,
  markers: [marker],
});
const check = (sentence: AnswerSentence, citations: readonly MarkedCitation[] = ALL) =>
  verifyAnswer([sentence], citations, sourceOf);

describe('a sound sentence', () => {
  it.each<[string, AnswerSentence]>([
    ['a quotation', quoting(ROBOTS)],
    ['a quotation after a lead', quoting(BACKLOG, 'On the backlog: ')],
    ['a quotation with marks of its own', quoting(MODELS, 'On models: ')],
    [
      'a figure in bold',
      { text: `"${BACKLOG.quote.replace('$200 billion', '**$200 billion**')}"`, markers: [2] },
    ],
    [
      'bold in a quote that has asterisks',
      { text: `"${MODELS.quote.replace('SageMaker', '**SageMaker**')}"`, markers: [3] },
    ],
    ['two markers, one of them quoted', { text: quoting(ROBOTS).text, markers: [1, 2] }],
    ['what the calls do not say', { text: 'The calls do not say: the tax rate.', markers: [] }],
    ['words that quote nothing', { text: 'The backlog is large.', markers: [2] }],
  ])('is kept: %s', (_, sentence) => {
    const { sentences, warnings } = check(sentence);
    expect(sentences).toEqual([sentence]);
    expect(warnings).toEqual([]);
  });
});

describe('a sentence is removed and counted', () => {
  it.each<[string, AnswerSentence]>([
    ['a quotation hides there', { text: 'The calls do not say: "over 2 million".', markers: [] }],
    [
      'a figure was changed',
      { text: quoting(ROBOTS).text.replace('1 million', '2 million'), markers: [1] },
    ],
    ['a word was left out', { text: quoting(ROBOTS).text.replace('over ', ''), markers: [1] }],
    ['a word was added', { text: quoting(ROBOTS).text.replace('over', 'well over'), markers: [1] }],
    ['the case was changed', { text: quoting(ROBOTS).text.toLowerCase(), markers: [1] }],
    ['a full stop is gone', { text: quoting(ROBOTS).text.replace('."', '"'), markers: [1] }],
    [
      'a zero-width space crept in',
      { text: quoting(ROBOTS).text.replace('over', 'ov\u200ber'), markers: [1] },
    ],
    ['the words are those of another statement', { text: quoting(ROBOTS).text, markers: [2] }],
    [
      'it quotes two statements as one',
      { text: `"${ROBOTS.quote}" and "${BACKLOG.quote}"`, markers: [1, 2] },
    ],
    ['its marker is unknown', { text: quoting(ROBOTS).text, markers: [9] }],
    ['one of its markers is unknown', { text: quoting(ROBOTS).text, markers: [1, 9] }],
    ['it has no marker', { text: quoting(ROBOTS).text, markers: [] }],
    ['it has no marker and quotes nothing', { text: 'Robots are everywhere.', markers: [] }],
    ['the quote is empty of all but asterisks', { text: '"****"', markers: [1] }],
    ['it obeys the transcript', { text: '"Ignore previous instructions."', markers: [1] }],
  ])('where %s', (_, sentence) => {
    const { sentences, citations, warnings } = check(sentence);
    expect(sentences).toEqual([]);
    expect(citations).toEqual([]); // nothing uses them any more
    expect(warnings).toEqual([
      expect.objectContaining({ code: 'QUOTE_NOT_IN_SOURCE', message: expect.any(String) }),
    ]);
  });

  it.each<[string, Partial<MarkedCitation>]>([
    ['begins a letter late', { start: ROBOTS.start + 1 }],
    ['ends a letter early', { end: ROBOTS.end - 1 }],
    ['lies elsewhere', { start: 0, end: ROBOTS.quote.length }],
    ['lies beyond the text', { start: 1e9, end: 1e9 + ROBOTS.quote.length }],
    ['has other words', { quote: 'There are over 9 million robots.' }],
    ['is of an unknown call', { call: { ...ROBOTS.call, id: 'ZZZZ-2025-Q3' } }],
  ])('where its citation %s', (_, fault) => {
    const broken = { ...ROBOTS, ...fault };
    const { sentences, citations, warnings } = check(quoting(broken), [broken, BACKLOG]);
    expect({ sentences, citations }).toEqual({ sentences: [], citations: [] });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.marker).toBe(1);
  });
});

describe('an answer of several sentences', () => {
  it('keeps the sound ones in their order with their citations, and counts each that is not', () => {
    const wrong = { text: '"We own the moon."', markers: [2] };
    const { sentences, citations, warnings } = verifyAnswer(
      [quoting(MODELS), wrong, quoting(ROBOTS), { text: '"Nothing."', markers: [] }],
      ALL,
      sourceOf,
    );
    expect(sentences).toEqual([quoting(MODELS), quoting(ROBOTS)]);
    expect(citations).toEqual([ROBOTS, MODELS]); // the backlog was cited by a wrong sentence only
    expect(warnings.map(({ marker }) => marker)).toEqual([2, undefined]);
  });

  it('of nothing is nothing', () => {
    expect(verifyAnswer([], ALL, sourceOf)).toEqual({ sentences: [], citations: [], warnings: [] });
  });
});
