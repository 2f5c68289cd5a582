import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { KeyScope } from '../../config/keys.js';
import { KeyError } from '../../errors.js';
import { parse } from '../input.js';
import { COOKIE, holderOf } from './admit.js';
import type { Keyring } from './keyring.js';

const LASTS_MS = 30 * 24 * 60 * 60 * 1000;

/** The body of `POST /api/session`. */
export const SESSION = z.object(
  {
    key: z
      .string('"key" must be a string: the key you were given')
      .min(1, '"key" is empty')
      .max(500),
  },
  'The body must be a JSON object with a "key"',
);

/**
 * `POST /api/session`: the page hands in a key once and gets a cookie, which no script can read and no other site makes a
 * browser send. @throws KeyError
 */
export const beginSession =
  (keyring: Keyring, publicUrl: string | null): RequestHandler =>
  (request, response) => {
    const session = keyring.sessionFor(parse(SESSION, request.body).key);
    if (session === null) throw new KeyError('UNAUTHORIZED', 'This key is not known here');
    response.cookie(COOKIE, session, {
      ...COOKIE_OPTIONS,
      ...secured(publicUrl),
      maxAge: LASTS_MS,
    });
    response.status(204).end();
  };

/** What a page may do here, and whether a key would change it. */
export interface SessionState {
  readonly scope: KeyScope | null;
  readonly hasKeys: boolean;
}

/** `GET /api/session` */
export const showSession =
  ({ isOpen }: Keyring): RequestHandler =>
  (request, response) => {
    const scope = holderOf(request)?.scope ?? (isOpen ? 'read' : null);
    const state: SessionState = { scope, hasKeys: !isOpen };
    response.set('Cache-Control', 'no-store').json(state);
  };

/** `DELETE /api/session`: forgets the key. */
export const endSession =
  (publicUrl: string | null): RequestHandler =>
  (_request, response) => {
    response.clearCookie(COOKIE, { ...COOKIE_OPTIONS, ...secured(publicUrl) });
    response.status(204).end();
  };

export const COOKIE_OPTIONS = { httpOnly: true, sameSite: 'strict', path: '/' } as const;

/** Where the address is https, a browser must not send it over anything else. */
const secured = (publicUrl: string | null) => ({
  secure: publicUrl?.startsWith('https:') ?? false,
});
