import { describe, expect } from 'vitest';
import type { Citation } from '../../../src/types.js';
import { versionedCorpus } from '../../main/versionedCorpus.js';
import { accessibilityFaults } from '../../support/accessibility.js';
import { browserTest, eventually, type OpenPage } from '../../support/browserTest.js';
import { MINUTES } from '../../transcripts/minutes.js';

/** The price changed, and a sentence is gone. */
const CORRECTED = MINUTES.replace('grew 20.2%', 'grew 21.2%').replace(
  'Customers asked for it.\n',
  '',
);

/** Collects a statement, corrects its transcript, and opens the collected words in their place. */
async function openOlder(visit: OpenPage, words: string) {
  const corpus = await versionedCorpus();
  await corpus.take(MINUTES);
  const before = await corpus.serve();
  const { body } = await before.json('/api/calls/ACME-2031-Q2');
  const statements: readonly Citation[] = body.statements;
  const cited = statements.find(({ quote }) => quote.startsWith(words));
  await corpus.take(CORRECTED);
  const { url } = await corpus.serve();
  const page = await visit(`${url}/tray`);
  const kept = JSON.stringify([{ ...cited, prefix: '', suffix: '' }]);
  await page.evaluate(`localStorage.setItem('onrecord.tray', ${JSON.stringify(kept)})`);
  await page.reload();
  await page.getByRole('button', { name: 'In its place' }).click();
  await page.locator('#panel .notice').waitFor();
  return { page, panel: page.locator('#panel') };
}

describe('the source panel of a transcript that was replaced', () => {
  browserTest('shows the words that were cited, and what they are now', async ({ visit }) => {
    const { page, panel } = await openOlder(visit, 'Anvils grew');
    await panel.locator('mark', { hasText: '20.2%' }).waitFor();
    await panel.locator('.notice', { hasText: 'The transcript has changed.' }).waitFor();
    await eventually(() => panel.locator('del').allInnerTexts()).toEqual(['20.2%']);
    await eventually(() => panel.locator('ins').allInnerTexts()).toEqual(['21.2%']);
    expect(await accessibilityFaults(page)).toEqual([]);
    await panel.getByRole('link', { name: 'Current words' }).click();
    await page.locator('mark', { hasText: '21.2%' }).waitFor();
  });

  browserTest('says that its words are gone', async ({ visit }) => {
    const { panel } = await openOlder(visit, 'Customers asked');
    await eventually(() => panel.locator('mark').innerText()).toBe('Customers asked for it.');
    await eventually(() => panel.locator('.notice').innerText()).toContain('does not have them');
    await eventually(() => panel.getByRole('link', { name: 'Current words' }).count()).toBe(0);
  });
});
