import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../src/types.js';
import { MINUTES } from '../transcripts/minutes.js';
import { versionedCorpus } from './versionedCorpus.js';

const CALL = 'ACME-2031-Q2';
const CORRECTED = MINUTES.replace('grew 20.2%', 'grew 21.2%')
  .replace('Iron is short.', 'Iron is short. Coal is not.')
  .replace('Customers asked for it.\n', '');
const AGAIN = CORRECTED.replace('Costs fell.', 'Costs rose.');

/** The statements of the call as it is served, by how they begin. */
async function statementsOf({
  json,
}: Awaited<ReturnType<Awaited<ReturnType<typeof versionedCorpus>>['serve']>>) {
  const { body } = await json(`/api/calls/${CALL}`);
  return (words: string): Citation =>
    body.statements.find(({ quote }: Citation) => quote.startsWith(words));
}

describe('a transcript that was replaced', () => {
  async function replaced() {
    const corpus = await versionedCorpus();
    await corpus.take(MINUTES);
    const old = await statementsOf(await corpus.serve());
    await corpus.take(CORRECTED);
    return { ...corpus, old, served: await corpus.serve() };
  }

  it('is still there: each of its links shows the words that it was made for', async () => {
    const { old, served } = await replaced();
    const source = await served.text(`/api/calls/${CALL}/source?v=${old('Costs').call.textSha256}`);
    expect(source.body).toBe(MINUTES);
    for (const words of ['Anvils grew', 'Costs fell', 'Iron is', 'Customers asked', 'No.']) {
      const { url, quote, start, end } = old(words);
      const { status, body } = await served.json(url);
      expect([status, body.quote, body.url]).toEqual([200, quote, url]);
      expect(source.body.slice(start, end)).toBe(quote);
    }
  });

  it.each([
    ['Costs fell', 'unchanged', 'Costs fell.', null],
    [
      'Anvils grew',
      'altered',
      'Anvils grew 21.2% in the U.S. and abroad.',
      [
        { op: 'same', text: 'Anvils grew' },
        { op: 'removed', text: '20.2%' },
        { op: 'added', text: '21.2%' },
        { op: 'same', text: 'in the U.S. and abroad.' },
      ],
    ],
    ['Customers asked', 'gone', null, null],
  ])('tells of "%s" that it is %s', async (words, status, now, diff) => {
    const { old, served } = await replaced();
    const { body } = await served.json(old(words).url);
    expect(body.version).toMatchObject({
      textSha256: old(words).call.textSha256,
      current: false,
      status,
      diff,
    });
    expect(body.warnings.map(({ code }: { code: string }) => code)).toEqual(['SUPERSEDED_VERSION']);
    if (now === null) return expect(body.version.currentId).toBeNull();
    const current = await served.json(body.version.currentUrl);
    expect(current.body).toMatchObject({ id: body.version.currentId, quote: now, warnings: [] });
    expect(current.body.version).toMatchObject({ current: true, status: 'unchanged' });
  });

  it('says so on its page, with what changed and the way to what is said now', async () => {
    const { old, served } = await replaced();
    const { body } = await served.page(old('Anvils grew').url);
    expect(body).toContain('<mark>Anvils grew 20.2% in the U.S. and abroad.</mark>');
    expect(body).toMatch(/<p role="alert">These words are of version .* which was replaced/);
    expect(body).toContain('<del>20.2%</del> <ins>21.2%</ins>');
    for (const [, href = ''] of body.matchAll(/href="\.\.([^"]+)"/g))
      expect((await served.page(href)).status, href).toBe(200);
    const gone = await served.page(old('Customers asked').url);
    expect(gone.body).toContain('The current version does not have them');
    expect(gone.body).not.toContain('The statement in the current version');
  });

  it('leads from statement to statement of its own', async () => {
    const { old, served } = await replaced();
    const { body } = await served.page(old('Costs fell').url);
    const v = old('Costs fell').call.textSha256.slice(0, 12);
    expect(body).toContain(`rel="prev" href="../c/${old('Anvils grew').id}?v=${v}"`);
    expect(body).toContain(`/source?v=${v}"`);
  });

  it('answers no more: without a version the current one does', async () => {
    const { old, served } = await replaced();
    const { body } = await served.json(`/c/${old('Costs fell').id}`);
    expect(body.version.current).toBe(true);
    expect(body.url).not.toBe(old('Costs fell').url);
    const { passages } = await served.onRecord.search(
      { question: 'anvils grew 20.2%', filters: {}, limit: 20 },
      new AbortController().signal,
    );
    const quotes = passages.flatMap(({ statements }) => statements.map(({ quote }) => quote));
    expect(quotes).toContain('Anvils grew 21.2% in the U.S. and abroad.');
    expect(quotes.join(' ')).not.toContain('20.2%');
  });

  it('shows what only it has also for a link without a version, and says so', async () => {
    const { old, served } = await replaced();
    const { status, body } = await served.json(`/c/${old('Customers asked').id}`);
    expect([status, body.version.status]).toEqual([200, 'gone']);
  });

  it('is listed with the call', async () => {
    const { old, served } = await replaced();
    const { body } = await served.json(`/api/calls/${CALL}`);
    const { sha256, textSha256 } = old('Costs').call;
    expect(body.versions).toEqual([
      { sha256: body.sha256, textSha256: body.textSha256, current: true },
      { sha256, textSha256, current: false },
    ]);
    expect((await served.text(`/api/calls/${CALL}/source`)).body).toBe(CORRECTED);
    expect((await served.json(`/api/calls/${CALL}/source?v=${'f'.repeat(12)}`)).status).toBe(404);
  });

  it('is kept with the next ones, in every order', async () => {
    const { take, serve, old } = await replaced();
    const second = await statementsOf(await serve());
    await take(AGAIN);
    const { json } = await serve();
    expect((await json(old('Costs fell').url)).body.version.status).toBe('altered');
    expect((await json(second('Costs fell').url)).body.version.status).toBe('altered');
    expect((await json(second('Coal').url)).body.version.status).toBe('unchanged');
    expect((await json(`/api/calls/${CALL}`)).body.versions).toHaveLength(3);
    await take(MINUTES); // back to the first
    const back = await serve();
    expect((await back.json(old('Costs fell').url)).body.version.current).toBe(true);
    expect((await back.json(second('Coal').url)).body.version.status).toBe('gone');
    expect((await back.json(`/api/calls/${CALL}`)).body.versions).toHaveLength(3);
  });

  it('is found again where the index is made anew', async () => {
    const { indexDir, reindex, serve, old } = await replaced();
    await rm(indexDir, { recursive: true });
    await reindex();
    const { body } = await (await serve()).json(old('Anvils grew').url);
    expect([body.quote, body.version.status]).toEqual([old('Anvils grew').quote, 'altered']);
  });
});

