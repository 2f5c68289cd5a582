import { describe, expect } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.js';
import { browserTest } from '../support/browserTest.js';
import { askOn, overflow } from './askPage.js';

describe('the ask view', () => {
  browserTest.for([
    ['light', 1280],
    ['dark', 320],
  ] as const)(
    'has no fault that axe finds, %s, %i pixels wide',
    async ([colorScheme, width], { visit, hostile }) => {
      const page = await visit(hostile.url, { colorScheme, viewport: { width, height: 700 } });
      const isSound = async () => {
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      };
      await page.locator('.suggestions button').first().waitFor();
      await isSound();
      await askOn(page, 'How much did Acme’s anvils grow in Q2 2031?');
      await isSound();
      await page.getByRole('button', { name: '2031-Q2: change' }).click();
      await isSound();
      await page.keyboard.press('Escape');
      await askOn(page, 'Does Acme sell tea on Mars?');
      await isSound();
    },
  );
});
