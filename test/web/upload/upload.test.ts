import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { API_KEYS } from '../../../src/config/keys.js';
import { faultsInEveryLook } from '../../support/accessibility.js';
import { browserTest, eventually } from '../../support/browserTest.js';
import { serveTaking } from '../../support/serveTaking.js';
import { turnsAs } from '../../transcripts/records/madeUpCall.js';
import { askOn, overflow } from '../askPage.js';
import { BRIGHTMOOR } from './brightmoor.js';

const [READ, INGEST] = ['read-0123456789abcdef', 'ingest-0123456789abcdef'];
const KEYS = API_KEYS.parse(`read:${READ},ingest:${INGEST}`);

/** An index is made in it, beside a browser. */
const LONG = { timeout: 60_000 };

/** Drops a file onto the page, as from a window beside it. */
async function drop(page: Page, name: string, words: string): Promise<void> {
  await page.locator('.drop').waitFor();
  await page.evaluate(
    `(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([${JSON.stringify(words)}], ${JSON.stringify(name)}));
      const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector('.drop').dispatchEvent(event);
    })()`,
  );
}

const takeIn = (page: Page) => page.getByRole('button', { name: 'Take it in' }).click();
const wasTaken = (page: Page) => page.getByRole('region', { name: 'Taken in' }).waitFor();

