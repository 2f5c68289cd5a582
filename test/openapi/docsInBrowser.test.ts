import { describe, expect } from 'vitest';
import { createOpenApiDoor } from '../../src/openapi/openApiDoor.js';
import { DEPS } from '../server/fakes.js';
import { accessibilityFaults } from '../support/accessibility.js';
import { browserTest } from '../support/browserTest.js';
import { startServer } from '../support/startServer.js';

const serve = () => startServer({ ...DEPS, openApi: createOpenApiDoor(null) });

describe('the page of the HTTP API', () => {
  browserTest.for([
    ['light', 1280],
    ['dark', 320],
  ] as const)(
    'can be read by everybody, %s, %i pixels wide', // one test each: axe takes its time over 5,000 elements
    { timeout: 90_000 },
    async ([colorScheme, width], { visit }) => {
      const viewport = { width, height: 700 };
      const page = await visit(`${(await serve()).url}/docs`, { colorScheme, viewport });
      expect(await accessibilityFaults(page)).toEqual([]);
    },
  );

  browserTest('fits a phone, and works without JavaScript', async ({ visit }) => {
    const viewport = { width: 360, height: 640 };
    const page = await visit(`${(await serve()).url}/docs`, { viewport, javaScriptEnabled: false });
    await page.getByRole('link', { name: 'POST /api/chat' }).click();
    await page.getByRole('heading', { name: 'Ask a question' }).waitFor();
    await page.getByRole('link', { name: 'ChatRequest' }).first().click();
    await page.getByRole('heading', { name: 'ChatRequest', exact: true }).waitFor();
    const { width = 0 } = (await page.locator('main').boundingBox()) ?? {};
    expect(width).toBeLessThanOrEqual(viewport.width);
  });
});
