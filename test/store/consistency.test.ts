import { describe, expect, it } from 'vitest';
import { ManifestMismatchError } from '../../src/errors.js';
import { assertConsistent, assertCounts, countsOf } from '../../src/store/consistency.js';
import type { GenerationContent, Manifest, ParsedCall, Passage } from '../../src/types.js';
import { sampleContent } from './sampleContent.js';

const CONTENT = sampleContent(1);

describe('the parts of a generation', () => {
  it('fit together as ingestion makes them', () => {
    expect(() => assertConsistent(CONTENT)).not.toThrow();
  });

  it.each([
    ['a row too few', { vectors: CONTENT.vectors.subarray(8) }, '12 passages need 12 rows of 8'],
    ['a float too many', { vectors: new Float32Array(12 * 8 + 1) }, 'there are 97 floats'],
    ['a call that is not there', withPassage({ call: 3, first: 0, last: 0 }), 'Passage 0'],
    ['a statement that is not there', withPassage({ call: 2, first: 3, last: 4 }), 'Passage 0'],
    ['a negative statement', withPassage({ call: 0, first: -1, last: 0 }), 'Passage 0'],
    ['half a statement', withPassage({ call: 0, first: 0.5, last: 1 }), 'Passage 0'],
    ['an end before its beginning', withPassage({ call: 0, first: 2, last: 1 }), 'Passage 0'],
    ['words past the end of the text', withStatement({ end: 10_000 }), 'S1-C0:0aaaaaaa'],
    ['a statement without words', withStatement({ end: 0 }), 'S1-C0:0aaaaaaa'],
    ['a statement without a turn', withStatement({ turn: 2 }), 'S1-C0:0aaaaaaa'],
    ['an answer to no question', withReplyTo(7), 'answer in S1-C0'],
  ])('do not fit with %s', (_, change, message) => {
    const changed = { ...CONTENT, ...change };
    expect(() => assertConsistent(changed)).toThrow(ManifestMismatchError);
    expect(() => assertConsistent(changed)).toThrow(message);
  });

  it('are as many as the manifest counts', () => {
    const counts = countsOf(CONTENT);
    expect(counts).toEqual({ calls: 3, statements: 12, passages: 12 });
    expect(() => assertCounts(counting(counts), CONTENT)).not.toThrow();
    const wrong = counting({ ...counts, statements: 13 });
    expect(() => assertCounts(wrong, CONTENT)).toThrow('counts 13 statements, the index holds 12');
  });
});

function withPassage(passage: Passage): Partial<GenerationContent> {
  return { passages: [passage, ...CONTENT.passages.slice(1)] };
}

function withStatement(
  change: Partial<ParsedCall['statements'][number]>,
): Partial<GenerationContent> {
  return withFirstCall(({ statements, ...call }) => ({
    ...call,
    statements: statements.map((statement, index) =>
      index === 0 ? { ...statement, ...change } : statement,
    ),
  }));
}

function withReplyTo(inReplyTo: number): Partial<GenerationContent> {
  return withFirstCall(({ turns, ...call }) => ({
    ...call,
    turns: turns.map((turn) => ({ ...turn, inReplyTo })),
  }));
}

function withFirstCall(change: (call: ParsedCall) => ParsedCall): Partial<GenerationContent> {
  return { calls: CONTENT.calls.map((call, index) => (index === 0 ? change(call) : call)) };
}

function counting(counts: Manifest['counts']): Manifest {
  const { corpusHash, embedder, fusion } = CONTENT;
  return { formatVersion: 1, createdAt: '', corpusHash, embedder, fusion, counts, files: {} };
}
