import { describe, expect, it } from 'vitest';
import { answerOver, minutesOf, sumIn, tableIn } from './tableCorpus.js';

/** The quarters of one company, a line each; null where nothing is said of the matter. */
const quarters = (company: string, ticker: string, ...said: readonly (string | null)[]) =>
  said.map((line, at) =>
    minutesOf(company, ticker, `2025-Q${at + 1}`, line ?? 'We opened a new office by the sea.'),
  );

/** Companies in one quarter, each with what it says. */
const companies = (said: Readonly<Record<string, string>>) =>
  Object.entries(said).map(([company, line]) =>
    minutesOf(company, company.slice(0, 4).toUpperCase(), '2025-Q3', line),
  );

describe('a trend', () => {
  it.each([
    [
      quarters(
        'Nordwind',
        'NORD',
        'Total revenue was $2.4 billion.',
        'Total revenue was $2.55 billion.',
        'Total revenue was $2.35 billion.',
      ),
      'How did Nordwind’s revenue develop over the last three quarters?',
      [
        ['Nordwind 2025-Q1', '$2.4 billion [1]', ''],
        ['Nordwind 2025-Q2', '$2.55 billion [2]', '+6.25%'],
        ['Nordwind 2025-Q3', '$2.35 billion [3]', '−7.84%'],
      ],
    ],
    [
      quarters(
        'Kestrel',
        'KEST',
        'Operating margin was 12.5%.',
        'Operating margin came in at 13%.',
        'Operating margin reached 11.75%.',
      ),
      'How did operating margin at Kestrel develop quarter by quarter?',
      [
        ['Kestrel 2025-Q1', '12.5% [1]', ''],
        ['Kestrel 2025-Q2', '13% [2]', '+0.5 points'],
        ['Kestrel 2025-Q3', '11.75% [3]', '−1.25 points'],
      ],
    ],
    [
      quarters(
        'Kestrel',
        'KEST',
        'Gross margin expanded 80 basis points.',
        'Gross margin expanded 35 basis points.',
        'Gross margin contracted 20 basis points.',
      ),
      'How did gross margin at Kestrel change in each quarter?',
      [
        ['Kestrel 2025-Q1', '80 basis points [1]', ''],
        ['Kestrel 2025-Q2', '35 basis points [2]', ''], // a change of changes is none of the margin
        ['Kestrel 2025-Q3', '−20 basis points [3]', ''],
      ],
    ],
    [
      quarters(
        'Brambly',
        'BRAM',
        'Total revenue was €640 million.',
        null,
        'Total revenue was €700 million.',
        'Total revenue was €735 million.',
      ),
      'How did Brambly’s revenue develop quarter by quarter?',
      [
        ['Brambly 2025-Q1', '€640 million [1]', ''],
        ['Brambly 2025-Q2', 'not said', ''],
        ['Brambly 2025-Q3', '€700 million [2]', ''], // of two quarters, which would pass for one
        ['Brambly 2025-Q4', '€735 million [3]', '+5%'],
      ],
    ],
    [
      quarters(
        'Brambly',
        'BRAM',
        'Total revenue was €640 million.',
        'Total revenue was $700 million.',
        'Total revenue was $735 million.',
      ),
      'How did Brambly’s revenue develop quarter by quarter?',
      [
        ['Brambly 2025-Q1', '€640 million [1]', ''],
        ['Brambly 2025-Q2', '$700 million [2]', ''], // in another currency
        ['Brambly 2025-Q3', '$735 million [3]', '+5%'],
      ],
    ],
  ])(
    'has a line a quarter and what changed since the one before (%#)',
    async (calls, question, rows) => {
      const answer = await answerOver(calls, question);
      expect(answer.form).toBe('trend');
      expect(tableIn(answer)).toEqual(rows);
      expect(answer.table?.columns).toEqual(['', expect.stringMatching(/^\p{Lu}/u), 'Change']);
    },
  );
});

describe('a comparison', () => {
  it.each([
    [
      {
        Kestrel: 'Operating margin was 12.5%, up 80 basis points.',
        Brambly: 'Operating margin was 9.75%, down 40 basis points.',
      },
      'Compare the operating margin of Kestrel and Brambly',
      ['12.5% [1]', '9.75% [2]'],
    ],
    [
      {
        Kestrel: 'In 2025 revenue was $812 million, the best since 2019.',
        Brambly: 'Revenue in 2025 was $640 million.',
      },
      'Compare revenue at Kestrel and Brambly',
      ['$812 million [1]', '$640 million [2]'],
    ],
    [
      {
        Kestrel: 'We expect revenue growth of 5% to 6% for the full year.',
        Brambly: 'For the full year we expect revenue growth of between 3% and 4%.',
      },
      'What revenue growth do Kestrel and Brambly expect for the full year?',
      ['5% to 6% [1]', 'between 3% and 4% [2]'],
    ],
    [
      { Kestrel: 'Total revenue was $812 million.', Brambly: 'Total revenue was €640 million.' },
      'How much revenue did Kestrel and Brambly have?',
      ['$812 million [1]', '€640 million [2]'],
    ],
    [
      { Kestrel: 'Total revenue was $812 million.', Brambly: 'We planted trees.' },
      'How much revenue did Kestrel and Brambly have?',
      ['$812 million [1]', 'not said'],
    ],
  ])('has a line a company, in the question’s order (%#)', async (said, question, figures) => {
    const answer = await answerOver(companies(said), question);
    expect(answer.form).toBe('comparison');
    expect(tableIn(answer)).toEqual([
      ['Kestrel 2025-Q3', figures[0]],
      ['Brambly 2025-Q3', figures[1]],
    ]);
  });

  it('holds no value where a range was said', async () => {
    const said = {
      Kestrel: 'We expect revenue growth of 5% to 6%.',
      Brambly: 'We expect revenue growth of 3%.',
    };
    const answer = await answerOver(
      companies(said),
      'What revenue growth do Kestrel and Brambly expect?',
    );
    expect(answer.table?.rows.map(([, cell]) => cell?.figure?.value)).toEqual([undefined, 3]);
  });

  it('of parts has a line a part', async () => {
    const call = minutesOf(
      'Kestrel',
      'KEST',
      '2025-Q3',
      'Gaming revenue was $310 million.',
      'Lighting revenue was $205.5 million.',
    );
    const answer = await answerOver([call], 'Was gaming or lighting revenue larger at Kestrel?');
    expect(tableIn(answer)).toEqual([
      ['gaming', '$310 million [1]'],
      ['lighting', '$205.5 million [2]'],
    ]);
  });

  it('is no table where nothing that is quoted holds a figure', async () => {
    const said = {
      Kestrel: 'Our strategy is to build ovens.',
      Brambly: 'Our strategy is to build mixers.',
    };
    const answer = await answerOver(
      companies(said),
      'What is the strategy of Kestrel and of Brambly?',
    );
    expect(answer).toMatchObject({ form: 'excerpts' });
    expect(answer.table).toBeUndefined();
  });
});