it('a transcript that is edited in its place is another version as well', async () => {
  const { corpusDir, take, reindex, serve } = await versionedCorpus();
  await take(MINUTES);
  const old = await statementsOf(await serve());
  await writeFile(join(corpusDir, 'transcripts/acme.txt'), CORRECTED);
  await reindex();
  await reindex(); // and stays one
  const { body } = await (await serve()).json(old('Anvils grew').url);
  expect([body.quote, body.version.status]).toEqual([old('Anvils grew').quote, 'altered']);
});

describe('a call that was withdrawn', () => {
  async function withdrawn() {
    const corpus = await versionedCorpus();
    await corpus.take(MINUTES);
    await corpus.take(CORRECTED);
    const old = await statementsOf(await corpus.serve());
    await corpus.ingest(
      '--remove',
      CALL.toLowerCase(),
      '--reason',
      'The publisher <took> it back.',
    );
    return { ...corpus, old, served: await corpus.serve() };
  }

  it('answers 410 with the reason wherever its words were', async () => {
    const { old, served, said } = await withdrawn();
    expect(said.at(-1)).toMatch(/^Withdrew ACME-2031-Q2: .*transcripts\/acme\.txt stays/);
    const { id, url } = old('Costs');
    for (const path of [
      url,
      `/c/${id}`,
      `/api/statements/${id}`,
      `/api/calls/${CALL}`,
      `/api/calls/${CALL}/source`,
      `/c/${CALL}:00000000`,
    ]) {
      const { status, body } = await served.json(path);
      expect([status, body.error.code], path).toEqual([410, 'WITHDRAWN']);
      expect(body.error.message).toMatch(
        /was withdrawn on \d{4}-\d\d-\d\d: The publisher <took> it back\./,
      );
    }
    const page = await served.page(url);
    expect([page.status, page.headers['content-type']]).toEqual([410, 'text/html; charset=utf-8']);
    expect(page.body).toContain('The publisher &lt;took&gt; it back.');
    expect(page.body).not.toContain('Costs');
  });

  it('is found by nothing, also as the only one', async () => {
    const { served } = await withdrawn();
    expect((await served.json('/api/calls')).body.calls).toEqual([]);
    expect((await served.json('/api/search?q=anvils')).body.passages).toEqual([]);
    expect((await served.json('/readyz')).status).toBe(200);
  });

  it('does not come back by another file', async () => {
    const { take, serve, corpusDir } = await withdrawn();
    expect(await take(AGAIN)).toEqual(['WITHDRAWN']);
    await writeFile(join(corpusDir, 'transcripts/by-hand.txt'), MINUTES);
    expect(await take(MINUTES)).toEqual(['WITHDRAWN']);
    expect((await (await serve()).json(`/api/calls/${CALL}`)).status).toBe(410);
  });

  it('may be given another reason, and comes back where its row says so no more', async () => {
    const { ingest, serve, corpusDir, reindex, old } = await withdrawn();
    await ingest('--remove', CALL, '--reason', 'An error.');
    const { body } = await (await serve()).json(`/api/calls/${CALL}`);
    expect(body.error.message).toContain('An error.');
    await writeFile(join(corpusDir, 'calls.json'), '[{"file":"transcripts/acme.txt"}]');
    await reindex();
    expect((await (await serve()).json(old('Costs').url)).status).toBe(200);
  });

  it('must be one that there is', async () => {
    const { ingest } = await withdrawn();
    await expect(ingest('--remove', 'ACME-2031-Q4', '--reason', 'r')).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: 'There is no call ACME-2031-Q4 in the corpus; it has ACME-2031-Q2',
    });
  });
});
