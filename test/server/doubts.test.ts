import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer.js';
import { answerLines } from '../../src/answers/answerLines.js';
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
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-doubts-'));
  await mkdir(join(folder, 'transcripts'));
  await writeFile(join(folder, 'transcripts', 'briggle.txt'), ENGLISH);
  await writeFile(join(folder, 'transcripts', 'brandal.txt'), PORTUGUESE);
  served = await serveCorpus(folder);
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

async function ask(question: string, format?: 'slack'): Promise<Answer & { slack?: unknown }> {
  const response = await fetch(`${served.url}/api/chat`, {
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

describe('a call in another language', () => {
  it('answers no question in English, and the answer says why', async () => {
    const answer = await ask("What was Moinho Brandal's net debt?");
    expect(answer.status).toBe('not_found');
    expect(answer.related).toEqual([]);
    expect(answer.warnings).toContainEqual({
      code: 'OTHER_LANGUAGE',
      message: expect.stringMatching(/BRAN3-2031-Q2 \(Portuguese\).*EMBEDDINGS/),
    });
  });

  it('answers one in its own', async () => {
    const answer = await ask('Qual foi a receita líquida do Moinho Brandal no trimestre?');
    expect(answer.warnings.map(({ code }) => code)).not.toContain('OTHER_LANGUAGE');
    expect([...answer.citations, ...answer.related].map(({ quote }) => quote).join()).toContain(
      'A receita líquida foi de R$ 1,2 bilhão',
    );
  });

  it('is left alone by a question on all calls', async () => {
    const { warnings, citations } = await ask('Where was a mill opened?');
    expect(citations.map(({ quote }) => quote)).toEqual(['We opened a mill in Harlow.']);
    expect(warnings).toEqual([]);
  });
});
