import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { RateLimitError } from '../../errors.js';
import { holderOf } from './admit.js';
import type { Entrance } from './entrance.js';
import type { Keyring } from './keyring.js';

const MINUTE_MS = 60_000;
/** A person mistypes a key some times; a program that guesses gets nowhere. */
const WRONG_KEYS_PER_MINUTE = 20;
/** An answer is one stream: nobody reads so many at a time. */
const MAX_RUNNING = 100;

/** Who may do what, and how often. */
export interface Guard {
  readonly keyring: Keyring;
  /** Whether the pages of statements need no key. */
  readonly publicCitations: boolean;
  /** Requests of one client in a minute; null where nobody counts. */
  readonly rateLimit: number | null;
  /** The printed link of a server without keys; without it there is no such address. */
  readonly entrance?: Entrance | null;
}

/** The limits in the order in which they are asked. */
export const limitsOf = ({ keyring, rateLimit }: Guard): readonly RequestHandler[] => [
  ...(keyring.isOpen ? [] : [limitWrongKeys()]),
  ...(rateLimit === null ? [] : [limitRate(rateLimit)]),
  limitRunning(),
];

/** A key's holder, wherever it calls from; else the address of the connection, for nothing that a client sends is believed. */
const clientOf = (request: Request): string => {
  const holder = holderOf(request);
  return holder ? `key ${holder.name}` : addressOf(request);
};

const addressOf = ({ socket }: Request): string =>
  `address ${ipKeyGenerator(socket.remoteAddress ?? '')}`;

/** At most so many requests a minute from one client. @throws RateLimitError */
const limitRate = (perMinute: number): RequestHandler =>
  rateLimit({
    windowMs: MINUTE_MS,
    limit: perMinute,
    keyGenerator: clientOf,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    validate: { xForwardedForHeader: false }, // such headers are not believed here, on purpose
    handler: () => {
      throw new RateLimitError(`More than ${perMinute} requests in a minute: wait and ask again`);
    },
  });

/** Counts only what was answered with 401, by address: keys cannot be tried one after the other. @throws RateLimitError */
const limitWrongKeys = (): RequestHandler =>
  rateLimit({
    windowMs: MINUTE_MS,
    limit: WRONG_KEYS_PER_MINUTE,
    keyGenerator: addressOf,
    standardHeaders: false,
    legacyHeaders: false,
    validate: { xForwardedForHeader: false }, // such headers are not believed here, on purpose
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => response.statusCode !== 401,
    handler: () => {
      throw new RateLimitError('Too many wrong keys from this address: wait a minute');
    },
  });

/** At most so many requests of one client at a time, streams above all. @throws RateLimitError */
function limitRunning(most = MAX_RUNNING): RequestHandler {
  const open = new Map<string, number>();
  return (request, response, next) => {
    const client = clientOf(request);
    const running = open.get(client) ?? 0;
    if (running >= most) {
      response.set('Retry-After', '1');
      throw new RateLimitError(`${most} requests of yours are running: wait for one to end`);
    }
    open.set(client, running + 1);
    response.once('close', () => {
      const left = (open.get(client) ?? 1) - 1;
      if (left === 0) open.delete(client);
      else open.set(client, left);
    });
    next();
  };
}
