import { describe, expect } from 'vitest';
import type { Citation } from '../../src/types.js';
import { versionedCorpus } from '../main/versionedCorpus.js';
import { accessibilityFaults } from '../support/accessibility.js';
import { browserTest, eventually } from '../support/browserTest.js';
import { MINUTES } from '../transcripts/minutes.js';

/** The price changed, a sentence moved to another paragraph, and one is gone. */
const CORRECTED = MINUTES.replace('grew 20.2%', 'grew 21.2%')
  .replace(' Costs fell.', '')
  .replace('We test in', 'Costs fell. We test in')
  .replace('Customers asked for it.\n', '');

/** Where a statement of the first version is found after the correction, by how it begins. */
async function replaced(): Promise<(words: string) => string> {
  const corpus = await versionedCorpus();
  await corpus.take(MINUTES);
  const { body } = await (await corpus.serve()).json('/api/calls/ACME-2031-Q2');
  const statements: readonly Citation[] = body.statements;
  await corpus.take(CORRECTED);
  const { url } = await corpus.serve();
  return (words) => url + statements.find(({ quote }) => quote.startsWith(words))?.url;
}

describe('the page of a statement that was replaced', () => {
  browserTest('shows word by word what changed, and leads to it', async ({ visit }) => {
    const urlOf = await replaced();
    const page = await visit(urlOf('Anvils grew'));
    await eventually(() => page.getByRole('alert').innerText()).toContain(
      'has other words in this place',
    );
    await eventually(() => page.locator('mark').innerText()).toContain('20.2%');
    const changed = page.locator('.version', { hasText: 'What changed' });
    await eventually(() => changed.locator('del').allInnerTexts()).toEqual(['20.2%']);
    await eventually(() => changed.locator('ins').allInnerTexts()).toEqual(['21.2%']);
    expect(await accessibilityFaults(page)).toEqual([]);
    await changed.getByRole('link').click();
    await page.locator('mark', { hasText: '21.2%' }).waitFor();
    await eventually(() => page.getByRole('alert').count()).toBe(0);
  });

  browserTest('leads to where its words moved', async ({ visit }) => {
    const urlOf = await replaced();
    const page = await visit(urlOf('Costs fell.'));
    await eventually(() => page.getByRole('alert').innerText()).toContain(
      'same words in another place',
    );
    await page.locator('.version').getByRole('link').click();
    await page.locator('blockquote', { hasText: 'Washington' }).waitFor();
    await eventually(() => page.locator('mark').innerText()).toBe('Costs fell.');
  });

  browserTest('says that its words are gone, and leads nowhere', async ({ visit }) => {
    const urlOf = await replaced();
    const page = await visit(urlOf('Customers asked'), { colorScheme: 'dark' });
    await eventually(() => page.getByRole('alert').innerText()).toContain('does not have them');
    await eventually(() => page.locator('mark').innerText()).toBe('Customers asked for it.');
    await eventually(() => page.locator('.version').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  browserTest('tells removed words from new ones in print, too', async ({ visit }) => {
    const urlOf = await replaced();
    const page = await visit(urlOf('Anvils grew'), { viewport: { width: 320, height: 640 } });
    await page.emulateMedia({ media: 'print' });
    const line = (name: 'del' | 'ins') =>
      page.evaluate(`getComputedStyle(document.querySelector('${name}')).textDecorationLine`);
    expect([await line('del'), await line('ins')]).toEqual(['line-through', 'underline']);
  });
});
