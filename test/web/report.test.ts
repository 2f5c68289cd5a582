import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { p, r, wordFile } from '../reports/docx/wordFile.js';
import { faultsInEveryLook } from '../support/accessibility.js';
import { browserTest, eventually } from '../support/browserTest.js';
import type { ServedCorpus } from '../support/serveCorpus.js';

const reportOf = ({ statement }: ServedCorpus): string => {
  const { quote } = statement('Satellite count');
  return `# Amazon\n\nAmazon said: "${quote}" Others heard: "${quote.replace('150', '950')}" The end.`;
};

async function check(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'The report' }).fill(text);
  await page.getByRole('button', { name: 'Check' }).click();
  await page.locator('.report').waitFor();
}

describe('a report', () => {
  browserTest('is shown with its claims and their verdicts', async ({ visit, amazon }) => {
    const page = await visit(`${amazon.url}/verify?report`);
    const text = reportOf(amazon);
    await check(page, text);
    const shown = page.locator('.report-text');
    expect(await shown.locator('a').allTextContents()).toEqual([
      expect.stringMatching(/150.*\(claim 1: Exact\)$/),
      expect.stringMatching(/950.*\(claim 2: Altered\)$/),
    ]);
    await page.evaluate(
      'for (const one of document.querySelectorAll(".report-text span")) one.remove()',
    );
    await eventually(() => shown.textContent()).toBe(text);
  });

  browserTest('leads from a claim to what is said of it, and back', async ({ visit, amazon }) => {
    const page = await visit(`${amazon.url}/verify?report`);
    await check(page, reportOf(amazon));
    await page.getByRole('button', { name: 'Exact 1' }).click();
    await eventually(() => page.locator('.claim-card').count()).toBe(1);
    await page.locator('.report-text a').nth(1).press('Enter');
    const card = page.locator('#claim-2:focus');
    await eventually(() => card.locator('.diff blockquote ins').innerText()).toContain('950');
    await page.getByRole('button', { name: 'Claim 2 in the report' }).press('Enter');
    await page.locator('a:focus', { hasText: '(claim 2: Altered)' }).waitFor();
    expect(page.url()).toBe(`${amazon.url}/verify?report`);
  });

  browserTest('comes back with footnotes', async ({ visit, amazon }) => {
    const page = await visit(`${amazon.url}/verify?report`);
    await check(page, reportOf(amazon));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download with footnotes' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('checked.md');
    expect(await readFile(await download.path(), 'utf8')).toMatch(/\[\^\S+\]: /);
  });

  browserTest('is read from a Word document, and comes back as one', async ({ visit, amazon }) => {
    const page = await visit(`${amazon.url}/verify?report`);
    const { quote } = amazon.statement('Satellite count');
    const buffer = wordFile(p(r(`Amazon said: “${quote}”`)));
    const mimeType = 'application/octet-stream';
    await page.locator('#report-file').setInputFiles({ name: 'report.docx', mimeType, buffer });
    await page.getByText('report.docx will be checked').waitFor();
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByRole('button', { name: 'Exact 1' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as Word' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('checked.docx');
    expect(await readFile(await download.path(), 'latin1')).toMatch(/^PK/);
  });

  browserTest('without a claim says so', async ({ visit, amazon }) => {
    const page = await visit(`${amazon.url}/verify?report`);
    await page.getByRole('textbox', { name: 'The report' }).fill('The sky is blue.');
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText('No claims').first().waitFor();
    await eventually(() => page.locator('.report').count()).toBe(0);
  });

  browserTest('that cannot be read is refused in words', async ({ visit, amazon }) => {
    const page = await visit(`${amazon.url}/verify?report`, { provokes: /status of 4\d\d/ });
    await page.getByRole('textbox', { name: 'The report' }).fill('<html>');
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByRole('alert').getByText('HTML').waitFor();
  });

  browserTest('has no fault that axe finds', async ({ visit, hostile }) => {
    const page = await visit(`${hostile.url}/verify?report`);
    const { quote } = hostile.statement('Some 22 investors');
    const markup = '<img src=x onerror=alert(1)>';
    await check(page, `Acme said: "${quote}" ${markup} "Whales fly to the moon."`);
    expect(await faultsInEveryLook(page)).toEqual([]);
    await eventually(() => page.locator('main img, main script').count()).toBe(0);
  });
});
