import { describe, expect, it } from 'vitest';
import { send, startServer } from '../support/startServer.js';
import { ANSWER, BECAUSE, COSTS, DEPS, SALES, SOURCE } from './fakes.js';

const today = () => new Date('2026-11-24T23:59:00Z');

async function post(body: unknown, type = 'application/json') {
  const server = await startServer({ ...DEPS, today });
  const sent = await send(server, {
    method: 'POST',
    path: '/api/export',
    headers: { 'Content-Type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { port: server.port, ...sent };
}

const because = {
  answer: '"Because — “we” hired." [1]',
  citations: [{ marker: 1, id: BECAUSE.id, quote: BECAUSE.quote }],
};
const CONVERSATION = [
  { question: 'How much?', answer: ANSWER },
  { question: 'Why?', answer: because },
];

describe('POST /api/export', () => {
  it.each([
    ['markdown', 'text/markdown; charset=utf-8', 'md', /^"Sales grew \*\*20%\*\*\."\[\^1\]\n/],
    [
      'docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'docx',
      /^PK/,
    ],
    ['bibtex', 'application/x-bibtex; charset=utf-8', 'bib', /^@misc\{/],
    ['ris', 'application/x-research-info-systems; charset=utf-8', 'ris', /^TY {2}- ELEC\r\n/],
    ['csl-json', 'application/vnd.citationstyles.csl+json; charset=utf-8', 'json', /^\[\n/],
  ])('gives an answer, as the chat gave it, as %s', async (form, type, extension, words) => {
    const { status, headers, body } = await post({ form, answer: ANSWER });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['content-disposition']).toBe(
      `attachment; filename=onrecord-2026-11-24.${extension}`,
    );
    expect(body).toMatch(words);
  });

  it('gives a conversation with its questions, and absolute links', async () => {
    const { port, body } = await post({ form: 'markdown', conversation: CONVERSATION });
    expect(body).toMatch(
      /^## How much\?\n\n"Sales.*\n\n## Why\?\n\n"Because — “we” hired\."\[\^2\]/,
    );
    expect(body).toContain(`<http://127.0.0.1:${port}${SALES.url}>`);
  });

  it('puts the question over a single answer where it is sent', async () => {
    const { body } = await post({ form: 'markdown', question: 'How much?', answer: ANSWER });
    expect(body).toMatch(/^## How much\?\n/);
  });

  const RANGE = {
    ...SALES,
    marker: 1,
    statements: [SALES.id, COSTS.id],
    quote: SOURCE.slice(SALES.start, COSTS.end),
  };
  const OF_RANGE = { answer: '"Sales grew 20%. Costs fell." [1]', citations: [RANGE] };

  it('takes a citation of several neighbours as the range that it is', async () => {
    const { body } = await post({ form: 'csl-json', answer: OF_RANGE });
    const [{ id, URL, custom }] = JSON.parse(body);
    expect(id).toBe(`${SALES.id}..${COSTS.id}`);
    expect(URL).toContain(`/c/${SALES.id}..${COSTS.id}?v=`);
    expect(custom.quote).toBe('Sales grew 20%. Costs fell.');
  });

  it('gives collected citations as quotations with footnotes, in their order', async () => {
    const { body } = await post({ form: 'markdown', citations: [BECAUSE, RANGE] });
    expect(body).toMatch(
      /^“Because — “we” hired\.” — Ann Lee, CFO\[\^1\]\n\n“Sales grew 20%\. Costs fell\.” — Acme executives \(.*\)\[\^2\]\n\n\[\^1\]: /,
    );
  });

  it.each(['apa', 'chicago', 'mla', 'text'])('lists collected citations in %s', async (form) => {
    const { status, headers, body } = await post({ form, citations: [SALES, BECAUSE, SALES] });
    expect(status).toBe(200);
    expect(headers['content-disposition']).toContain('.txt');
    expect(body.match(/^.*Acme.*$/gim)?.length).toBeLessThanOrEqual(4); // each once, its entry and its note
    for (const { id } of [SALES, BECAUSE]) expect(body).toContain(`/c/${id}?v=`);
  });

  it('tells two parts of one statement apart', async () => {
    const part = (quote: string) => ({ id: SALES.id, quote });
    const citations = [part('Sales'), part('grew 20%')];
    const { body } = await post({ form: 'csl-json', citations });
    const records: { id: string; custom: { quote: string } }[] = JSON.parse(body);
    expect(records.map(({ id, custom }) => [id, custom.quote])).toEqual([
      [SALES.id, 'Sales'],
      [`${SALES.id}-2`, 'grew 20%'],
    ]);
  });

  const cited = (id: string, quote?: string) => ({
    ...ANSWER,
    citations: [{ marker: 1, id, quote }],
  });
  it.each([
    [{ answer: ANSWER }, 'form'],
    [{ form: 'pdf', answer: ANSWER }, 'form'],
    [{ form: 'toString', answer: ANSWER }, 'form'],
    [{ form: 'markdown' }, 'answer'],
    [{ form: 'markdown', answer: ANSWER, conversation: CONVERSATION }, 'answer'],
    [{ form: 'markdown', answer: 'text' }, 'answer'],
    [{ form: 'markdown', answer: { citations: [] } }, 'answer.answer'],
    [{ form: 'markdown', answer: { answer: 'x' } }, 'answer.citations'],
    [{ form: 'markdown', answer: { answer: 'x'.repeat(20_001), citations: [] } }, 'answer.answer'],
    [
      { form: 'markdown', answer: { answer: 'x', citations: Array(51).fill(SALES) } },
      'answer.citations',
    ],
    [
      { form: 'markdown', answer: { answer: 'x', citations: [{ id: SALES.id }] } },
      'answer.citations.0.marker',
    ],
    [{ form: 'markdown', citations: [] }, 'citations'],
    [{ form: 'markdown', citations: Array(301).fill(SALES) }, 'citations'],
    [{ form: 'markdown', citations: [{}] }, 'citations.0.id'],
    [{ form: 'markdown', citations: ['x'] }, 'citations.0'],
    [
      { form: 'markdown', citations: [{ id: SALES.id, statements: 'x' }] },
      'citations.0.statements',
    ],
    [{ form: 'markdown', answer: ANSWER, citations: [SALES] }, 'answer'],
    [{ form: 'text', citations: [SALES, { id: 'ACME-2025-Q3:00000000' }] }, 'citations.1'],
    [{ form: 'text', citations: [{ id: SALES.id, quote: 'ales grew' }] }, 'citations.0'],
    [{ form: 'text', citations: [{ ...RANGE, quote: 'Sales fell.' }] }, 'citations.0'],
    [{ form: 'text', citations: [{ ...RANGE, statements: [SALES.id, 'x:y'] }] }, 'citations.0'],
    [{ form: 'text', citations: [{ id: `${COSTS.id}..${SALES.id}` }] }, 'id'],
    [{ form: 'markdown', conversation: [] }, 'conversation'],
    [{ form: 'markdown', conversation: Array(51).fill(CONVERSATION[0]) }, 'conversation'],
    [{ form: 'markdown', conversation: [{ answer: ANSWER }] }, 'conversation.0.question'],
    [{ form: 'markdown', answer: cited('ACME-2025-Q3:00000000') }, 'answer.citations.0'],
    [{ form: 'markdown', answer: cited('__proto__') }, 'answer.citations.0'],
    [{ form: 'markdown', answer: cited(SALES.id, 'Sales grew 90%.') }, 'answer.citations.0'],
    [{ form: 'markdown', answer: { ...ANSWER, answer: '"Sales grew 90%." [1]' } }, 'answer'],
    [
      {
        form: 'docx',
        conversation: [...CONVERSATION, { question: 'x', answer: cited(SALES.id, 'No.') }],
      },
      'conversation.2.answer.citations.0',
    ],
    [[], undefined],
    ['null', undefined],
    ['{broken', undefined],
  ])('refuses %j', async (body, field) => {
    const refused = await post(body);
    expect(refused.status).toBe(400);
    expect(JSON.parse(refused.body).error.field).toBe(field);
  });

  it('refuses a body that is too large, and one that is no JSON', async () => {
    expect((await post(`"${'x'.repeat(2 * 1024 * 1024)}"`)).status).toBe(413);
    expect((await post('form=docx', 'text/plain')).status).toBe(415);
  });
});
