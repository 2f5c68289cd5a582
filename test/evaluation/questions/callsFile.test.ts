import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCallFile } from '../../../src/evaluation/questions/callsFile.js';
import type { ParsedCall } from '../../../src/types.js';
import { temporaryFolder } from '../../store/temporaryFolder.js';
import { CALL_FILE } from './madeUp.js';

async function read(content: unknown): Promise<ParsedCall> {
  const path = join(await temporaryFolder(), 'call.json');
  await writeFile(path, JSON.stringify(content));
  return readCallFile(path, 'data/calls/call.json', 'the-id');
}

const wordsIn = ({ transcript, statements }: ParsedCall): string[] =>
  statements.map(({ start, end }) => transcript.text.slice(start, end));

describe('a call of data/calls', () => {
  it('is parsed into the statements of its turns, and holds no other words', async () => {
    const call = await read(CALL_FILE);
    expect(wordsIn(call)).toEqual([
      ...['Good morning.', 'Here is Ann Lee.'],
      ...['Anvils grew 20.2%.', 'Costs fell.', 'So did iron.'],
      ...['How light will anvils get?', 'Half as heavy by 2033.', 'And the price?', 'It stays.'],
    ]);
    expect(call.transcript.text).toMatch(/^Operator\nGood morning\. .*\n\nAnn Lee\nAnvils grew/);
    expect(call.transcript.call).toMatchObject({ id: 'the-id', ticker: 'ACME', period: '2031-Q2' });
  });

  it('knows who speaks, on which side, and whom an answer answers', async () => {
    const { turns } = await read(CALL_FILE);
    expect(turns.map(({ kind, speaker, party }) => [kind, speaker?.name, party])).toEqual([
      ['operator', undefined, 'operator'],
      ['remark', 'Ann Lee', 'executive'],
      ['question', 'Bob Ray', 'analyst'], // as the list of participants says
      ['answer', 'Ann Lee', 'executive'],
      ['question', 'Dee Poe', 'analyst'], // not in the list, and speaks only after the remarks
      ['answer', 'Cy Fox', 'executive'], // in the list without a firm
    ]);
    expect(turns[1]?.speaker).toMatchObject({
      role: 'Chief Executive Officer',
      organization: null,
    });
    expect(turns[2]?.speaker).toMatchObject({ role: 'Analyst', organization: 'Iron Securities' });
    expect(turns.map(({ inReplyTo }) => inReplyTo)).toEqual([null, null, null, 2, null, 4]);
  });

  it('keeps the paragraphs of a turn', async () => {
    const { statements } = await read(CALL_FILE);
    const [, , growth, costs, iron] = statements.map(({ locator }) => locator.paragraph);
    expect(costs).toBe((growth ?? Number.NaN) + 1);
    expect(iron).toBe(costs);
  });

  it.each([
    ['no turns', { ...CALL_FILE, turns: undefined }],
    ['another section', { ...CALL_FILE, turns: [{ section: 'end', speaker: 'A', text: 'B' }] }],
    ['a list', []],
  ])('is refused with %s', async (_, content) => {
    await expect(read(content)).rejects.toThrow();
  });
});
