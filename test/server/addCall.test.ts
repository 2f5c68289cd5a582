import { describe, expect, it } from 'vitest';
import { API_KEYS } from '../../src/config/keys.js';
import { TranscriptError } from '../../src/errors.js';
import type { AddTranscript, GivenTranscript } from '../../src/ingest/addTranscript.js';
import { createKeyring } from '../../src/server/keys/keyring.js';
import { send, startServer } from '../support/startServer.js';
import { add, DEPS } from './fakes.js';

const [READ, INGEST] = ['read-0123456789abcdef', 'ingest-0123456789abcdef'];
const keyring = createKeyring(API_KEYS.parse(`read:${READ},ingest:${INGEST}`));
const guard = { keyring, publicCitations: false, rateLimit: null };

const post = async (
  query: string,
  body: string,
  { key = INGEST, adding = add as AddTranscript, to = '' } = {},
) =>
  send(await startServer({ ...DEPS, add: adding, guard }), {
    method: 'POST',
    path: `/api/calls${to}?${query}`,
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'text/plain' },
    body,
  });

const errorOf = ({ body }: { body: string }) => JSON.parse(body).error;

describe('POST /api/calls', () => {
  it('hands the bytes and what the query says of them to what adds', async () => {
    const given: GivenTranscript[] = [];
    const { status, body } = await post(
      'file=acme.txt&company=Acme&ticker=ACME&period=2025-Q3&date=2025-10-30',
      'Ann Lee: “Sales grew.”',
      {
        adding: (one) => {
          given.push(one);
          return add(one);
        },
      },
    );
    expect(status).toBe(201);
    expect(JSON.parse(body)).toEqual(await add(given[0] as GivenTranscript));
    expect(Buffer.from(given[0]?.bytes ?? []).toString()).toBe('Ann Lee: “Sales grew.”');
    expect(given[0]?.details).toEqual({
      company: 'Acme',
      ticker: 'ACME',
      period: '2025-Q3',
      date: '2025-10-30',
    });
  });

  it('hands on who is corrected', async () => {
    const given: GivenTranscript[] = [];
    const people = [{ name: 'Ann Lee', party: 'unknown' }];
    const query = `file=a.txt&participants=${encodeURIComponent(JSON.stringify(people))}`;
    await post(query, 'x', {
      adding: (one) => {
        given.push(one);
        return add(one);
      },
    });
    expect(given[0]?.details).toEqual({
      participants: [{ ...people[0], role: null, organization: null }],
    });
  });

  it('answers 200 for bytes that are there already', async () => {
    const call = await add({ name: 'a.txt', bytes: Buffer.from('x'), details: {} });
    const answering = async (calls: readonly object[]) => {
      const adding = (async (given) => ({ ...(await add(given)), calls })) as AddTranscript;
      return (await post('file=a.txt', 'x', { adding })).status;
    };
    const known = { ...call, isKnown: true };
    expect(await answering([known])).toBe(200);
    expect(await answering([known, known])).toBe(200);
    expect(await answering([known, call])).toBe(201); // one of them is new
  });

  it.each([
    ['', 'file'],
    ['file=', 'file'],
    ['file=../a.txt', 'file'],
    ['file=a%2fb.txt', 'file'],
    ['file=.hidden', 'file'],
    ['file=a.txt&file=b.txt', 'file'],
    ['file=a.txt&period=Q3', 'period'],
    ['file=a.txt&date=yesterday', 'date'],
    ['file=a.txt&tickr=ACME', 'tickr'],
    ['file=a.txt&participants=Ann Lee', 'participants'],
    ['file=a.txt&participants={}', 'participants'],
    ['file=a.txt&participants=[{"name":""}]', 'participants.0'],
    ['file=a.txt&participants=[{"name":"Ann","party":"management"}]', 'participants.0'],
    [`file=a.txt&participants=[${'{"name":"A"},'.repeat(200)}{"name":"A"}]`, 'participants'],
  ])('refuses the query %j by its field', async (query, field) => {
    for (const to of ['', '/preview']) {
      const answer = await post(encodeURI(query), 'x', { to });
      expect(answer.status).toBe(400);
      expect(errorOf(answer).field).toBe(field);
    }
  });

  it('refuses nothing at all, and more than a transcript has', async () => {
    expect(errorOf(await post('file=a.txt', ''))).toMatchObject({ field: 'body' });
    const answer = await post('file=a.txt', 'x'.repeat(20_000_001));
    expect([answer.status, errorOf(answer).code]).toEqual([413, 'TOO_LARGE']);
  });

  it('passes on why a transcript is refused', async () => {
    const adding = async () => {
      throw new TranscriptError('NO_STATEMENTS', 'a.txt holds no statement');
    };
    const answer = await post('file=a.txt', 'x', { adding });
    expect([answer.status, errorOf(answer).code]).toEqual([400, 'NO_STATEMENTS']);
  });

  it('needs a key that may ingest', async () => {
    expect(errorOf(await post('file=a.txt', 'x', { key: READ })).code).toBe('KEY_SCOPE');
    expect(errorOf(await post('file=a.txt', 'x', { key: 'nobody' })).code).toBe('UNAUTHORIZED');
  });

  it('needs one also where everybody may read', async () => {
    const answer = await send(await startServer({ ...DEPS, add }), {
      method: 'POST',
      path: '/api/calls?file=a.txt',
      body: 'x',
    });
    expect(answer.status).toBe(401);
    expect(errorOf(answer).message).toContain('API_KEYS=ingest:');
  });
});

describe('POST /api/calls/preview', () => {
  it('shows what is recognised, and adds nothing', async () => {
    const adding = async (): Promise<never> => {
      throw new Error('It was added');
    };
    const { status, body } = await post('file=a.txt', 'Sales', { adding, to: '/preview' });
    expect([status, JSON.parse(body).calls[0]]).toMatchObject([
      200,
      { id: 'ACME-2025-Q3', statements: 5, place: { kind: 'new' } },
    ]);
  });

  it('needs a key that may ingest, and bytes of a transcript', async () => {
    const refused = async (body: string, key: string) =>
      errorOf(await post('file=a.txt', body, { key, to: '/preview' })).code;
    expect(await refused('x', READ)).toBe('KEY_SCOPE');
    expect(await refused('x', 'nobody')).toBe('UNAUTHORIZED');
    expect(await refused('', INGEST)).toBe('BAD_REQUEST');
    expect(await refused('x'.repeat(20_000_001), INGEST)).toBe('TOO_LARGE');
  });
});
