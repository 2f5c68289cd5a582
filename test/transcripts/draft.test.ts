import { describe, expect, it } from 'vitest';
import { draftOutline } from '../../src/transcripts/draft.js';
import type { HeardTurn } from '../../src/transcripts/outline.js';

const turn = (name: string | null): HeardTurn => ({
  section: 'remarks',
  heard: name === null ? null : { name, role: null, organization: null, party: null },
  party: null,
});

/** What is kept of lines, all of one turn, as their words. */
function kept(...lines: string[]): string[] {
  const text = lines.join('\n');
  const draft = draftOutline(text);
  draft.open(turn('Ann'));
  let start = 0;
  for (const line of lines) {
    draft.say({ start, end: start + line.length });
    start += line.length + 1;
  }
  return draft.finish([]).paragraphs.map((paragraph) => text.slice(paragraph.start, paragraph.end));
}

describe('the words of a turn', () => {
  it.each([
    ['[Operator Instructions] We begin.', ['We begin.']],
    ['We begin. (Operator Instructions)', ['We begin.']],
    ['We begin. [Operator instructions] And go on.', ['We begin.', 'And go on.']],
    ['We begin. [Operator Instructions]. And go on.', ['We begin.', 'And go on.']],
    ['Sales were [technical difficulty] million.', ['Sales were [technical difficulty] million.']],
    ['[Operator signoff]', []],
    ['[Inaudible]', []],
    ['(Music)', []],
    ['It [fell] fast.', ['It [fell] fast.']],
    ['  It fell.  ', ['It fell.']],
    ['--', []],
  ])('of %j are %j', (line, words) => {
    expect(kept(line)).toEqual(words);
  });

  it('go on in the next line where a small letter begins it', () => {
    expect(kept('At Acme, Inc.', 'we grow.', 'We do.', 'iAnvils too.')).toEqual([
      ...['At Acme, Inc.\nwe grow.', 'We do.', 'iAnvils too.'],
    ]);
  });
});

describe('a draft', () => {
  const names = (...opened: (string | null)[]) => {
    const draft = draftOutline('It fell.');
    for (const name of opened) {
      draft.open(turn(name));
      draft.say({ start: 0, end: 8 });
    }
    return draft.finish([]).turns.map(({ heard }) => heard?.name ?? null);
  };

  it('joins two turns of one speaker, but not of two that nobody names', () => {
    expect(names('Ann', 'Ann', 'Bo', null, null, 'Unknown speaker', 'Unknown speaker')).toEqual([
      ...['Ann', 'Bo', null, null, 'Unknown speaker', 'Unknown speaker'],
    ]);
  });

  it('drops words before the first turn, and turns without words', () => {
    const draft = draftOutline('It fell.');
    draft.say({ start: 0, end: 8 });
    draft.open(turn('Ann'));
    draft.open(turn('Bo'));
    draft.say({ start: 3, end: 8 });
    expect(draft.finish([])).toMatchObject({
      turns: [{ heard: { name: 'Bo' } }],
      paragraphs: [{ start: 3, end: 8, turn: 0 }],
    });
  });
});
