import { describe, expect, it } from 'vitest';
import { resolveScope } from '../../../src/search/scope/resolveScope.js';
import type { ScopeSpace } from '../../../src/search/scope/scopeTypes.js';
import type { SearchSpace } from '../../../src/search/search.js';
import type { Filters, ParsedCall } from '../../../src/types.js';
import { MINUTES, parseMinutes, saidBy, spaceOf } from '../minutes.js';

/** A space in which one word is of the language: the others are names. */
const knowing = ({ generation, index }: SearchSpace): ScopeSpace => ({
  ...{ generation, index },
  learned: { vectors: { isCommon: (word) => word === 'acme' } },
});

/** A call of another period. */
function at(parsed: ParsedCall, period: string, date: string | null = null): ParsedCall {
  const { call } = parsed.transcript;
  const other = { ...call, period, date, id: `${call.ticker}-${period}` };
  return { ...parsed, transcript: { ...parsed.transcript, call: other } };
}

const acme = parseMinutes(MINUTES); // ACME-2025-Q3, which names no speaker
const beta = saidBy('Ann Lee', 'Chief Financial Officer', parseMinutes(MINUTES, 'BETA', 'Beta'));

describe('filters', () => {
  const space = knowing(spaceOf(acme, beta));
  const { generation } = space;
  const half = generation.passages.length / 2; // the rows of either call
  const ACME = Array.from({ length: half }, (_, row) => row);
  const BETA = ACME.map((row) => row + half);
  const turnOf = (row: number) => {
    const { call, first } = generation.passages[row] ?? { call: -1, first: -1 };
    const parsed = generation.calls[call];
    return parsed?.turns[parsed.statements[first]?.turn ?? -1];
  };
  const isAnswer = (row: number): boolean => turnOf(row)?.kind === 'answer';
  const isRemark = (row: number): boolean => turnOf(row)?.kind === 'remark';
  const rowsOf = (filters: Filters, question = '') =>
    resolveScope(space, filters, question).sides.flatMap<unknown>(({ rows }) => rows ?? ['all']);

  it('that are none leave everything', () => {
    const { scope, sides, text } = resolveScope(space, {}, 'Why?');
    expect(scope).toMatchObject({
      calls: ['ACME-2025-Q3', 'BETA-2025-Q3'],
      resolvedFrom: 'default',
    });
    expect(sides.map(({ label, rows }) => [label, rows])).toEqual([[null, null]]);
    expect(text).toBe('Why?');
    expect(rowsOf({ calls: undefined, roles: undefined })).toEqual(['all']);
  });

  it.each([
    ['How many towns were there in Q3 2025?', 'How many towns were there?'], // only says which call
    ['How many towns were there in 2024?', 'How many towns were there in 2024?'], // of which there is none: part of what is asked
  ])(
    'that name the call leave a period of which there is none in the question: %s',
    (asked, text) => {
      const filters = { calls: ['ACME-2025-Q3'] };
      expect(resolveScope(space, filters, asked).text).toBe(text);
    },
  );

  it.each<[Filters, readonly number[]]>([
    [{ calls: ['ACME-2025-Q3'] }, ACME],
    [{ calls: ['acme-2025-q3'] }, ACME], // in any case of letters
    [{ tickers: ['BETA'] }, BETA],
    [{ sections: ['qa'] }, [...ACME, ...BETA].filter((row) => !isRemark(row))],
    [{ sections: ['remarks'] }, [...ACME, ...BETA].filter(isRemark)],
    [{ speakers: ['ann lee'] }, BETA.filter(isAnswer)],
    [{ roles: ['CFO'] }, BETA.filter(isAnswer)], // as the source writes it: Chief Financial Officer
    [{ tickers: ['BETA'], sections: ['remarks'] }, BETA.filter(isRemark)], // all of the lists
    [{ tickers: ['ACME'], roles: ['CFO'] }, []], // who is not named is not found by role
  ])('narrow by %j', (filters, rows) => {
    expect(rowsOf(filters)).toEqual(rows);
    expect(resolveScope(space, filters, '').scope.resolvedFrom).toBe('filters');
  });

  it('stand above what the question says', () => {
    expect(rowsOf({ calls: ['ACME-2025-Q3'] }, 'What did Beta say in Q1 2020?')).toEqual(ACME);
  });

  it.each<Filters>([
    { calls: ['ZZZZ-2025-Q3'] },
    { tickers: ['ZZZZ'] },
    { periods: ['1999-Q1'] },
    { tickers: ['ACME'], calls: ['BETA-2025-Q3'] },
    { speakers: ['Nobody'] },
    { roles: ['Chef'] },
  ])('leave nothing, not more, for %j', (filters) => {
    const { scope, sides } = resolveScope(space, filters, '');
    expect([scope.calls, sides]).toEqual([[], []]);
  });
});

