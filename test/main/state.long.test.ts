import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Answer } from '../../src/answer.js';
import type { ShownConversation } from '../../src/state/conversation.js';
import { temporaryFolder } from '../store/temporaryFolder.js';
import { MINUTES } from '../transcripts/minutes.js';
import { addressOf, runProgram } from './runProgram.js';

async function call<T>(url: string, body?: object): Promise<T> {
  const headers = { 'Content-Type': 'application/json' };
  const sent = body && { method: 'POST', headers, body: JSON.stringify(body) };
  return (await (await fetch(url, sent)).json()) as T;
}

it('gives back after a restart what was shared before, as it was answered', {
  timeout: 60_000, // two starts
}, async () => {
  const folder = await temporaryFolder();
  const settings = {
    CORPUS_DIR: join(folder, 'corpus'),
    INDEX_DIR: join(folder, 'index'),
    STATE_DIR: join(folder, 'state'),
  };
  await mkdir(join(settings.CORPUS_DIR, 'transcripts'), { recursive: true });
  await writeFile(join(settings.CORPUS_DIR, 'transcripts/acme.txt'), MINUTES);

  const first = runProgram('start', settings);
  const url = await addressOf(first);
  const questions = ['How did revenue grow?', 'Who won the chess cup?'];
  const exchanges = await Promise.all(
    questions.map(async (question) => ({
      question,
      answer: await call<Answer>(`${url}/api/chat`, { question }),
    })),
  );
  expect(exchanges.map(({ answer }) => answer.status)).toEqual(['answered', 'not_found']);
  const { id } = await call<{ id: string }>(`${url}/api/conversations`, { exchanges });
  await call(`${url}/api/feedback`, { ...exchanges[0], rating: 'up' });
  expect((await readdir(settings.STATE_DIR)).sort()).toEqual(['conversations', 'feedback.jsonl']);
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);

  const again = await addressOf(runProgram('start', settings));
  const shown = await call<ShownConversation>(`${again}/api/conversations/${id}`);
  const version = expect.objectContaining({ status: 'unchanged', current: true });
  const withVersion = (citation: object) => ({ ...citation, version });
  expect(shown.exchanges).toEqual(
    exchanges.map(({ question, answer }) => ({
      question,
      answer: {
        ...answer,
        citations: answer.citations.map(withVersion),
        related: answer.related.map(withVersion),
      },
    })),
  );
});
