import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What a key allows; `ingest` allows `read` too, since whoever adds a transcript looks at what became of it. */
export type KeyScope = 'read' | 'ingest';

/** A key as it is kept: nobody can read it out of memory, a log or a dump. */
export interface KeyDigest {
  readonly scope: KeyScope;
  /** SHA-256 of the key. A key is long and random, so no slow hash is needed. */
  readonly digest: Buffer;
}

/** Guessing 16 random characters over the network takes longer than anybody lives. */
const LEAST_LENGTH = 16;

export const digestOf = (key: string): Buffer => createHash('sha256').update(key).digest();

/** `read:<key>,ingest:<key>`; the message never holds what was given. */
export const API_KEYS = z.string().transform((text, context): readonly KeyDigest[] => {
  const keys: KeyDigest[] = [];
  for (const part of text.split(',')) {
    const [, scope, key = ''] = /^\s*(read|ingest):(\S+)\s*$/.exec(part) ?? [];
    if (scope !== 'read' && scope !== 'ingest') {
      context.addIssue(
        'holds a part that is not read:<key> or ingest:<key>; set API_KEYS=read:…,ingest:…',
      );
      return z.NEVER;
    }
    if (key.length < LEAST_LENGTH) {
      context.addIssue(
        `holds a key of fewer than ${LEAST_LENGTH} characters; make one with \`openssl rand -hex 24\``,
      );
      return z.NEVER;
    }
    keys.push({ scope, digest: digestOf(key) });
  }
  if (new Set(keys.map(({ digest }) => digest.toString('hex'))).size < keys.length) {
    context.addIssue('names one key twice; give each scope keys of its own (ingest may read, too)');
    return z.NEVER;
  }
  return keys;
});
