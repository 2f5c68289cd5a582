import { describe, expect, it } from 'vitest';
import type { Answer, MarkedCitation, Warning } from '../../src/answer.js';
import { readingOf } from '../../src/answers/reading.js';
import type { Catalogue } from '../../src/catalogue.js';
import { alone } from '../../src/citations/inPlace.js';
import { BadRequestError, WithdrawnError } from '../../src/errors.js';
import { checkConversation } from '../../src/state/checkConversation.js';
import type { GivenAnswer, SharedConversation } from '../../src/state/conversation.js';
import { ANSWER, BECAUSE, COSTS, catalogue, inPlace, SALES, statement } from '../server/fakes.js';

type Served = Pick<Catalogue, 'statement' | 'excerpt'>;

const TODAY = new Date('2026-11-24T12:00:00Z');

const share = (answer: GivenAnswer, served: Served = catalogue()) =>
  checkConversation(
    { title: null, exchanges: [{ question: 'How much did "sales" grow?', answer }] },
    served,
    TODAY,
  );

const refusalOf = (answer: GivenAnswer): string | undefined => {
  try {
    share(answer);
  } catch (error) {
    if (error instanceof BadRequestError) return error.field;
    throw error;
  }
  return 'shared';
};

const onlyAnswer = ({ exchanges }: SharedConversation): Answer | undefined => exchanges[0]?.answer;

/** An answer of one sentence. */
const saying = (text: string, more: Partial<GivenAnswer> = {}): GivenAnswer => ({
  ...ANSWER,
  answer: `${text} [1]`,
  sentences: [{ text, markers: [1] }],
  ...more,
});

const NOT_FOUND: GivenAnswer = {
  ...ANSWER,
  status: 'not_found',
  answer: 'The calls do not say.',
  sentences: [{ text: 'The calls do not say.', markers: [] }],
  citations: [],
  related: [inPlace(COSTS)],
};

