import { McpError } from '@modelcontextprotocol/sdk/types.js';
import { describe, expect, it } from 'vitest';
import { WithdrawnError } from '../../src/errors.js';
import { BECAUSE, CALL, catalogue, catalogueOf, SALES, statement, WHY } from '../server/fakes.js';
import { assistant } from './connect.js';

const TEMPLATE = 'onrecord://statement/{id}';

const reading = async (uri: string, deps = {}) => {
  const { client, logged } = await assistant(deps, { lists: false });
  const read = await client.readResource({ uri }).catch((error: unknown) => error);
  return { read, logged };
};

describe('the resources', () => {
  it('are the statements, by a template: a corpus has too many to list', async () => {
    const { client } = await assistant({}, { lists: false });
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates).toMatchObject([{ name: 'statement', uriTemplate: TEMPLATE }]);
    expect((await client.listResources()).resources).toEqual([]);
  });

  it('hold the quote with who said it, and all of it as JSON', async () => {
    const uri = `onrecord://statement/${BECAUSE.id}`;
    const { read } = await reading(uri);
    expect(read).toMatchObject({
      contents: [
        {
          uri,
          mimeType: 'text/plain',
          text: expect.stringMatching(/^"Because — “we” hired\." \(Ann Lee, CFO, /),
        },
        { uri, mimeType: 'application/json' },
      ],
    });
    const [, { text }] = (read as { contents: [unknown, { text: string }] }).contents;
    expect(JSON.parse(text)).toMatchObject({ ...BECAUSE, neighbours: { previous: WHY.id } });
  });

  it.each([
    ['that is a range', `${SALES.id}..ACME-2025-Q3:bbbbbbbb`, 'Sales grew 20%. Costs fell.'],
    ['whose colon is escaped', SALES.id.replace(':', '%3A'), 'Sales grew 20%.'],
  ])('may be named by an id %s', async (_, id, quote) => {
    const { read } = await reading(`onrecord://statement/${id}`);
    expect(read).toMatchObject({
      contents: [{ text: expect.stringContaining(`"${quote}" (`) }, {}],
    });
  });

  it('are found by an id that is not of ASCII', async () => {
    const own = statement('straße-2025:aaaaaaaa', 'Costs fell.');
    const { read } = await reading(`onrecord://statement/${own.id}`, {
      catalogue: () => catalogueOf([own]),
    });
    expect(read).toMatchObject({
      contents: [
        { text: expect.stringMatching(/ onrecord:\/\/statement\/stra%C3%9Fe-2025:aaaaaaaa$/) },
        {},
      ],
    });
  });

  it.each<[string, string, number, string]>([
    ['no statement', 'onrecord://statement/ACME-2025-Q3:zzzzzzzz', -32002, 'NOT_FOUND'],
    ['a broken escape', 'onrecord://statement/%E0%A4%A', -32602, 'BAD_REQUEST'],
    ['a path', 'onrecord://statement/%2e%2e%2fetc%2fpasswd', -32602, 'BAD_REQUEST'],
    ['a NUL', 'onrecord://statement/a%00b', -32602, 'BAD_REQUEST'],
    ['300 characters', `onrecord://statement/${'x'.repeat(300)}`, -32602, 'BAD_REQUEST'],
  ])('refuse %s', async (_, uri, code, ours) => {
    const { read, logged } = await reading(uri);
    expect(read).toBeInstanceOf(McpError);
    expect(read).toMatchObject({ code, data: { code: ours } });
    expect(logged).toEqual([]);
  });

  it.each(['onrecord://statement/', 'onrecord://call/ACME-2025-Q3', 'file:///etc/passwd'])(
    'are not %s',
    async (uri) => {
      expect((await reading(uri)).read).toMatchObject({ code: -32602 });
    },
  );

  it('say why a call was withdrawn, and nothing of a fault of ours', async () => {
    const failing = (error: Error) => ({
      catalogue: () => ({
        ...catalogue(),
        statement: () => {
          throw error;
        },
      }),
    });
    const uri = `onrecord://statement/${SALES.id}`;
    const { read } = await reading(uri, failing(new WithdrawnError('It was withdrawn: an error')));
    expect(read).toMatchObject({ code: -32002, data: { code: 'WITHDRAWN' } });
    expect((read as Error).message).toContain('It was withdrawn: an error');
    const { read: hidden, logged } = await reading(uri, failing(new Error('secret of /srv')));
    expect(hidden).toMatchObject({ code: -32603, data: { code: 'INTERNAL' } });
    expect((hidden as Error).message).not.toContain('secret');
    expect(logged.join('')).toContain('secret of /srv');
  });
});

describe('an id that is begun', () => {
  const other = statement('OTHER-2025-Q3:aaaaaaaa', 'Costs fell.', {
    call: { ...CALL, id: 'OTHER-2025-Q3' },
  });
  const two = () => {
    const [acme, others] = [catalogue(), catalogueOf([other])];
    return {
      ...acme,
      calls: () => [
        ...acme.calls(),
        ...others.calls().map((call) => ({ ...call, id: 'OTHER-2025-Q3' })),
      ],
      statements: (id: string) => (id === 'OTHER-2025-Q3' ? [other] : acme.statements(id)),
    };
  };

  it.each<[string, string[]]>([
    ['', ['ACME-2025-Q3:', 'OTHER-2025-Q3:']],
    ['acme', ['ACME-2025-Q3:']],
    ['ACME-2025-Q3', ['ACME-2025-Q3:']],
    [
      'ACME-2025-Q3:',
      ['aaaaaaaa', 'bbbbbbbb', 'cccccccc', 'dddddddd'].map((id) => `ACME-2025-Q3:${id}`),
    ],
    ['acme-2025-q3:C', ['ACME-2025-Q3:cccccccc']],
    ['OTHER-2025-Q3:a', ['OTHER-2025-Q3:aaaaaaaa']],
    ['OTHER-2025-Q3:b', []],
    ['nobody', []],
  ])('%j goes on as %j', async (value, values) => {
    const { client } = await assistant({ catalogue: two }, { lists: false });
    const { completion } = await client.complete({
      ref: { type: 'ref/resource', uri: TEMPLATE },
      argument: { name: 'id', value },
    });
    expect(completion.values).toEqual(values);
  });
});
