import { describe, expect, it } from 'vitest';
import { resolveScope } from '../../../src/search/scope/resolveScope.js';
import type { Filters, ParsedCall } from '../../../src/types.js';
import { MINUTES, parseMinutes, saidBy, spaceOf } from '../minutes.js';

const unnamed = parseMinutes(MINUTES);
const answered = saidBy('Amy Hood', 'CFO', unnamed);
const named: ParsedCall = {
  ...answered,
  turns: answered.turns.map((turn) =>
    turn.kind === 'question'
      ? { ...turn, speaker: { name: 'Keith Weiss', role: 'Analyst', organization: 'MS' } }
      : turn,
  ),
};
const ask = (parsed: ParsedCall, question: string, filters: Filters = {}) =>
  resolveScope(spaceOf(parsed), filters, question);
const codesOf = (parsed: ParsedCall, question: string, filters: Filters = {}) =>
  ask(parsed, question, filters).notes.map(({ code }) => code);

describe('a source that names nobody', () => {
  it.each([
    'What did Andy Jassy say about capacity?',
    'What did Brian T. Olsavsky mention about capacity?',
    'According to Andy Jassy, what is the bottleneck?',
    'What did the CFO say about capacity?',
  ])('cannot tell: %s', (question) => {
    expect(codesOf(unnamed, question)).toEqual(['SPEAKERS_NOT_NAMED']);
  });

  it.each([
    'What did Acme say about Andy Jassy?',
    'What did Acme say about capacity?',
    'What did they say about Project Kuiper?',
    'Who is Andy Jassy?',
  ])('is not asked for anybody: %s', (question) => {
    expect(codesOf(unnamed, question)).toEqual([]);
  });

  it('is searched without the name', () => {
    expect(ask(unnamed, 'What did Andy Jassy say about capacity?').text).toBe(
      'What did say about capacity?',
    );
  });
});

describe('an analyst', () => {
  it.each<[string, Filters]>([
    ['What did Keith Weiss say about capacity?', {}],
    ['What was said about capacity?', { speakers: ['keith weiss'] }],
  ])('is answered with the answers, and that is said: %s', (question, filters) => {
    const { notes, sides } = ask(named, question, filters);
    expect(sides.length).toBeGreaterThan(0);
    expect(notes).toEqual([
      {
        code: 'ANALYST_NOT_QUOTED',
        message: expect.stringMatching(
          /^keith weiss asks as an analyst; what is quoted are the answers/i,
        ),
      },
    ]);
  });

  it('is not who answers', () => {
    expect(codesOf(named, 'What did Amy Hood say about capacity?')).toEqual([]);
  });
});
