import type { BrowserContext } from 'playwright-core';

/** By the browser itself: the page was left, a link is saved to a file, a script stopped asking. */
const BROKEN_OFF = 'net::ERR_ABORTED';

/**
 * Lists, while it happens, what no page of ours does unasked: errors in the console (violations of the
 * Content-Security-Policy and answers of 400 and above among them), uncaught errors, requests that fail, requests to
 * another origin than `origin`.
 */
export function watchProfile(profile: BrowserContext, origin: string): readonly string[] {
  const troubles: string[] = [];
  profile.on('console', (message) => {
    if (message.type() === 'error')
      troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  profile.on('weberror', (fault) => {
    troubles.push(`uncaught: ${fault.error().message}`);
  });
  profile.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    if (why !== BROKEN_OFF) troubles.push(`request failed: ${request.url()} ${why}`);
  });
  profile.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) troubles.push(`request away: ${request.url()}`);
  });
  return troubles;
}
