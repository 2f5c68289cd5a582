import { describe, expect } from 'vitest';
import { API_KEYS } from '../../src/config/keys.js';
import { createKeyring } from '../../src/server/keys/keyring.js';
import { DEPS } from '../server/fakes.js';
import { faultsInEveryLook } from '../support/accessibility.js';
import { browserTest, eventually } from '../support/browserTest.js';
import { startServer } from '../support/startServer.js';
import { askOn, wordsOf } from './askPage.js';

const KEY = 'read-0123456789abcdef';
/** Chromium's console tells of each refusal. */
const REFUSED = { provokes: /401/ };

const guarded = () =>
  startServer({
    ...DEPS,
    guard: {
      keyring: createKeyring(API_KEYS.parse(`read:${KEY}`)),
      publicCitations: false,
      rateLimit: null,
    },
  });

describe('the page of a server with keys', () => {
  browserTest('asks for a key once, and answers then', async ({ visit }) => {
    const page = await visit((await guarded()).url, REFUSED);
    const dialog = page.getByRole('dialog', { name: 'This server asks for a key' });
    await dialog.waitFor();
    expect(await faultsInEveryLook(page)).toEqual([]);
    await dialog.getByLabel('The key that you were given').fill('not-the-key-0123');
    await page.keyboard.press('Enter');
    await dialog.getByText('This key is not known here').waitFor();
    await dialog.getByLabel('The key that you were given').fill(KEY);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await askOn(page, 'How fast did sales grow?');
    expect(await wordsOf(page)).toContain('Sales grew 20%');
    await page.reload();
    await page.getByRole('button', { name: '1 call' }).first().waitFor();
    await eventually(() => dialog.isVisible()).toBe(false);
    expect(await page.evaluate('document.cookie')).toBe(''); // no script can read it
  });
});