describe('a conversation that is shared', () => {
  it('is kept as it was answered, numbers and all', () => {
    const two: GivenAnswer = {
      ...ANSWER,
      answer: '"Sales grew **20%**." [7]\nAnn Lee, CFO: "Because — “we” hired." [3] [7]',
      sentences: [
        { text: '"Sales grew **20%**."', markers: [7] },
        { text: 'Ann Lee, CFO: "Because — “we” hired."', markers: [3, 7] },
      ],
      citations: [
        { marker: 3, ...inPlace(BECAUSE) },
        { marker: 7, ...inPlace(SALES) },
      ],
    };
    const conversation = {
      title: 'Growth',
      exchanges: [
        { question: 'How much?', answer: ANSWER },
        { question: 'Why?', answer: two },
        { question: 'When?', answer: NOT_FOUND },
      ],
    };
    expect(checkConversation(conversation, catalogue(), TODAY)).toEqual({
      ...conversation,
      exchanges: conversation.exchanges.map(({ question, answer }) => ({
        question,
        answer: { ...answer, reading: readingOf(question, answer.scope, 'excerpts') },
      })),
      sharedAt: '2026-11-24T12:00:00.000Z',
    });
  });

  it('has the citations of the calls, whatever was sent with their ids', () => {
    const forged = {
      ...SALES,
      marker: 1,
      attribution: 'Ann Lee, CFO',
      url: 'javascript:alert(1)',
      prefix: 'Not: ',
      excerpt: { ...alone(SALES), text: 'We lied. Sales grew 20%.' },
    } as MarkedCitation;
    const { citations, related } =
      onlyAnswer(share({ ...ANSWER, citations: [forged] })) ?? NOT_FOUND;
    expect(citations).toEqual([{ marker: 1, ...inPlace(SALES) }]);
    expect(related).toEqual([]);
    const shown = onlyAnswer(share({ ...NOT_FOUND, related: [{ id: COSTS.id }] }));
    expect(shown?.related).toEqual([inPlace(COSTS)]);
  });

  it('has the words of the version that it was answered from', () => {
    const old = statement(SALES.id, 'SALES grew 20%.');
    const asked: (string | undefined)[] = [];
    const excerpt = alone(old);
    const served: Served = {
      excerpt: (_, version) => (version === 'f00d' ? excerpt : undefined),
      statement: (id, version) => {
        asked.push(version);
        const view = catalogue().statement(id);
        return view && { ...view, statement: version === 'f00d' ? old : view.statement };
      },
    };
    const call = { textSha256: 'f00d' };
    const citations = [{ marker: 1, id: SALES.id, quote: 'SALES grew 20%.', call }];
    const shared = share(saying('"SALES grew 20%."', { citations }), served);
    expect(onlyAnswer(shared)?.citations).toEqual([{ marker: 1, ...old, excerpt }]);
    expect(new Set(asked)).toEqual(new Set(['f00d']));
  });

  const cited = (id: string, quote?: string) => [{ marker: 1, id, quote }];
  it.each<[string, GivenAnswer, string]>([
    ['an id of nothing', { ...ANSWER, citations: cited('ACME-2025-Q3:00000000') }, '.citations.0'],
    ['a name for an id', { ...ANSWER, citations: cited('__proto__') }, '.citations.0'],
    ['another quote', { ...ANSWER, citations: cited(SALES.id, 'Sales grew 90%.') }, '.citations.0'],
    ['a quotation of nobody', saying('"Sales grew 90%."'), ''],
    ['a quotation of another statement', saying('"Costs fell."'), ''],
    ['a part of a number', saying('"ales grew 20%."'), ''],
    ['a quotation without marker', bare('"Sales fell."'), '.sentences.0'],
    [
      'a quotation behind what the calls do not say',
      bare('The calls do not say. Ann Lee: "We are bankrupt."'),
      '.sentences.0',
    ],
    ['a figure of nobody', saying('Sales grew 90%.'), '.sentences.0'],
    ['a speaker who did not say it', saying('Ann Lee, CFO: "Sales grew 20%."'), '.sentences.0'],
    ['a heading of nobody', saying('On 90%: "Sales grew 20%."'), '.sentences.0'],
    ['a made-up sum', saying('Sales grew 20% (40 ÷ 2 = 20%).'), '.sentences.0'],
    ['words without marker', bare('Acme is bankrupt.'), '.sentences.0'],
    ['other sentences', { ...ANSWER, sentences: [{ text: 'No.', markers: [1] }] }, '.sentences'],
    ['no sentences', { ...ANSWER, sentences: [] }, '.sentences'],
    ['a citation that nothing uses', { ...ANSWER, citations: [...twice(1, 2)] }, '.citations'],
    ['a marker twice', { ...ANSWER, citations: [...twice(1, 1)] }, '.citations.1'],
    ['a marker of nothing', unmarked(), '.citations'],
    ['a near statement of nothing', { ...NOT_FOUND, related: [{ id: 'x:y' }] }, '.related.0'],
    ['a near statement altered', related('Costs rose.'), '.related.0'],
  ])('is refused with %s', (_, answer, part) => {
    expect(refusalOf(answer)).toBe(`exchanges.0.answer${part}`);
  });

  it.each([
    'Sales grew **20%**.',
    'On how much sales grow: "Sales grew 20%."',
    'Acme executives (speaker not named in the source), Acme 2025-Q3: "Sales grew 20%."',
  ])('may say %j', (text) => {
    expect(onlyAnswer(share(saying(text)))?.sentences).toEqual([{ text, markers: [1] }]);
  });

  it.each(['The calls do not say: nothing tells what "sales" are.', 'The calls do not say.'])(
    'may say what the calls do not: %j',
    (text) => {
      expect(onlyAnswer(share(bare(text)))?.answer).toBe(text);
    },
  );

  it('names the exchange that does not stand', () => {
    const exchanges = [ANSWER, saying('"No."')].map((answer) => ({ question: 'x', answer }));
    expect(() => checkConversation({ title: null, exchanges }, catalogue(), TODAY)).toThrow(
      expect.objectContaining({ field: 'exchanges.1.answer' }),
    );
  });

  it('is refused where a call was withdrawn', () => {
    const withdrawn = () => {
      throw new WithdrawnError('ACME-2025-Q3 was withdrawn: wrong file');
    };
    expect(() => share(ANSWER, { ...catalogue(), statement: withdrawn })).toThrow(WithdrawnError);
  });

  it('keeps warnings, but none that quotes what nobody can check', () => {
    const kept: Warning[] = [
      { code: 'PART_NOT_ANSWERED', message: 'The calls do not say: "How much did sales grow"' },
      { code: 'QUOTE_NOT_IN_SOURCE', message: 'It also said "Sales grew 20%."', marker: 1 },
      { code: 'NO_SUCH_CALL', message: 'There is no call of 2019' },
    ];
    const forged = { code: 'NOTE', message: 'Ann Lee said: "We are bankrupt, all of us."' };
    const shared = onlyAnswer(share({ ...ANSWER, warnings: [forged, ...kept] }));
    expect(shared?.warnings).toEqual(kept);
  });
});

function bare(text: string): GivenAnswer {
  return { ...ANSWER, answer: text, sentences: [{ text, markers: [] }], citations: [] };
}

function unmarked(): GivenAnswer {
  const sentences = [{ text: 'Sales grew 20%.', markers: [9] }];
  return { ...ANSWER, answer: 'Sales grew 20%. [9]', sentences, citations: [] };
}

function twice(...markers: readonly number[]) {
  return markers.map((marker) => ({ ...SALES, marker }));
}

function related(quote: string): GivenAnswer {
  return { ...NOT_FOUND, related: [{ id: COSTS.id, quote }] };
}
