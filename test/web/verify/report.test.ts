import { describe, expect, it } from 'vitest';
import { DOCX_TYPE, requestOf, stretchesOf, wordsOf } from '../../../src/web/verify/report.js';
import { CHECKED_REPORT } from '../../server/fakes.js';

const { signal } = new AbortController();
const file = (name: string) => ({ file: new File(['Words.'], name) });

describe('the stretches of a report', () => {
  const claims = (...places: [start: number, end: number][]) =>
    places.map(([start, end]) => ({ start, end }));
  it.each([
    ['no claim', claims(), ['abcdef']],
    ['a claim within', claims([1, 3]), ['a', 'bc*0', 'def']],
    ['claims at both ends', claims([0, 2], [4, 6]), ['ab*0', 'cd', 'ef*1']],
    ['claims side by side', claims([0, 3], [3, 6]), ['abc*0', 'def*1']],
    ['claims that overlap', claims([0, 4], [2, 6]), ['abcd*0', 'ef*1']],
    ['a claim within another', claims([0, 6], [2, 4]), ['abcdef*0']],
  ])('with %s', (_, given, stretches) => {
    const found = stretchesOf('abcdef', given);
    expect(found.map(({ text, claim }) => (claim === null ? text : `${text}*${claim}`))).toEqual(
      stretches,
    );
  });
});

describe('a report is sent', () => {
  it('as JSON where it is pasted', () => {
    const request = requestOf({ text: 'Words.' }, signal);
    expect(request.body).toBe('{"text":"Words."}');
    expect(request.headers).toEqual({
      'Content-Type': 'application/json',
      Accept: 'application/json',
    });
  });

  it.each([
    ['a.md', 'text/markdown'],
    ['a.markdown', 'text/markdown'],
    ['a', 'text/markdown'],
    ['a.TXT', 'text/plain'],
    ['a.text', 'text/plain'],
    ['A.docx', DOCX_TYPE],
  ])('as the file %s that it is', (name, type) => {
    const report = file(name);
    const request = requestOf(report, signal, DOCX_TYPE);
    expect(request.body).toBe(report.file);
    expect(request.headers).toEqual({ 'Content-Type': type, Accept: DOCX_TYPE });
  });
});

describe('the text of a report', () => {
  it.each([
    ['as it was pasted', { text: 'Pasted.' }, {}, 'Pasted.'],
    ['as it stands in the file', file('a.md'), {}, 'Words.'],
    ['as the server read it in a document', file('a.docx'), { text: 'Read.' }, 'Read.'],
  ])('is %s', async (_, report, more, words) => {
    expect(await wordsOf(report, { ...CHECKED_REPORT, ...more })).toBe(words);
  });
});
