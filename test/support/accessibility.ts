import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The success criteria of WCAG 2.2 AA, and what axe holds for good practice besides. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What each view is looked at in: both themes, and the widths that differ most. */
const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 320 },
] as const;

/**
 * What is wrong with a page in either theme, in a wide window and in a narrow one: what axe finds, and what reaches out of
 * the window. The page stays dark and narrow.
 */
export async function faultsInEveryLook(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const { colorScheme, width } of LOOKS) {
    await page.setViewportSize({ width, height: 700 });
    await page.emulateMedia({ colorScheme });
    await page.evaluate(FRAMES);
    const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    const found = await accessibilityFaults(page);
    if (beyond > 0) found.push(`${beyond} px wider than its window`);
    faults.push(...found.map((fault) => `${colorScheme}, ${width} px: ${fault}`));
  }
  return faults;
}

/** After the first a page knows of its new size, after the second it shows what it made of that. */
const FRAMES = 'new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))';

/**
 * What axe finds wrong with a page as it is shown now, one line each. Its code is given to the debugger, which a page's
 * Content-Security-Policy does not bind: the policy stays as it is for the page itself.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const options = JSON.stringify({ runOnly: RULES, resultTypes: ['violations'], preload: false });
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(AXE);
  const found = await page.evaluate<readonly Finding[]>(
    `axe.run(document, ${options}).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}
