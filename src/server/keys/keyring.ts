import { createHmac, timingSafeEqual } from 'node:crypto';
import { digestOf, type KeyDigest, type KeyScope } from '../../config/keys.js';

/** Who holds a key: what it allows, and a name for limits and logs that tells nothing of it. */
export interface Holder {
  readonly scope: KeyScope;
  readonly name: string;
}

export interface Keyring {
  /** Whether there are keys at all; without any, everybody on this machine may read. */
  readonly isOpen: boolean;
  holderOf(key: string): Holder | null;
  /** What a page keeps in its cookie instead of the key; null for a wrong one. */
  sessionFor(key: string): string | null;
  holderOfSession(session: string): Holder | null;
}

/**
 * Keys and sessions are compared as digests of one length, all of them, each in constant time: the time tells nothing.
 * @param entrance what the printed link of a server without keys gives; reading stays open to everybody
 */
export function createKeyring(
  keys: readonly KeyDigest[],
  entrance: KeyDigest | null = null,
): Keyring {
  const known = [...keys, ...(entrance ? [entrance] : [])].map(({ scope, digest }) => ({
    digest,
    session: sessionOf(digest),
    holder: { scope, name: digest.toString('hex').slice(0, 8) },
  }));
  const find = (digest: Buffer, kept: 'digest' | 'session') => {
    const matches = known.filter((key) => timingSafeEqual(key[kept], digest));
    return matches[0] ?? null;
  };
  const ofKey = (key: string) => find(digestOf(key), 'digest');
  return {
    isOpen: keys.length === 0,
    holderOf: (key) => ofKey(key)?.holder ?? null,
    sessionFor: (key) => ofKey(key)?.session.toString('hex') ?? null,
    holderOfSession: (session) =>
      /^[0-9a-f]{64}$/.test(session)
        ? (find(Buffer.from(session, 'hex'), 'session')?.holder ?? null)
        : null,
  };
}

/** Made of the key, so that it outlives a restart and ends with the key; the key cannot be made of it. */
const sessionOf = (digest: Buffer): Buffer =>
  createHmac('sha256', digest).update('onrecord page session').digest();