describe('a transcript dropped on the page', () => {
  browserTest(
    'is shown, corrected, taken in, and cited with the corrected side',
    LONG,
    async ({ visit }) => {
      const server = await serveTaking();
      const before = await server.files();
      const page = await visit(server.link);
      expect(page.url()).toBe(`${server.url}/upload`);
      expect(await page.evaluate('document.cookie')).toBe(''); // no script can read it

      await drop(page, 'Brightmoor (Q2).txt', BRIGHTMOOR);
      await page.getByRole('heading', { name: /Brightmoor \(Q2\)\.txt was recognised/ }).waitFor();
      expect(await page.getByLabel('Company').inputValue()).toBe('Brightmoor Tools Inc.');
      expect(await page.getByLabel('Ticker').inputValue()).toBe('BMT');
      expect(await page.getByLabel('Fiscal period').inputValue()).toBe('2031-Q2');
      expect(await page.getByLabel('Date').inputValue()).toBe('2031-07-24');
      const heard = await page.locator('.heard > li').allInnerTexts();
      expect(heard.map((line) => line.replace(/\s+/g, ' '))).toEqual([
        expect.stringMatching(/^Operator \d+ statements Operator/),
        expect.stringMatching(/^Ruth Calloway ?Chief Executive Officer 5 statements/),
        expect.stringMatching(/^Ida Marsh ?Chief Financial Officer 2 statements/),
        expect.stringMatching(/^Owen Tarr ?Kestrel Securities 2 statements/),
        expect.stringMatching(/^Milo Fenn ?Head of Foundries 2 statements/),
      ]);
      await page.getByText('It becomes the call BMT-2031-Q2.').waitFor();
      await page.getByText('What was left out').click();
      await page.locator('.left-out li', { hasText: 'Company Participants' }).waitFor();
      expect(await server.files()).toEqual(before); // nothing is written by looking

      await page.getByLabel('Company').fill('');
      await page.getByLabel('Fiscal period').fill('2031-Q3');
      await page.getByText('Empty, so what the file tells stands: Brightmoor Tools Inc.').waitFor();
      await page.getByLabel('Company').fill('Brightmoor');
      await page.getByText('It becomes the call BMT-2031-Q3.').waitFor();
      const side = page.getByRole('combobox', { name: 'Side of Milo Fenn' });
      expect(await side.inputValue()).toBe('analyst');
      await side.selectOption('Executive');
      await takeIn(page);
      await wasTaken(page);
      expect((await server.rows()).at(-1)).toMatchObject({
        ...{ file: 'transcripts/Brightmoor -Q2-.txt', company: 'Brightmoor', period: '2031-Q3' },
        participants: [{ name: 'Milo Fenn', party: 'executive' }],
      });

      await page.getByRole('link', { name: 'Ask about it' }).click();
      await askOn(page, 'At what share of its capacity does the Leipzig foundry of BMT run?');
      const response = await page.request.get(`${server.url}/api/calls/BMT-2031-Q3`);
      const { statements } = await response.json();
      const said = statements.find(({ quote }: { quote: string }) => quote.includes('94%'));
      expect([said.kind, said.speaker.name]).toEqual(['answer', 'Milo Fenn']); // no question any more
      const answer = page.getByRole('article').last();
      await eventually(() => answer.innerText()).toContain('94% of its capacity');
      await eventually(() => answer.innerText()).toContain('Milo Fenn');
    },
  );

  browserTest('is refused by its name, with what to do', async ({ visit }) => {
    const server = await serveTaking();
    const before = await server.files();
    const page = await visit(server.link, { provokes: /status of 4\d\d/ });
    await drop(page, 'prices.bin', '\0\u0001\u0002 binary \0');
    await page
      .getByRole('alert')
      .getByText(/save the transcript.*\(BINARY\)/)
      .waitFor();
    await drop(page, 'empty.txt', ' ');
    await page
      .getByRole('alert')
      .getByText(/\(EMPTY\)/)
      .waitFor();
    expect(await server.files()).toEqual(before);
  });

  browserTest('keeps what was filled in where a field is refused', LONG, async ({ visit }) => {
    const server = await serveTaking();
    const page = await visit(server.link, { provokes: /status of 4\d\d/ });
    await drop(page, 'bmt.txt', BRIGHTMOOR);
    await page.getByLabel('Fiscal period').fill('third quarter');
    await takeIn(page);
    await page
      .getByRole('alert')
      .getByText(/a period is written 2025-Q3/)
      .waitFor();
    await eventually(() => page.getByLabel('Fiscal period').getAttribute('aria-invalid')).toBe(
      'true',
    );
    expect(await page.getByLabel('Fiscal period').inputValue()).toBe('third quarter');
    await page.getByLabel('Fiscal period').fill('2031-Q4');
    await takeIn(page);
    await wasTaken(page);
    await page.getByRole('link', { name: 'BMT-2031-Q4' }).click();
    await page.getByRole('heading', { name: /2031-Q4/, level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Calls' }).click();
    await page.getByText('2 calls of 2 companies').waitFor(); // what was listed before is asked for again
  });
});

describe('a file of many calls', () => {
  browserTest('is shown call by call, taken in, and all are named', LONG, async ({ visit }) => {
    const server = await serveTaking();
    const page = await visit(server.link);
    const calls = ['QLMK', 'ZORN', 'BREM'].map((ticker) => ({
      ...{ ticker, period: '2031-Q2' },
      turns: turnsAs('speaker', 'title', 'text'),
    }));
    await drop(page, 'three.json', JSON.stringify(calls));
    for (const id of ['QLMK-2031-Q2', 'ZORN-2031-Q2', 'BREM-2031-Q2'])
      await page.getByRole('heading', { name: id }).waitFor();
    await page.getByRole('button', { name: 'Take them in' }).click();
    await wasTaken(page);
    const taken = await page.getByRole('region', { name: 'Taken in' }).innerText();
    expect(taken).toContain('3 calls were taken in');
    for (const id of ['QLMK-2031-Q2', 'ZORN-2031-Q2', 'BREM-2031-Q2']) expect(taken).toContain(id);
    await page.getByRole('link', { name: 'ZORN-2031-Q2' }).click();
    await page.getByRole('heading', { name: /2031-Q2/, level: 1 }).waitFor();
  });
});

describe('the page for adding', () => {
  browserTest('goes by the keyboard alone', LONG, async ({ visit }) => {
    const server = await serveTaking();
    const page = await visit(server.link);
    const field = page.getByLabel('A transcript; it can be dropped here');
    await page.waitForLoadState('networkidle'); // the form is drawn again when it is known what this browser may do
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), field.press('Enter')]);
    await chooser.setFiles({
      ...{ name: 'bmt.txt', mimeType: 'text/plain', buffer: Buffer.from(BRIGHTMOOR) },
    });
    await page.locator('.outcome-place:focus').waitFor(); // a reader is led to what was found
    const side = page.getByRole('combobox', { name: 'Side of Owen Tarr' });
    await side.focus();
    await page.keyboard.press('n'); // Not known
    await eventually(() => side.inputValue()).toBe('unknown');
    await page.getByLabel('Date').focus();
    await page.keyboard.press('Enter');
    await wasTaken(page);
    expect((await server.rows()).at(-1)).toMatchObject({
      participants: [{ name: 'Owen Tarr', party: 'unknown' }],
    });
  });

  browserTest('fits each window, and axe finds no fault', async ({ visit }) => {
    const server = await serveTaking();
    const page = await visit(server.link);
    await drop(page, 'bmt.txt', BRIGHTMOOR);
    await page.getByText('What was left out').click();
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
    }
    expect(await faultsInEveryLook(page)).toEqual([]);
  });

  browserTest('says without the right how to get it', async ({ visit, amazon }) => {
    const page = await visit(`${amazon.url}/calls`);
    await page.getByRole('link', { name: 'Add a transcript' }).click();
    await page.getByText('Open in it the link that the server printed').waitFor();
    await eventually(() => page.locator('#transcript').count()).toBe(0);
    expect(await faultsInEveryLook(page)).toEqual([]);
  });

  browserTest('asks for a key that may ingest', async ({ visit }) => {
    const server = await serveTaking(KEYS);
    const page = await visit(`${server.url}/upload`, { provokes: /status of 401/ });
    const dialog = page.getByRole('dialog', { name: 'This server asks for a key' });
    const give = async (button: string, key: string) => {
      await page.getByRole('button', { name: button }).click();
      await dialog.getByLabel('The key that you were given').fill(key);
      await page.keyboard.press('Enter');
    };
    await give('Give a key', READ);
    await page.getByText('may only read').waitFor();
    await give('Give another key', INGEST);
    await page.getByLabel('A transcript; it can be dropped here').waitFor();
    expect(await page.evaluate('document.cookie')).toBe('');
  });

  browserTest('shows markup in a file as the text that it is', async ({ visit }) => {
    const server = await serveTaking();
    const page = await visit(server.link);
    const markup = '<img src=x onerror=alert(1)>';
    await drop(page, `${markup}.txt`, BRIGHTMOOR.replace('Revenue grew', `${markup} Revenue grew`));
    await page.getByRole('heading', { name: /was recognised/ }).waitFor();
    await eventually(() => page.locator('main img').count()).toBe(0);
  });
});

describe('the link that is printed', () => {
  browserTest('opens once', async ({ visit }) => {
    const server = await serveTaking();
    const first = await visit(server.link);
    await first.getByLabel('A transcript; it can be dropped here').waitFor();
    const second = await visit(server.link, { provokes: /status of 410/ });
    await second.getByText('This link was used').waitFor();
    await second.goto(`${server.url}/upload`);
    await second.getByText('Open in it the link that the server printed').waitFor();
    await first.reload();
    await first.getByLabel('A transcript; it can be dropped here').waitFor(); // the right stays
  });
});
