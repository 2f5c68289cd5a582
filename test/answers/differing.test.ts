import { describe, expect, it } from 'vitest';
import { amazonCall, MINUTES, parseMinutes, spaceOf } from '../search/minutes.js';
import { answerFrom } from './asking.js';

const AMAZON = spaceOf(amazonCall());

async function differing(question: string, space = AMAZON, limit = 8) {
  const { citations, warnings } = await answerFrom(space, question, limit);
  const remarks = warnings.filter(({ code }) => code === 'STATEMENTS_DIFFER');
  return { quotes: citations.map(({ quote }) => quote), remarks };
}

describe('statements of the shipped call that differ', () => {
  it.each([
    ['How many towns have free same-day delivery?', 'Over 1,000 towns', '1,000 cities'],
    ['When will AWS power capacity double?', 'by 2027', 'by the end of 2027'],
    ['By when will total capacity double?', 'by the end of 2027', 'by 2027'],
  ])('%s', async (question, own, other) => {
    const { quotes, remarks } = await differing(question);
    expect(quotes[0]).toContain(own);
    expect(quotes[1]).toContain(other);
    expect(remarks[0]).toMatchObject({ code: 'STATEMENTS_DIFFER', marker: 1 });
    expect(remarks[0]?.message).toMatch(/^Statements \[1\] and \[2\] differ: "/);
  });

  it('are named with the words in which they do', async () => {
    const { remarks } = await differing('How many towns have free same-day delivery?');
    expect(remarks).toEqual([
      {
        code: 'STATEMENTS_DIFFER',
        message: 'Statements [1] and [2] differ: "Over 1,000 towns" and "1,000 cities".',
        marker: 1,
      },
    ]);
  });

  it('are named by their ids where the limit leaves no place', async () => {
    const { quotes, remarks } = await differing(
      'How many towns have free same-day delivery?',
      AMAZON,
      1,
    );
    expect(quotes).toHaveLength(1);
    expect(remarks[0]?.message).toMatch(/^Statements \[1\] and AMZN-2025-Q3:[0-9a-z]{8} differ: /);
  });

  it.each([
    'How fast did AWS grow?', // 20.2 % and 20 %
    'How much did Trainium2 grow?', // twice 150 %
    'How many robots are there?',
    'How many Trainium2 chips does the Rainier cluster have?', // nearly 500,000 and 500,000
    'How many gigawatts will be added in the fourth quarter?', // over one and at least one
    'How much better is Graviton than x86?', // and Trainium3, which is something else
    'Who are the advertising integration partners?',
  ])('are none for: %s', async (question) => {
    expect((await differing(question)).remarks).toEqual([]);
  });
});

describe('statements of other calls', () => {
  const later = MINUTES.replaceAll('1,000 towns', '1,400 towns').replace('2025 Q3', '2025 Q4');

  it('do not differ from those of another quarter', async () => {
    const quarter = parseMinutes(later);
    const q4 = {
      ...quarter,
      transcript: {
        ...quarter.transcript,
        call: { ...quarter.transcript.call, id: 'ACME-2025-Q4', period: '2025-Q4' },
      },
    };
    const space = spaceOf(parseMinutes(MINUTES), q4);
    expect(
      (await differing('How many towns enjoy free same-day delivery?', space)).remarks,
    ).toEqual([]);
  });
});
