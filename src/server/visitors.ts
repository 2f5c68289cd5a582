import type { RequestHandler } from 'express';
import { BadRequestError, ForbiddenError } from '../errors.js';

const ADDRESS = /^(\d{1,3}(\.\d{1,3}){3}|\[[\da-f:.]+\])$/i;
export const LOOPBACK_NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Keeps out web pages of other origins that run in a visitor's browser: a foreign `Origin`, or a foreign `Host` (a
 * name that its owner pointed at loopback). A request without `Origin` comes from no page's script, or from a link.
 *
 * @param byAddress whether a bare address will do for a Host, as where the server is reached from other machines: no name
 *   that others own hides behind one
 */
export function onlyOurOrigin(publicUrl: string | null, byAddress = false): RequestHandler {
  const publicHost = publicUrl === null ? null : new URL(publicUrl);
  return (request, _response, next) => {
    const called = parseUrl(`http://${request.headers.host}`);
    const isOurs =
      called !== null &&
      (LOOPBACK_NAME.test(called.hostname) ||
        called.hostname === publicHost?.hostname ||
        (byAddress && ADDRESS.test(called.hostname)));
    if (!called || !isOurs)
      throw new ForbiddenError(
        'This server is not known by that Host; set PUBLIC_URL to the address',
      );
    const { origin } = request.headers;
    if (origin !== undefined && !isHostOf(origin, [called.host, publicHost?.host]))
      throw new ForbiddenError('Pages of another origin may not call this server');
    next();
  };
}

/** Clients resolve `..` themselves; one that sends it is looking for files. */
export const refuseDotSegments: RequestHandler = (request, _response, next) => {
  if (request.path.split('/').includes('..'))
    throw new BadRequestError('The path holds "..": ask for the address itself');
  next();
};

function isHostOf(origin: string, hosts: readonly (string | undefined)[]): boolean {
  const url = parseUrl(origin); // "null", as sandboxed pages send it, is no URL
  return url !== null && /^https?:$/.test(url.protocol) && hosts.includes(url.host);
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
