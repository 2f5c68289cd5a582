import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createSaveFeedback, type Feedback } from '../../src/state/feedback.js';
import { runScript } from '../store/runNode.js';
import { temporaryFolder } from '../store/temporaryFolder.js';

const LIKED: Feedback = {
  question: 'How much?',
  answer: { text: '"Sales grew 20%." [1]', citations: ['ACME-2025-Q3:aaaaaaaa'] },
  rating: 'up',
};
const now = () => new Date('2026-11-24T12:00:00Z');

const linesOf = async (folder: string, file = 'feedback.jsonl'): Promise<string[]> =>
  (await readFile(join(folder, file), 'utf8')).split('\n');

const closedIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name !== 'feedback.jsonl');

describe('feedback', () => {
  it('is a line each, with its time and an id, in a folder that is made for it', async () => {
    const folder = join(await temporaryFolder(), 'not', 'yet');
    const save = createSaveFeedback(folder, now);
    const first = await save(LIKED);
    const second = await save({ ...LIKED, rating: 'down', reason: 'Old', generation: 'g-1' });
    expect(first.id).not.toBe(second.id);
    const [one = '', two = '', ...rest] = await linesOf(folder);
    expect(rest).toEqual(['']);
    expect(JSON.parse(one)).toEqual({
      ...{ id: first.id, at: '2026-11-24T12:00:00.000Z', rating: 'up', reason: null },
      ...{ question: LIKED.question, answer: LIKED.answer, generation: null },
    });
    expect(JSON.parse(two)).toMatchObject({ rating: 'down', reason: 'Old', generation: 'g-1' });
  });

  it('stays one line, whatever characters it holds', async () => {
    const folder = await temporaryFolder();
    const question = 'a\nb\r\u2028c\u2029d\u0085e\u0000f</script>"\uD800';
    await createSaveFeedback(folder)({ ...LIKED, question });
    const text = await readFile(join(folder, 'feedback.jsonl'), 'utf8');
    expect(text.split(/[\n\r\u2028\u2029\u0085]/)).toHaveLength(2);
    expect(JSON.parse(text).question).toBe(question);
  });

  it('of two processes at once is whole lines, all of them', { timeout: 60_000 }, async () => {
    const folder = await temporaryFolder();
    const script = fileURLToPath(new URL('appendFeedback.mjs', import.meta.url));
    const ended = await Promise.all(
      ['up', 'down'].map((word) => runScript(script, folder, word, '300')),
    );
    expect(ended.map(({ code }) => code)).toEqual([0, 0]);
    const questions = (await linesOf(folder))
      .filter(Boolean)
      .map((line) => JSON.parse(line).question);
    const expected = Array.from({ length: 300 }, (_, at) => [`up ${at}`, `down ${at}`]).flat();
    expect(questions.sort()).toEqual(expected.sort());
  });

  it('begins a new line behind one that a full disk cut off', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'feedback.jsonl'), '{"id":"cut o');
    await createSaveFeedback(folder)(LIKED);
    const [cut, line = ''] = await linesOf(folder);
    expect(cut).toBe('{"id":"cut o');
    expect(JSON.parse(line)).toMatchObject(LIKED);
  });

  it('goes on in a new file when the old one is large, and loses nothing', async () => {
    const folder = await temporaryFolder();
    const save = createSaveFeedback(folder, now, { maxBytes: 500 });
    for (let at = 0; at < 10; at += 1) await save({ ...LIKED, question: `q${at}` });
    const files = await readdir(folder);
    expect(files.length).toBeGreaterThan(2);
    const lines = (await Promise.all(files.map((file) => linesOf(folder, file)))).flat();
    const questions = lines.filter(Boolean).map((line) => JSON.parse(line).question);
    expect(questions.sort()).toEqual(Array.from({ length: 10 }, (_, at) => `q${at}`));
    for (const file of await closedIn(folder))
      expect(file).toMatch(/^feedback-20261124T120000000Z-[0-9a-f]{8}\.jsonl$/);
  });

  it('is refused where nobody collects it, and taken again when somebody did', async () => {
    const folder = await temporaryFolder();
    const save = createSaveFeedback(folder, now, { maxBytes: 1, maxClosed: 2 });
    for (let at = 0; at < 3; at += 1) await save(LIKED);
    await expect(save(LIKED)).rejects.toMatchObject({ code: 'NO_SPACE', status: 503 });
    expect(await linesOf(folder)).toHaveLength(2); // what was refused is not kept
    const [oldest = ''] = await closedIn(folder);
    await rm(join(folder, oldest));
    await save(LIKED);
  });
});
