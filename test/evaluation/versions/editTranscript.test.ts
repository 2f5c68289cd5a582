import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../src/evaluation/traps/random.js';
import { editTranscript } from '../../../src/evaluation/versions/editTranscript.js';
import { classifyCitations } from '../../../src/evaluation/versions/scoreVersions.js';
import { MINUTES, parseMinutes } from '../../search/minutes.js';

const REMARKS = Array.from(
  { length: 40 },
  (_, at) => `Plant ${at} made ${at} anvils in the summer.`,
);
const CALL = parseMinutes(
  [...MINUTES.split('\n').slice(0, 5), ...REMARKS, '<End of Text>'].join('\n'),
);
const NOTHING = { words: 0, statements: 0, paragraphs: 0 };
const countsOf = (truth: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const status of truth) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

describe('an edit of a call', () => {
  it('of nothing changes nothing', () => {
    const { text, truth } = editTranscript(CALL, NOTHING, randomFrom(1));
    expect(text).toBe(CALL.transcript.text);
    expect(countsOf(truth)).toEqual({ unchanged: 40 });
  });

  it('is the same for the same seed', () => {
    const edits = { words: 0.1, statements: 0.1, paragraphs: 3 };
    const [one, again] = [1, 1].map((seed) => editTranscript(CALL, edits, randomFrom(seed)));
    expect(one).toEqual(again);
  });

  it('of words alters the statements that hold them, and no others', () => {
    const { text, truth } = editTranscript(CALL, { ...NOTHING, words: 0.03 }, randomFrom(2));
    const kept = REMARKS.filter((words) => text.includes(words));
    expect(countsOf(truth)).toEqual({ unchanged: kept.length, altered: 40 - kept.length });
    expect(kept.length).toBeLessThan(40);
  });

  it('of statements takes them out', () => {
    const { text, truth } = editTranscript(CALL, { ...NOTHING, statements: 0.1 }, randomFrom(3));
    const gone = REMARKS.filter((words) => !text.includes(words));
    expect(gone.length).toBeGreaterThan(0);
    expect(truth.flatMap((status, at) => (status === 'gone' ? [REMARKS[at]] : []))).toEqual(gone);
  });

  it('of paragraphs puts them somewhere else, far from where they were', () => {
    const { text, truth } = editTranscript(CALL, { ...NOTHING, paragraphs: 3 }, randomFrom(4));
    const lines = text.split('\n');
    expect([...lines].sort()).toEqual([...CALL.transcript.text.split('\n')].sort());
    const moved = REMARKS.filter((_, at) => truth[at] === 'moved');
    expect(moved).toHaveLength(3);
    const others = lines.filter((line) => !moved.includes(line));
    expect(others).toEqual(
      CALL.transcript.text.split('\n').filter((line) => !moved.includes(line)),
    );
  });
});

it('citations are drawn once each, and each is told with its truth', async () => {
  const edits = { words: 0.03, statements: 0.05, paragraphs: 2 };
  const classified = await classifyCitations(CALL, edits, 100, randomFrom(5));
  expect(new Set(classified.map(({ quote }) => quote)).size).toBe(40);
  expect(classified.filter(({ truth, found }) => truth !== found)).toEqual([]);
});
