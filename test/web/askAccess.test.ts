import { describe, expect } from 'vitest';
import { faultsInEveryLook } from '../support/accessibility.js';
import { browserTest } from '../support/browserTest.js';
import { askOn } from './askPage.js';

describe('the ask view has no fault that axe finds', () => {
  browserTest(
    'before a question, with an answer and where it is narrowed',
    async ({ visit, hostile }) => {
      const page = await visit(hostile.url);
      await page.locator('.suggestions button').first().waitFor();
      expect(await faultsInEveryLook(page)).toEqual([]);
      await askOn(page, 'How much did Acme’s anvils grow in Q2 2031?');
      await page.getByRole('button', { name: '2031-Q2: change' }).waitFor();
      expect(await faultsInEveryLook(page)).toEqual([]);
      await page.getByRole('button', { name: '2031-Q2: change' }).click();
      await page.getByRole('dialog').waitFor();
      expect(await faultsInEveryLook(page)).toEqual([]);
    },
  );

  browserTest('where nothing was said', async ({ visit, hostile }) => {
    const page = await visit(hostile.url);
    await askOn(page, 'Does Acme sell tea on Mars?');
    expect(await faultsInEveryLook(page)).toEqual([]);
  });
});