describe('a computation', () => {
  const REVENUES = quarters(
    'Nordwind',
    'NORD',
    'Total revenue was $2.4 billion.',
    'Total revenue was $2.55 billion.',
    'Total revenue was $2.352 billion.',
  );

  it.each([
    [
      'By how much did Nordwind’s revenue change from Q1 2025 to Q2 2025?',
      'Difference: $2.55 billion − $2.4 billion = $150 million',
    ],
    [
      'By how much did Nordwind’s revenue change from Q1 2025 to Q3 2025?',
      'Difference: $2.352 billion − $2.4 billion = −$48 million',
    ],
    [
      'By how many percent did Nordwind’s revenue grow between Q1 2025 and Q2 2025?',
      'Growth: $2.55 billion ÷ $2.4 billion − 1 = 6.25%',
    ],
    [
      'How much did Nordwind’s revenue increase from Q1 2025 to Q2 2025?',
      'Growth: $2.55 billion ÷ $2.4 billion − 1 = 6.25%',
    ],
    [
      'By how much did Nordwind’s revenue fall from Q2 2025 to Q3 2025?',
      'Difference: $2.352 billion − $2.55 billion = −$198 million',
    ],
  ])('shows its sum: %j', async (question, sum) => {
    const answer = await answerOver(REVENUES, question);
    expect(sumIn(answer)).toBe(sum);
    expect(answer.answer.split('\n').at(-1)).toContain(sum);
  });

  it('cites only the quotes whose figures it is made of', async () => {
    const answer = await answerOver(
      REVENUES,
      'By how much did Nordwind’s revenue change from Q1 2025 to Q3 2025?',
    );
    const cited = answer.sentences
      .at(-1)
      ?.markers.map((marker) => answer.citations.find((one) => one.marker === marker)?.call.period);
    expect(cited).toEqual(['2025-Q3', '2025-Q1']);
  });

  it.each([
    [
      { Kestrel: 'Total revenue was $812 million.', Brambly: 'Total revenue was €640 million.' },
      'How much more revenue did Kestrel have than Brambly?',
    ],
    [
      { Kestrel: 'Total revenue was £812 million.', Brambly: 'Total revenue was €640 million.' },
      'How much more revenue did Kestrel have than Brambly?',
    ],
    [
      {
        Kestrel: 'We expect revenue growth of 5% to 6%.',
        Brambly: 'We expect revenue growth of 3%.',
      },
      'By how much is the expected revenue growth higher at Kestrel than at Brambly?',
    ],
    [
      { Kestrel: 'Total revenue was $812 million.', Brambly: 'Total revenue grew 9%.' },
      'How much more revenue did Kestrel have than Brambly?',
    ],
    [
      { Kestrel: 'Total revenue was $812 million.', Brambly: 'We planted trees.' },
      'How much more revenue did Kestrel have than Brambly?',
    ],
  ])('is not made of figures that do not go together (%#)', async (said, question) => {
    const answer = await answerOver(companies(said), question);
    expect(sumIn(answer)).toBeUndefined();
    expect(answer.answer).not.toContain(' = ');
  });
});

describe('statements that agree', () => {
  it.each([
    [
      'Total revenue for the quarter was $2 billion.',
      'Total revenue for the quarter was $3 billion.',
      'The revenue of our suppliers was $9 billion.',
    ],
    [
      'Revenue in the quarter came to $410 million.',
      'Revenue in the quarter came to $430 million.',
      'Market revenue in the region is some $80 billion.',
    ],
    [
      'We delivered revenue of $75 million.',
      'We delivered revenue of $78 million.',
      'A friend of ours has revenue of $5 million.',
    ],
    [
      'Net revenue was €1.1 billion.',
      'Net revenue was €1.2 billion.',
      'A pilot brought revenue of €3 million.',
    ],
    [
      'Our revenue reached £66 million.',
      'Our revenue reached £61 million.',
      'An old contract gave revenue of £1 million.',
    ],
  ])('are told alike on each side: %j', async (first, second, beside) => {
    const calls = [
      minutesOf('Kestrel', 'KEST', '2025-Q1', beside, first),
      minutesOf('Kestrel', 'KEST', '2025-Q2', second, 'We planted trees by the sea.'),
    ];
    const answer = await answerOver(
      calls,
      'What was Kestrel’s revenue in Q1 2025 and in Q2 2025?',
      2,
    );
    expect(answer.citations.map(({ quote }) => quote)).toEqual([first, second]);
  });
});
