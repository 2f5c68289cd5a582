import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { API_KEYS } from '../../src/config/keys.js';
import type { AddedCall } from '../../src/ingest/addedCall.js';
import type { Preview } from '../../src/ingest/preview.js';
import { withdrawCall } from '../../src/ingest/withdrawCall.js';
import { parseSource } from '../../src/transcripts/parseSources.js';
import { serveTaking } from '../support/serveTaking.js';
import { toTable, turnsAs } from '../transcripts/records/madeUpCall.js';

const KEY = 'ingest-0123456789abcdef';
const TURNS = turnsAs('speaker', 'title', 'text');
const call = (ticker: string, quarter: number, turns: unknown = TURNS) => ({
  ...{ ticker, period: `2031-Q${quarter}` },
  turns,
});
const lines = (calls: readonly object[]) => calls.map((one) => JSON.stringify(one)).join('\n');

/** A server that takes transcripts in, and a way to send it some. */
async function taker() {
  const server = await serveTaking(API_KEYS.parse(`ingest:${KEY}`));
  const post = async <Body>(path: string, body: string) => {
    const response = await fetch(`${server.url}/api/calls${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}` },
      body,
    });
    return { status: response.status, body: (await response.json()) as Body };
  };
  return { ...server, post };
}

describe('a file of many calls, sent to POST /api/calls', { timeout: 60_000 }, () => {
  const said = ({ calls }: Pick<AddedCall, 'calls'>) =>
    calls.map((one) => [one.call, one.file, one.isKnown, one.statements > 5]);

  it('is answered with every call, in whatever form they come', async () => {
    const { post } = await taker();
    const [first, second] = [call('QLMK', 1), call('QLMK', 2)];
    const seen = await post<Preview>('/preview?file=two.json', JSON.stringify([first, second]));
    expect(seen.body.calls.map(({ id, place }) => [id, place.kind])).toEqual([
      ['QLMK-2031-Q1', 'new'],
      ['QLMK-2031-Q2', 'new'],
    ]);
    const { status, body } = await post<AddedCall>(
      '?file=two.json',
      JSON.stringify([first, second]),
    );
    expect([status, said(body), body.refused]).toEqual([
      201,
      [
        ['QLMK-2031-Q1', 'transcripts/two/QLMK-2031-Q1.json', false, true],
        ['QLMK-2031-Q2', 'transcripts/two/QLMK-2031-Q2.json', false, true],
      ],
      [],
    ]);
    expect(body).toMatchObject(body.calls[0] ?? {}); // the first as one is told

    const again = await post<AddedCall>('?file=all.jsonl', lines([second, call('ZORN', 3)]));
    expect(again.status).toBe(201);
    expect(said(again.body).map(([id, , isKnown]) => [id, isKnown])).toEqual([
      ['QLMK-2031-Q2', true],
      ['ZORN-2031-Q3', false],
    ]);

    const rows = [4, 1].flatMap((quarter) =>
      TURNS.map((turn) => ['BREM', `2031-Q${quarter}`, ...Object.values(turn).map(String)]),
    );
    const table = toTable([['ticker', 'period', 'speaker', 'title', 'text'], ...rows]);
    const { body: tabled } = await post<Preview>('/preview?file=all.csv', table);
    expect(tabled.calls.map(({ id }) => id)).toEqual(['BREM-2031-Q1', 'BREM-2031-Q4']);
  });

  it('names what was withdrawn, with its code, and takes the others', async () => {
    const { post, files } = await taker();
    const corpus = dirname((await files()).find((path) => path.endsWith('calls.json')) ?? '');
    await post('?file=gone.json', JSON.stringify(call('GONE', 2)));
    await withdrawCall(
      corpus,
      { call: 'GONE-2031-Q2', reason: 'It was a draft' },
      '2031-08-01',
      parseSource,
    );
    const file = lines([call('GONE', 2), call('STAY', 1), call('STAY', 2)]);
    const seen = await post<Preview>('/preview?file=some.jsonl', file);
    expect(seen.body.calls.map(({ id }) => id)).toEqual(['STAY-2031-Q1', 'STAY-2031-Q2']);
    expect(seen.body.notes.join()).toContain('(WITHDRAWN)');
    const { status, body } = await post<AddedCall>('?file=some.jsonl', file);
    expect([status, body.calls.map((one) => one.call)]).toEqual([
      201,
      ['STAY-2031-Q1', 'STAY-2031-Q2'],
    ]);
    expect(body.refused).toEqual([
      {
        file: 'some.jsonl/GONE-2031-Q2.json',
        code: 'WITHDRAWN',
        message: expect.stringContaining('It was a draft'),
      },
    ]);
  });

  it('is not taken where calls of it cannot be, and the answer names each', async () => {
    const { post, files } = await taker();
    const inCorpus = async () => (await files()).filter((path) => path.includes('/corpus/'));
    const before = await inCorpus();
    const file = lines([
      call('FINE', 1),
      call('BADA', 1, [{ speaker: 'Ann', text: ' ' }]),
      call('BADB', 1, [{ speaker: 'Ann', text: '…' }]),
    ]);
    for (const path of ['/preview', '']) {
      const { status, body } = await post<{ error: { code: string; message: string } }>(
        `${path}?file=bad.jsonl`,
        file,
      );
      expect([status, body.error.message]).toEqual([
        400,
        expect.stringMatching(/BADB-2031-Q1.json \([A-Z_]+\)/),
      ]);
      expect(body.error.message).not.toContain('onrecord-added');
    }
    expect(await inCorpus()).toEqual(before);
  });

  it('takes no details of one call', async () => {
    const { post } = await taker();
    const file = lines([call('FINE', 1), call('FINE', 2)]);
    for (const path of ['/preview', '']) {
      const { status, body } = await post<{ error: { code: string } }>(
        `${path}?file=a.jsonl&company=Fine`,
        file,
      );
      expect([status, body.error.code]).toEqual([400, 'MANY_CALLS']);
    }
  });
});
