import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer.js';
import { answerLines } from '../../src/answers/answerLines.js';
import { createBuiltin } from '../../src/assemble.js';
import { connect, shown } from '../mcp/connect.js';
import { type ServedCorpus, serveCorpus } from '../support/serveCorpus.js';

const ENGLISH = `Briggle Mills (NYSE:BRGL) Q2 2031 Earnings Call

Operator: Good morning, and welcome to the Briggle Mills second quarter 2031 earnings call. I will now hand the call over to Ada Flint, Chief Executive Officer.

Ada Flint: Thank you. Flour revenue was $412 million, up 1815% in constant currency. We opened a mill in Harlow.

Operator: This concludes the call.
`;
const PORTUGUESE = `Moinho Brandal S.A. (B3:BRAN3) Teleconferência de Resultados do 2T31

Operadora: Bom dia. Bem-vindos à teleconferência de resultados do segundo trimestre de 2031 do Moinho Brandal. Passo a palavra à senhora Inês Prado, Diretora Presidente.

Inês Prado: Obrigada. A receita líquida foi de R$ 1,2 bilhão no trimestre, com uma alta de 9%. A dívida líquida ficou em R$ 2,7 bilhões.

Operadora: Encerramos a teleconferência.
`;

let folder: string;
let served: ServedCorpus;
let servedByProvider: ServedCorpus;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-doubts-'));
  await mkdir(join(folder, 'transcripts'));
  await writeFile(join(folder, 'transcripts', 'briggle.txt'), ENGLISH);
  await writeFile(join(folder, 'transcripts', 'brandal.txt'), PORTUGUESE);
  served = await serveCorpus(folder);
  servedByProvider = await serveCorpus(folder, {
    ...(await createBuiltin()),
    id: 'openai:of-many-languages',
  });
});
afterAll(async () => {
  await served.close();
  await servedByProvider.close();
  await rm(folder, { recursive: true });
});

