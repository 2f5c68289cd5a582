import type { BrowserContext, Request } from 'playwright-core';

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
    if (becomesDownload(request)) return;
    troubles.push(`request failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  profile.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) troubles.push(`request away: ${request.url()}`);
  });
  return troubles;
}

/** A link that is saved to a file, as some references are, counts as a page that was not opened. */
function becomesDownload(request: Request): boolean {
  return request.isNavigationRequest() && request.failure()?.errorText === 'net::ERR_ABORTED';
}