describe('a question', () => {
  const space = knowing(
    spaceOf(
      ...['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3'].map((period) => at(acme, period)),
      ...['2025-Q2', '2025-Q3'].map((period) => at(beta, period)),
    ),
  );
  const { generation } = space;
  const ask = (question: string) => resolveScope(space, {}, question);
  /** Each side with its calls. */
  const sidesOf = (question: string) =>
    ask(question).sides.map(({ label, calls }) => [
      label,
      ...calls.map((call) => generation.calls[call]?.transcript.call.id),
    ]);

  it.each([
    ['How are sales in Q2 2025?', 'How are sales?'], // a call's period: the filter takes its place
    ['How many towns in Q2 2019?', 'How many towns in Q2 2019?'], // no call's: part of what is asked
  ])('%j says with a filter of periods only %j', (question, text) => {
    const filtered = resolveScope(space, { periods: ['2025-Q1'] }, question);
    expect(filtered.scope.periods).toEqual(['2025-Q1']);
    expect(filtered.text).toBe(text);
  });

  it.each<[string, unknown[][]]>([
    ['How are sales in Q2 2025?', [[null, 'ACME-2025-Q2', 'BETA-2025-Q2']]],
    ['How are Acme’s sales?', [[null, 'ACME-2025-Q3']]], // no period: the newest call
    [
      'How do Acme’s sales trend?', // unless it is asked how something moves
      ['ACME-2024-Q4', 'ACME-2025-Q1', 'ACME-2025-Q2', 'ACME-2025-Q3'].map((id) => [
        `Acme ${id.slice(5)}`,
        id,
      ]),
    ],
    [
      'What has Acme said about iron?',
      [[null, 'ACME-2025-Q3', 'ACME-2025-Q2', 'ACME-2025-Q1', 'ACME-2024-Q4']],
    ],
    [
      'How were Acme’s sales over the last two quarters?',
      [
        ['Acme 2025-Q2', 'ACME-2025-Q2'],
        ['Acme 2025-Q3', 'ACME-2025-Q3'],
      ],
    ],
    ['How were Beta’s sales last quarter?', [[null, 'BETA-2025-Q3']]],
    ['How were Acme’s sales in Q4?', [[null, 'ACME-2024-Q4']]],
    ['What is Acme’s guidance for Q4?', [[null, 'ACME-2025-Q3']]],
    ['What was Acme’s guidance for Q3 2025?', [[null, 'ACME-2025-Q2']]], // given in the call before
    ['What will Acme invest in 2026?', [[null, 'ACME-2025-Q3']]],
    ['What did Acme say since Q2 2025?', [[null, 'ACME-2025-Q3', 'ACME-2025-Q2']]],
    [
      'How did Acme’s tone change between Q2 and Q3?', // each side, in the order of time
      [
        ['Acme 2025-Q2', 'ACME-2025-Q2'],
        ['Acme 2025-Q3', 'ACME-2025-Q3'],
      ],
    ],
    [
      'In which quarter after Q1 2025 did Acme sell most?',
      [
        ['Acme 2025-Q2', 'ACME-2025-Q2'],
        ['Acme 2025-Q3', 'ACME-2025-Q3'],
      ],
    ],
    [
      'Who sold more in Q3 2025, Beta or Acme?', // in the question's order
      [
        ['Beta 2025-Q3', 'BETA-2025-Q3'],
        ['Acme 2025-Q3', 'ACME-2025-Q3'],
      ],
    ],
  ])('%j', (question, sides) => {
    expect(sidesOf(question)).toEqual(sides);
    expect(ask(question).scope.missing).toEqual([]);
  });

  it.each<[string, string[]]>([
    [
      'How were Beta’s sales in Q1 2020?',
      ['no call of Beta for 2020-Q1; the corpus has 2025-Q2 to Q3'],
    ],
    [
      'How were Acme’s sales in 2020?',
      ['no call of Acme for 2020; the corpus has 2024-Q4 to 2025-Q3'],
    ],
    ['What did Nadir Inc. say?', ['no call of Nadir; the corpus has Acme and Beta']],
    ['How were sales in Q1 2020?', ['no call for 2020-Q1; the corpus has 2024-Q4 to 2025-Q3']],
  ])('%j is of nothing that is here', (question, missing) => {
    const { scope, sides } = ask(question);
    expect([sides, scope.calls, scope.missing]).toEqual([[], [], missing]);
  });

  it('on some that are here and some that are not keeps the former and names the latter', () => {
    const { scope, notes } = ask('How did Beta’s sales change from Q1 2025 to Q3 2025?');
    expect(scope.calls).toEqual(['BETA-2025-Q2', 'BETA-2025-Q3']);
    expect(notes).toEqual([
      {
        code: 'NO_SUCH_CALL',
        message: 'no call of Beta for 2025-Q1; the corpus has 2025-Q2 to Q3',
      },
    ]);
  });

  it.each(['since 2023', 'after 2023', 'before Q4 2025', 'since Q3 2025'])(
    'lacks no quarter of an open range that has calls: %s',
    (range) => {
      const { scope, notes } = ask(`How did Beta’s sales develop ${range}?`);
      expect(scope.calls).toContain('BETA-2025-Q3');
      expect([scope.missing, notes]).toEqual([[], []]);
    },
  );

  it('of an open range without calls is of nothing that is here', () => {
    expect(ask('How were Beta’s sales since 2026?').scope.missing).toHaveLength(1);
  });

  it('does not read pasted words', () => {
    const { scope } = ask('Who said "Nadir Inc. grew since 2020"?');
    expect(scope).toMatchObject({ missing: [], resolvedFrom: 'default' });
  });

  it('is narrowed to the speakers, roles and sections that it asks for', () => {
    const scopeOf = (question: string) => {
      const { speakers, roles, sections } = ask(question).scope;
      return { speakers, roles, sections };
    };
    expect(scopeOf('What did Lee say of Beta?').speakers).toEqual(['Ann Lee']);
    expect(scopeOf('What did Beta’s CFO say?').roles).toEqual(['CFO']);
    expect(scopeOf('What did Beta say of it in the Q&A?').sections).toEqual(['qa']);
    expect(scopeOf('What did Beta say in the remarks about iron?').sections).toEqual(['remarks']);
    expect(scopeOf('What did Beta remark about iron?').sections).toEqual([]);
    expect(scopeOf('Who is Lee?')).toEqual({ speakers: [], roles: [], sections: [] });
  });

  it('for a role is not narrowed where the source names nobody, and says so', () => {
    const { scope, notes } = ask('What did Acme’s CFO say?');
    expect(scope.roles).toEqual([]);
    expect(notes.map(({ code }) => code)).toEqual(['SPEAKERS_NOT_NAMED']);
  });

  it('is searched without the words that only say where', () => {
    expect(ask('What were Acme’s margins in Q2 2025?').text).toBe('What were margins?');
    expect(ask('Who sold more in Q3 2025, Beta or Acme?').text).toBe('Who sold more?');
    expect(ask('What did Beta’s CFO say of iron in the Q&A?').text).toBe('What did say of iron?');
    expect(ask('What did Ann Lee of Beta say about iron?').text).toBe('What did say about iron?');
    expect(ask('Acme').text).toBe('Acme'); // something has to be searched
  });

  it('of a calendar quarter is matched by the dates of the calls', () => {
    const dated = spaceOf(at(acme, '2026-Q1', '2025-05-20'), at(acme, '2026-Q2', '2025-08-20'));
    const { scope } = resolveScope(knowing(dated), {}, 'Sales in calendar Q1 2025?');
    expect(scope.calls).toEqual(['ACME-2026-Q1']);
  });
});
