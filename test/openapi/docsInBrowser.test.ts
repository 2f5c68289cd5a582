import { describe, expect } from 'vitest';
import { createOpenApiDoor } from '../../src/openapi/openApiDoor.js';
import { DEPS } from '../server/fakes.js';
import { faultsInEveryLook } from '../support/accessibility.js';
import { browserTest } from '../support/browserTest.js';
import { startServer } from '../support/startServer.js';

const serve = () => startServer({ ...DEPS, openApi: createOpenApiDoor(null) });

describe('the page of the HTTP API', () => {
  browserTest('can be read by everybody', async ({ visit }) => {
    const page = await visit(`${(await serve()).url}/docs`);
    expect(await faultsInEveryLook(page)).toEqual([]);
  });

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
