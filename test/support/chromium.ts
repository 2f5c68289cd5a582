import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** The first has no window to draw, and takes half the time of the others. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', // whatever a page asks for, nothing leaves this machine
];

export const MISSING =
  'Tests in a browser need Chromium and found none: run `apt-get install chromium-headless-shell` (Debian), or `npx playwright-core install chromium`';

/**
 * The Chromium that tests run in: the best on the search path, else the one that Playwright installed; null where there
 * is none and it `isNeeded` by nobody.
 *
 * @throws Error where it is needed and missing, with what to install
 */
export function findChromium(
  { path, isNeeded }: { readonly path: string; readonly isNeeded: boolean },
  playwrights = chromium.executablePath(),
): string | null {
  const folders = path.split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [...onPath, playwrights].find(isExecutable);
  if (found === undefined && isNeeded) throw new Error(MISSING);
  return found ?? null;
}

/** One browser, without a window and without a profile of its own. */
export const launchChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: FLAGS,
    chromiumSandbox: process.getuid?.() !== 0, // which root cannot have
  });

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
