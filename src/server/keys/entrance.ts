import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { digestOf, type KeyDigest } from '../../config/keys.js';
import { LinkError } from '../../errors.js';
import { html } from '../html.js';
import { sendPage } from '../page.js';
import { LOOPBACK_NAME } from '../visitors.js';
import { COOKIE } from './admit.js';
import type { Keyring } from './keyring.js';
import { COOKIE_OPTIONS } from './session.js';

/** The way in for whoever started a server without keys, and sees what it prints. */
export interface Entrance {
  /** Belongs into the keyring: nobody knows the key, a browser gets the session that stands for it. It ends with the process. */
  readonly key: KeyDigest;
  /** What is printed, below the server's address: it opens once. */
  readonly path: string;
  /** `GET /enter?once=`: gives the first browser that brings it the cookie, and leads it to the page where transcripts are added. */
  open(keyring: Keyring): RequestHandler;
}

/** @param random so many bytes that nobody can guess */
export function createEntrance(random: (bytes: number) => Buffer = randomBytes): Entrance {
  const key = random(32).toString('hex');
  const once = random(24).toString('base64url');
  let isOpen = true;
  return {
    key: { scope: 'ingest', digest: digestOf(key) },
    path: `/enter?once=${once}`,
    open: (keyring) => (request, response, next) => {
      if (request.method === 'HEAD') return next(); // whoever merely looks must not use it up
      response.set('Cache-Control', 'no-store');
      const given: unknown = request.query.once;
      const isRight = typeof given === 'string' && timingSafeEqual(hash(given), hash(once));
      const fault = !isFromHere(request) ? NOT_LOCAL : !isRight ? UNKNOWN : isOpen ? null : USED;
      if (fault) return refuse(fault, request, response);
      isOpen = false;
      response.cookie(COOKIE, keyring.sessionFor(key), COOKIE_OPTIONS); // until the browser is closed
      response.status(303).location('upload').end();
    },
  };
}

const NOT_LOCAL = new LinkError(
  'LINK_NOT_LOCAL',
  'This link opens only on the machine that the server runs on, at a loopback address and through no proxy',
);
const UNKNOWN = new LinkError(
  'LINK_UNKNOWN',
  'This is not the link that the server printed when it started: copy the whole of it',
);
const USED = new LinkError(
  'LINK_USED',
  'This link was used: it opens once. Start the server again, which prints another',
);

/** In words for a browser. */
function refuse(fault: LinkError, request: Request, response: Response): void {
  if (request.accepts(['json', 'html']) !== 'html') throw fault;
  response.vary('Accept').status(fault.status);
  sendPage(response, {
    title: 'The link does not open',
    root: '',
    main: html`<h1>The link does not open</h1>
<p>${fault.message}.</p>`,
  });
}

/** By loopback, under a loopback name, and not through a proxy, behind which anybody may be. */
function isFromHere({ headers, socket }: Request): boolean {
  const { hostname } = new URL(`http://${headers.host}`); // seen to be one before
  const isForwarded = Object.keys(headers).some((name) => /^(?:x-)?forwarded\b|^via$/.test(name));
  return (
    LOOPBACK_NAME.test(hostname) &&
    /^(?:::1$|(?:::ffff:)?127\.)/.test(socket.remoteAddress ?? '') &&
    !isForwarded
  );
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
