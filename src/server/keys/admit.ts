import { parse as parseCookie } from 'cookie';
import type { Request, RequestHandler } from 'express';
import type { KeyScope } from '../../config/keys.js';
import { KeyError } from '../../errors.js';
import { html } from '../html.js';
import { sendPage } from '../page.js';
import type { Holder, Keyring } from './keyring.js';

/** Where a page keeps its session. */
export const COOKIE = 'onrecord';

const holders = new WeakMap<Request, Holder>();

/** Whose key a request came with; null where it came with none. */
export const holderOf = (request: Request): Holder | null => holders.get(request) ?? null;

/** Finds out whose key a request brings, `Authorization: Bearer <key>` or a page's cookie; refuses nobody. */
export const recognise =
  (keyring: Keyring): RequestHandler =>
  (request, _response, next) => {
    const holder = holderIn(request, keyring);
    if (holder) holders.set(request, holder);
    next();
  };

/** Whether a request may read. */
export const mayRead =
  ({ isOpen }: Keyring) =>
  (request: Request): boolean =>
    isOpen || holderOf(request) !== null;

/** For a browser without a key: a page that says where one is asked for, instead of an error in JSON. */
export const askForKey =
  (may: (request: Request) => boolean): RequestHandler =>
  (request, response, next) => {
    if (may(request) || request.accepts(['json', 'html']) !== 'html') return next();
    response.status(401);
    sendPage(response, {
      title: 'A key is needed',
      root: '../',
      main: html`<h1>A key is needed</h1>
<p>This server shows statements to those who have a key. <a href="../">Give yours on the first page</a>, then open this
address again.</p>`,
    });
  };

/** Lets a request pass that may do this. @throws KeyError */
export const admit =
  (keyring: Keyring, scope: KeyScope): RequestHandler =>
  (request, response, next) => {
    const isForAll = scope === 'read' && keyring.isOpen;
    const holder = holderOf(request);
    if (isForAll || holder?.scope === 'ingest' || holder?.scope === scope) return next();
    if (holder)
      throw new KeyError('KEY_SCOPE', `This key may only ${holder.scope}: use one with ${scope}`);
    response.set('WWW-Authenticate', 'Bearer realm="OnRecord"');
    throw new KeyError('UNAUTHORIZED', whatIsMissing(request, keyring, scope));
  };

function whatIsMissing({ headers }: Request, { isOpen }: Keyring, scope: KeyScope): string {
  if (isOpen)
    return `This needs a key with the scope ${scope}, and the server has no keys: set API_KEYS=${scope}:<key>, or open in this browser the link that the server printed when it started`;
  return headers.authorization === undefined
    ? 'A key is needed: send it as Authorization: Bearer <key>'
    : 'This key is not known here: send another as Authorization: Bearer <key>';
}

function holderIn({ headers }: Request, keyring: Keyring): Holder | null {
  const [, key] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  if (key !== undefined) return keyring.holderOf(key);
  return keyring.holderOfSession(parseCookie(headers.cookie ?? '')[COOKIE] ?? '');
}
