// biome-ignore-all lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
import { rm } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findChromium, launchChromium, MISSING } from './chromium.js';
import { writeHostileCorpus } from './hostileCorpus.js';
import { serveCorpus } from './serveCorpus.js';
import { watchProfile } from './watchProfile.js';

/** What Playwright knows of a profile: `colorScheme`, `viewport`, `permissions`, `javaScriptEnabled`, … */
export interface Visit extends BrowserContextOptions {
  /** The troubles that the test brings about itself; any other fails it. */
  readonly provokes?: RegExp;
}

/** What a browser says of a server that went: it refuses, or broke off what was under way. */
export const SERVER_AWAY = /ERR_CONNECTION_|ERR_EMPTY_RESPONSE/;

/** Less than a test may take, so that what was waited for is named where it does not come. */
const PATIENCE_MS = 20_000;

/**
 * Expects what a page comes to show: it is read again until it is so, for a page goes on by itself after each key and click.
 *
 * ```ts
 * await page.getByRole('button', { name: 'Delete' }).click();
 * await eventually(() => focused(page)).toBe('Undo');
 * ```
 */
export const eventually = <T>(read: () => T | Promise<T>) =>
  expect.poll(read, { interval: 20, timeout: PATIENCE_MS });

export type OpenPage = (url: string, visit?: Visit) => Promise<Page>;

/**
 * A test in a real browser: `it` with these to ask for, each made only for who asks.
 *
 * - `visit(url, { colorScheme: 'dark' })` opens a page in a fresh profile, and fails the test for what `watchProfile` sees;
 * - `amazon` serves the corpus that the product ships with, `hostile` one full of markup; a test may stop either.
 *
 * ```ts
 * browserTest('shows the words', async ({ visit, amazon }) => {
 *   const page = await visit(amazon.url + amazon.statement('Satellite count').url);
 *   expect(await page.locator('mark').innerText()).toContain('over 150');
 * });
 * ```
 *
 * The browser and both servers belong to the worker: where test files share one, they share these.
 *
 * Without Chromium these tests are skipped, or fail where CI is set.
 */
export const browserTest = test
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const { PATH: path = '', CI } = process.env;
    const found = findChromium({ path, isNeeded: Boolean(CI) });
    if (found === null) process.stderr.write(`Skipped: ${MISSING}\n`);
    const browser = found === null ? null : await launchChromium(found);
    onCleanup(() => browser?.close());
    return browser;
  })
  .extend('visit', async ({ browser, skip }, { onCleanup }): Promise<OpenPage> => {
    const ends: (() => Promise<readonly string[]>)[] = [];
    onCleanup(async () => {
      const troubles = await Promise.all(ends.map((end) => end()));
      expect(troubles.flat(), 'what nobody asked for').toEqual([]);
    });
    return async (url, { provokes, ...options } = {}) => {
      if (!browser) return skip(MISSING);
      const profile = await browser.newContext(options);
      profile.setDefaultTimeout(PATIENCE_MS);
      const troubles = watchProfile(profile, new URL(url).origin);
      ends.push(async () => {
        await profile.close();
        return troubles.filter((trouble) => !provokes?.test(trouble));
      });
      const page = await profile.newPage();
      await page.goto(url);
      return page;
    };
  })
  .extend('amazonServer', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const server = await serveCorpus('corpus');
    onCleanup(server.close);
    return server;
  })
  .extend('hostileServer', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const folder = await writeHostileCorpus();
    const server = await serveCorpus(folder);
    onCleanup(async () => {
      await server.close();
      await rm(folder, { recursive: true });
    });
    return server;
  })
  .extend('amazon', async ({ amazonServer }, { onCleanup }) => {
    onCleanup(amazonServer.start); // where a test that stopped it failed
    return amazonServer;
  })
  .extend('hostile', async ({ hostileServer }, { onCleanup }) => {
    onCleanup(hostileServer.start);
    return hostileServer;
  });
