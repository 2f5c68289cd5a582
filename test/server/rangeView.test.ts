import { describe, expect, it } from 'vitest';
import { readRecord } from '../../src/citations/citationRecord.js';
import { viewRange } from '../../src/server/rangeView.js';
import type { Citation, StatementId } from '../../src/types.js';
import { send, startServer } from '../support/startServer.js';
import {
  BECAUSE,
  CALL,
  COSTS,
  catalogueOf,
  DEPS,
  SALES,
  SOURCE,
  statement,
  TEXT_SHA256,
  WHY,
} from './fakes.js';

const get = async (path: string, accept = 'application/json', deps = DEPS) =>
  send(await startServer(deps), { path, headers: { accept } });

const json = async (first: Citation, last: Citation, deps = DEPS) => {
  const { body } = await get(`/api/statements/${first.id}..${last.id}`, '*/*', deps);
  return JSON.parse(body);
};

describe('a range of neighbouring statements', () => {
  it('is one citation of them all, to the letter', async () => {
    const range = await json(SALES, COSTS);
    expect(range).toMatchObject({
      ...SALES,
      statements: [SALES.id, COSTS.id],
      quote: 'Sales grew 20%. Costs fell.',
      end: COSTS.end,
      suffix: COSTS.suffix,
      url: `/c/${SALES.id}..${COSTS.id}?v=${TEXT_SHA256.slice(0, 12)}`,
      neighbours: { previous: null, next: WHY.id },
      turn: [SALES, COSTS],
      warnings: [],
    });
  });

  it('runs over turns, and is then attributed to all who speak, never to one', async () => {
    const range = await json(COSTS, BECAUSE);
    expect(range.quote).toBe(SOURCE.slice(COSTS.start, BECAUSE.end));
    expect(range.statements).toEqual([COSTS.id, WHY.id, BECAUSE.id]);
    expect(range.speaker).toBeNull();
    expect(range.attribution).toMatch(/^Several speakers: Acme executives .*; Ann Lee, CFO$/);
    expect(range.kind).toBe('question');
    expect(range.turn.map(({ id }: Citation) => id)).toEqual([
      SALES.id, // the turn of the first
      COSTS.id,
      WHY.id,
      BECAUSE.id,
    ]);
    expect(range.neighbours).toEqual({ previous: SALES.id, next: null });
  });

  it('of one statement is the statement', async () => {
    expect(await json(COSTS, COSTS)).toMatchObject({ quote: COSTS.quote, url: COSTS.url });
  });

  it('is the same at its permanent address, as JSON, page and record', async () => {
    const path = `/c/${SALES.id}..${COSTS.id}`;
    expect(JSON.parse((await get(path)).body)).toEqual(await json(SALES, COSTS));
    const page = await get(path, 'text/html');
    expect(page.body).toContain('<mark>Sales grew 20%.</mark> <mark>Costs fell.</mark>');
    const { headers, body } = await get(path, 'application/ld+json');
    expect(headers['content-disposition']).toContain(
      'filename=ACME-2025-Q3_aaaaaaaa-to-ACME-2025-Q3_bbbbbbbb.record.json',
    );
    expect(readRecord(body).onrecord.statements).toEqual([SALES.id, COSTS.id]);
  });

  it('keeps the version of its link', async () => {
    const { body } = await get(`/c/${SALES.id}..${COSTS.id}?v=${'f'.repeat(12)}`);
    expect(JSON.parse(body).warnings[0].code).toBe('OTHER_VERSION');
  });
});

it('a range is looked up in one version throughout: that of its first statement', async () => {
  const asked: string[] = [];
  const empty = catalogueOf([SALES, COSTS], [WHY], [BECAUSE]);
  const listening = {
    statement: (id: string, version: string) => {
      asked.push(`${id} ${version}`);
      return empty.statement(id);
    },
    source: (id: string, version: string) => {
      asked.push(`source ${version}`);
      return empty.source(id);
    },
  };
  viewRange([SALES.id, WHY.id], 'abc', listening);
  expect(asked).toEqual([
    `${SALES.id} abc`,
    `${WHY.id} ${TEXT_SHA256}`,
    `${COSTS.id} ${TEXT_SHA256}`,
    `${WHY.id} ${TEXT_SHA256}`,
    `source ${TEXT_SHA256}`,
  ]);
});

describe('a range that cannot be', () => {
  const others = Array.from({ length: 22 }, (_, at) =>
    statement(`ACME-2025-Q3:n${at}`, SALES.quote, { start: at, end: at + 1 }),
  );
  const elsewhere = {
    ...SALES,
    id: 'BETA-1:aaaaaaaa' as StatementId,
    call: { ...CALL, id: 'BETA-1' },
  };
  const older = {
    ...COSTS,
    id: 'ACME-2025-Q3:old' as StatementId,
    call: { ...CALL, textSha256: '0' },
  };
  const catalogue = () => catalogueOf([SALES, COSTS], [WHY], [BECAUSE], others, [elsewhere, older]);
  const deps = { ...DEPS, catalogue };
  const at = (index: number) => others[index]?.id;

  it.each([
    [`${COSTS.id}..${SALES.id}`, `ask for ${SALES.id}..${COSTS.id}`],
    [`${SALES.id}..BETA-1:aaaaaaaa`, 'of ACME-2025-Q3 and BETA-1: quote each by itself'],
    [`${SALES.id}..ACME-2025-Q3:old`, 'ask for a version that has both'],
    [`${at(0)}..${at(20)}`, 'more than 20 statements'],
    [`${SALES.id}..`, 'a range is <id>..<id>'],
    [`..${SALES.id}`, 'a range is <id>..<id>'],
    [`${SALES.id}..${COSTS.id}..${WHY.id}`, 'a range is <id>..<id>'],
    [`${SALES.id}...${COSTS.id}`, 'There is no statement ".ACME'],
    [`${SALES.id}..%2e%2e%2f`, 'a range is <id>..<id>'],
    [`${SALES.id}..%00`, 'a range is <id>..<id>'],
    [`${SALES.id}..${'x'.repeat(201)}`, 'a range is <id>..<id>'],
    [`${SALES.id}..ACME-2025-Q3:zzzzzzzz`, 'There is no statement "ACME-2025-Q3:zzzzzzzz"'],
  ])('is refused, saying what to do: %s', async (range, message) => {
    for (const path of [`/c/${range}`, `/api/statements/${range}`]) {
      const { status, body } = await get(path, 'application/json', deps);
      expect(status).toBe(message.startsWith('There is no') ? 404 : 400);
      expect(JSON.parse(body).error.message).toContain(message);
    }
  });

  it('does not begin at 20', async () => {
    const range = await get(`/api/statements/${at(0)}..${at(19)}`, '*/*', deps);
    expect(JSON.parse(range.body).statements).toHaveLength(20);
  });
});
