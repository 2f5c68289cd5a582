import { expect, it } from 'vitest';
import { ModelError } from '../../src/errors.js';
import { createProviderEmbedder } from '../../src/models/providerEmbedder.js';
import { createHurriedClock } from '../support/hurriedClock.js';
import {
  type Behaviour,
  embeddings,
  flood,
  hang,
  raw,
  redirect,
  startModelServer,
  status,
} from '../support/modelServer.js';
import { accessTo, KEY } from '../support/scriptedModel.js';

/** The machine may be busy. */
const PATIENT = { timeout: 10_000 };
const PROVIDERS = ['openai', 'ollama'] as const;

/** Counts three words, so that a reader can work out every vector by eye. */
const embed = (text: string): number[] =>
  ['sales', 'costs', 'and'].map((word) => text.toLowerCase().split(word).length - 1);
const works = embeddings(embed);

/** An embedder of three dimensions, at a server that does what the script says. */
async function scriptedEmbedder(
  script: Behaviour | readonly Behaviour[],
  { provider = 'openai' as 'openai' | 'ollama' } = {},
) {
  const server = await startModelServer(script);
  const clock = createHurriedClock();
  const settings = { provider, model: 'scripted' };
  const known = { id: `${provider}:scripted`, dimensions: 3 };
  const embedder = await createProviderEmbedder(settings, accessTo(server), { clock, known });
  return { server, clock, embedder };
}

const faultOf = (work: Promise<unknown>): Promise<ModelError> =>
  work.then(
    () => expect.fail('it worked'),
    (error: unknown) => (error instanceof ModelError ? error : expect.fail(String(error))),
  );

it.each(PROVIDERS)('gives the vectors of %s, in the order of the texts', async (provider) => {
  const { embedder, server } = await scriptedEmbedder(works, { provider });
  expect(embedder.id).toBe(`${provider}:scripted`);
  expect(await embedder.embeddings.embedQuery('sales and\ncosts and so on')).toEqual([1, 1, 2]);
  expect(await embedder.embeddings.embedDocuments(['sales', 'costs', 'costs and costs'])).toEqual([
    [1, 0, 0],
    [0, 1, 0],
    [0, 2, 1],
  ]);
  expect(server.requests.map(({ body }) => body.model)).toEqual(['scripted', 'scripted']);
});

it.each(PROVIDERS)('asks %s how long its vectors are, where no index tells', async (provider) => {
  const server = await startModelServer(works);
  const settings = { provider, model: 'scripted' };
  const clock = createHurriedClock();
  const other = { id: 'builtin:encoder', dimensions: 512 };
  for (const known of [null, other]) {
    const embedder = await createProviderEmbedder(settings, accessTo(server), { clock, known });
    expect(embedder.dimensions).toBe(3);
  }
  expect(server.requests).toHaveLength(2);
  const known = { id: `${provider}:scripted`, dimensions: 3 };
  await createProviderEmbedder(settings, accessTo(server), { clock, known });
  expect(server.requests).toHaveLength(2); // nobody was asked
});

it.each(['null', '"0.5"', '[]', '{}'])('makes no embedder of a sample that is %s', async (json) => {
  const server = await startModelServer(embeddings(() => JSON.parse(json)));
  const made = createProviderEmbedder({ provider: 'openai', model: 'm' }, accessTo(server));
  await expect(made).rejects.toMatchObject({ code: 'EMBEDDING_INVALID' });
});

it.each(['null', '"0.5"', '[]', '[1,"2",null]', '{}'])(
  'hands on %s for a vector as it is: the guard of vectors judges it',
  async (json) => {
    const { embedder } = await scriptedEmbedder(embeddings(() => JSON.parse(json)));
    expect(await embedder.embeddings.embedDocuments(['sales'])).toEqual([JSON.parse(json)]);
  },
);

it.each<[string, Behaviour, string, number]>([
  ['a fault of the server', status(500), 'MODEL_UNAVAILABLE', 2],
  ['too many requests', status(429), 'MODEL_RATE_LIMITED', 2],
  ['a wrong key', status(401), 'MODEL_REFUSED', 1],
  ['half a reply', raw('{"data":[{"embe', 'application/json'), 'MODEL_BROKE_OFF', 2],
  ['a reply without vectors', raw('{"data":[]}', 'application/json'), 'MODEL_BROKE_OFF', 2],
  ['100 MB', flood(100), 'MODEL_REPLY_TOO_LARGE', 1],
  ['a redirect', redirect('http://127.0.0.1:1/v1/embeddings'), 'MODEL_REFUSED', 1],
])('tells of %s by a code, after two tries at most', async (_, behaviour, code, tries) => {
  const { embedder, server } = await scriptedEmbedder(behaviour);
  expect((await faultOf(embedder.embeddings.embedQuery('sales'))).code).toBe(code);
  expect(server.requests).toHaveLength(tries);
});

it.each(PROVIDERS)('follows no redirect of %s', async (provider) => {
  const thief = await startModelServer(works);
  const { embedder } = await scriptedEmbedder(redirect(thief.url), { provider });
  expect((await faultOf(embedder.embeddings.embedQuery('sales'))).code).toBe('MODEL_REFUSED');
  expect(thief.requests).toEqual([]);
});

it('is patient with a provider that limits the rate of an ingest', async () => {
  const limits = Array<Behaviour>(5).fill(status(429, { 'retry-after': '20' }));
  const { embedder, clock } = await scriptedEmbedder([...limits, works]);
  expect(await embedder.embeddings.embedDocuments(['sales'])).toEqual([[1, 0, 0]]);
  expect(clock.waits).toEqual(Array(5).fill(20_000));
});

it.each(PROVIDERS)('lets a question wait for %s no longer than its deadline', async (provider) => {
  const { embedder, clock, server } = await scriptedEmbedder(hang(), { provider });
  const asking = faultOf(embedder.embeddings.embedQuery('sales'));
  await expect.poll(() => server.requests.length, PATIENT).toBe(1);
  clock.pass(5_000);
  expect((await asking).code).toBe('MODEL_TIMEOUT');
  await server.requests[0]?.closed;
  expect(server.requests[0]?.aborted).toBe(true);
});

it('shows the key to nobody but the provider', async () => {
  const echo = JSON.stringify({ error: { message: `Wrong key ${KEY}`, code: KEY } });
  const { embedder, server } = await scriptedEmbedder(status(401, {}, echo));
  const fault = await faultOf(embedder.embeddings.embedQuery('sales'));
  expect(`${fault.stack}${JSON.stringify(fault)}${fault.cause}`).not.toContain(KEY);
  expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
});

it.each(['ollama', 'transformers'] as const)(
  'names the package that %s needs',
  async (provider) => {
    const importer = async (name: string) => {
      throw Object.assign(new Error(`Cannot find '${name}'`), { code: 'ERR_MODULE_NOT_FOUND' });
    };
    const made = createProviderEmbedder({ provider, model: 'm' }, accessTo({ url: '' }), {
      importer,
    });
    await expect(made).rejects.toMatchObject({
      code: 'PACKAGE_MISSING',
      message: expect.stringMatching(`^EMBEDDINGS=${provider}:m needs .* \`npm install @.*@\\d`),
    });
  },
);
