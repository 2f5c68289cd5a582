import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer.js';
import { createAsk, createSearch } from '../../src/answers/ask.js';
import type { ParsedCall } from '../../src/types.js';
import { embed, MINUTES, parseMinutes, spaceOf } from '../search/minutes.js';

/** The minutes of another company or quarter, in which the cloud grew by another figure. */
function minutes(company: string, ticker: string, period: string, growth: string): ParsedCall {
  const parsed = parseMinutes(MINUTES.replace('20.2%', growth), ticker, company);
  const call = { ...parsed.transcript.call, period, id: `${ticker}-${period}` };
  return { ...parsed, transcript: { ...parsed.transcript, call } };
}

const SPACE = spaceOf(
  minutes('Acme, Inc.', 'ACME', '2025-Q2', '17.5%'),
  minutes('Acme, Inc.', 'ACME', '2025-Q3', '20.2%'),
  minutes('Beta', 'BETA', '2025-Q3', '9.9%'),
);
const DEPS = {
  space: () => SPACE,
  embedQuestion: async (text: string) => embed(text),
  linkBase: '',
  writer: null,
};
const NEVER = new AbortController().signal;

async function answerTo(question: string, limit = 8, space = SPACE): Promise<Answer> {
  const ask = createAsk({ ...DEPS, space: () => space });
  for await (const event of ask({ question, filters: {}, limit }, NEVER))
    if (event.type === 'answer') return event.answer;
  throw new Error('no answer came');
}

/** The lines of an answer up to their first quote mark, each with the figure in bold. */
const linesOf = ({ answer }: Answer) =>
  answer.split('\n').map((line) => [line.split('"')[0], /\*\*(.+?)\*\*/.exec(line)?.[1]]);

describe('a comparison', () => {
  it('of companies gives a line for each, in the question’s order', async () => {
    const answer = await answerTo(
      'How fast did cloud revenue grow at Beta and at Acme in Q3 2025?',
    );
    expect(linesOf(answer)).toEqual([
      ['Beta 2025-Q3: ', '9.9%'],
      ['Acme 2025-Q3: ', '20.2%'],
    ]);
    expect(answer.scope.calls).toEqual(['ACME-2025-Q3', 'BETA-2025-Q3']);
  });

  it('of quarters gives a line for each, in the order of time', async () => {
    const answer = await answerTo('How did Acme’s cloud revenue growth change between Q2 and Q3?');
    expect(linesOf(answer).map(([lead]) => lead)).toEqual(['Acme 2025-Q2: ', 'Acme 2025-Q3: ']);
    const [before, after] = answer.answer.split('\n');
    expect(before).toContain('grew **17.5%**');
    expect(after).toContain('grew **20.2%**');
  });

  it('that asks which was the highest quotes what each of them had', async () => {
    const answer = await answerTo(
      'In which quarter did Acme have the highest cloud revenue growth?',
    );
    expect(linesOf(answer).map(([, figure]) => figure)).toEqual(['17.5%', '20.2%']);
  });

  it('finds each side’s passage among as few as there are sides', async () => {
    const question = 'How fast did cloud revenue grow at Beta and at Acme in Q3 2025?';
    const { passages } = await createSearch(DEPS)({ question, filters: {}, limit: 2 }, NEVER);
    expect(passages.map(({ rank, statements }) => [rank, statements[0]?.call.id])).toEqual([
      [1, 'BETA-2025-Q3'],
      [2, 'ACME-2025-Q3'],
    ]);
  });

  it('leaves a place for each side where there are few', async () => {
    const answer = await answerTo('How fast did cloud revenue grow at Beta and at Acme?', 2);
    expect(answer.citations.map(({ call }) => call.ticker)).toEqual(['BETA', 'ACME']);
    expect(answer.warnings).toEqual([]);
  });

  it('says which side it found no place for', async () => {
    const answer = await answerTo('How fast did cloud revenue grow at Beta and at Acme?', 1);
    expect(answer.citations.map(({ call }) => call.ticker)).toEqual(['BETA']);
    expect(answer.warnings.map(({ code }) => code)).toEqual(['LIMIT_REACHED']);
  });

  it('names the side that nothing answers at its end, and takes nothing of the question for a marker or a quotation', async () => {
    const empty = parseMinutes(MINUTES.replace(/.*robots.*\n/g, ''), 'GAMA', 'Gamma');
    const answer = await answerTo(
      'How many "robots" [1] are in the **network** at Acme and at Gamma?',
      8,
      spaceOf(parseMinutes(MINUTES), empty),
    );
    expect(answer.status).toBe('answered');
    expect(answer.sentences).toEqual([
      {
        text: 'Acme 2025-Q3: "There are over **1 million** robots in our fulfillment network."',
        markers: [1],
      },
      {
        text: 'The calls do not say: how many robots 1 are in the network at Acme and at Gamma? (Gamma 2025-Q3).',
        markers: [],
      },
    ]);
    expect(answer.warnings.map(({ code }) => code)).toEqual(['PART_NOT_ANSWERED']);
  });

  it('that nothing answers on any side is one refusal', async () => {
    const answer = await answerTo('How many zebras are there at Beta and at Acme?');
    expect([answer.status, answer.citations, answer.warnings]).toEqual(['not_found', [], []]);
    expect(answer.sentences).toEqual([{ text: answer.answer, markers: [] }]);
  });
});

describe('a company of which there are several calls', () => {
  it('is spoken of by its newest, and the answer says from when a quote is', async () => {
    const [first] = linesOf(await answerTo('How fast did Acme’s cloud revenue grow?'));
    expect(first).toEqual(['Acme 2025-Q3: ', '20.2%']);
  });

  it('is not answered for from another period', async () => {
    const answer = await answerTo('How fast did Beta’s cloud revenue grow in Q2 2025?');
    expect([answer.status, answer.citations, answer.related]).toEqual(['not_found', [], []]);
    expect(answer.answer).toBe(
      'The calls do not say: no call of Beta for 2025-Q2; the corpus has 2025-Q3.',
    );
  });

  it('says which of the periods asked about are missing', async () => {
    const answer = await answerTo('How did Acme’s cloud revenue grow from Q1 2025 to Q3 2025?');
    expect(linesOf(answer).map(([lead]) => lead)).toEqual(['Acme 2025-Q2: ', 'Acme 2025-Q3: ']);
    expect(answer.warnings.map(({ code }) => code)).toEqual(['NO_SUCH_CALL']);
  });
});

it('a passage comes with what is said right before and after it in the turn', async () => {
  const request = { question: 'How fast did Beta’s cloud revenue grow?', filters: {}, limit: 1 };
  const { passages } = await createSearch(DEPS)(request, NEVER);
  const [found] = passages;
  expect(found?.statements.map(({ label }) => label)).toEqual(['Growth Trend', 'Growth Trend']);
  expect([found?.before, found?.after?.label]).toEqual([null, 'Order Backlog']);
});

describe('an answer without a table', () => {
  it.each([
    ['What did Acme’s robots do in Q3 2025?', 'excerpts'],
    ['Who speaks of robots at Acme in Q3 2025?', 'who'],
  ])('%j has the form %s', async (question, form) => {
    expect(await answerTo(question)).toMatchObject({ form });
  });
});