async function ask(
  question: string,
  format?: 'slack',
  at = served,
): Promise<Answer & { slack?: unknown }> {
  const response = await fetch(`${at.url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question, format }),
  });
  return (await response.json()) as Answer & { slack?: unknown };
}

describe('a quoted figure that cannot be', () => {
  const question = 'How much was Briggle Mills flour revenue up in constant currency?';

  it('is marked on its citation, and a warning says it', async () => {
    const { citations, warnings, slack, ...answer } = await ask(question, 'slack');
    const [cited] = citations;
    const [doubt] = cited?.doubtful ?? [];
    expect(doubt?.text).toBe('1815%');
    expect(ENGLISH.slice(doubt?.start, doubt?.end)).toBe('1815%');
    expect(warnings).toContainEqual({
      code: 'DOUBTFUL_FIGURE',
      message: expect.stringContaining('"1815%"'),
      marker: cited?.marker,
    });
    expect(JSON.stringify(slack)).toContain('Doubtful, though the source has it so');
    expect(answerLines({ ...answer, citations, warnings })).toMatch(/^ {4}Doubtful, .*"1815%"$/m);
  });

  it('is marked on its permanent page and nowhere without it', async () => {
    const { id } = served.statement('Flour revenue');
    const page = await fetch(`${served.url}/c/${id}`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('Doubtful, though the source has it so');
    expect(served.statement('We opened').doubtful).toBeUndefined();
  });
});

describe('a figure that cannot be, wherever it is quoted', () => {
  const DOUBTFUL = /Doubtful, though the source has it so: .{0,2}1815/;
  const post = async (path: string, body: object): Promise<Response> =>
    fetch(`${served.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const reference = async (format: string): Promise<string> => {
    const { id } = served.statement('Flour revenue');
    return (await fetch(`${served.url}/api/statements/${id}?format=${format}`)).text();
  };
  const exported = async (format: string): Promise<Response> => {
    const { id } = served.statement('Flour revenue');
    return post('/api/export', { citations: [{ id }], form: format });
  };

  it.each(['text', 'markdown', 'csl-json', 'bibtex', 'ris'])(
    'is marked in a reference as %s, and in the list of references',
    async (format) => {
      expect(await reference(format)).toMatch(DOUBTFUL);
      expect(await (await exported(format)).text()).toMatch(DOUBTFUL);
    },
  );

  it('is no note where the words are another part of the statement', async () => {
    const { id } = served.statement('Flour revenue');
    const of = `${served.url}/api/statements/${id}?format=text&quote=`;
    const quoting = async (words: string) => (await fetch(of + encodeURIComponent(words))).text();
    expect(await quoting('Flour revenue was $412 million')).not.toContain('Doubtful');
    expect(await quoting('up 1815% in constant currency')).toMatch(DOUBTFUL);
  });

  it.each(['apa', 'chicago', 'mla'])('stands in no reference in %s', async (format) => {
    const text = await reference(format);
    expect(text).toContain('Briggle Mills');
    expect(text).not.toMatch(/1815|Doubtful/);
  });

  it('is marked in the footnotes of a Word document', async () => {
    const buffer = Buffer.from(await (await exported('docx')).arrayBuffer());
    expect((await mammoth.extractRawText({ buffer })).value).toContain('1815%');
    expect((await mammoth.convertToHtml({ buffer })).value).toMatch(
      /<li id="footnote-1">.*Doubtful, though the source has it so.*1815%/,
    );
  });

  it('is marked among the sources of a chat completion', async () => {
    const content = 'How much was Briggle Mills flour revenue up in constant currency?';
    const response = await post('/v1/chat/completions', {
      model: 'onrecord',
      messages: [{ role: 'user', content }],
    });
    const { choices } = (await response.json()) as { choices: { message: { content: string } }[] };
    expect(choices[0]?.message.content).toMatch(DOUBTFUL);
  });

  it('is marked by every tool of assistants that quotes it', async () => {
    const client = await connect(new StreamableHTTPClientTransport(new URL(`${served.url}/mcp`)));
    const say = async (name: string, given: Record<string, string>): Promise<string> =>
      shown((await client.callTool({ name, arguments: given })) as CallToolResult).text;
    const question = 'How much was flour revenue up in constant currency?';
    expect(await say('ask', { question })).toMatch(DOUBTFUL);
    expect(await say('search_statements', { query: question })).toMatch(DOUBTFUL);
    expect(await say('get_statement', { id: served.statement('Flour revenue').id })).toMatch(
      DOUBTFUL,
    );
    expect(await say('verify_quote', { quote: 'up 1815% in constant currency' })).toMatch(DOUBTFUL);
    await client.close();
  });

  it('is marked where a report quotes it, and in what a chat shows of its link', async () => {
    const text = 'Ms. Flint said flour was "up 1815% in constant currency" in the quarter.';
    const report = await (await post('/api/check-report', { text })).json();
    expect((report as { annotated: string }).annotated).toMatch(DOUBTFUL);
    const { id } = served.statement('Flour revenue');
    const page = await fetch(`${served.url}/c/${id}`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toMatch(/og:description" content="[^>]*Doubtful/);
  });
});

describe.each([
  ['the encoder that is built in', () => served],
  ['one of many languages', () => servedByProvider],
])('a call in another language, with %s', (_, at) => {
  it('answers no question in English, and the answer says why', async () => {
    const answer = await ask("What was Moinho Brandal's net debt?", undefined, at());
    expect(answer.status).toBe('not_found');
    expect(answer.related).toEqual([]);
    expect(answer.warnings).toContainEqual({
      code: 'OTHER_LANGUAGE',
      message: expect.stringMatching(/BRAN3-2031-Q2 \(Portuguese\); ask in that language$/),
    });
  });

  it('answers one in its own', async () => {
    const answer = await ask(
      'Qual foi a receita líquida do Moinho Brandal no trimestre?',
      undefined,
      at(),
    );
    expect(answer.warnings.map(({ code }) => code)).not.toContain('OTHER_LANGUAGE');
    expect([...answer.citations, ...answer.related].map(({ quote }) => quote).join()).toContain(
      'A receita líquida foi de R$ 1,2 bilhão',
    );
  });

  it('is left alone by a question on all calls', async () => {
    const { warnings, citations } = await ask('Where was a mill opened?', undefined, at());
    expect(citations.map(({ quote }) => quote)).toEqual(['We opened a mill in Harlow.']);
    expect(warnings).toEqual([]);
  });
});
