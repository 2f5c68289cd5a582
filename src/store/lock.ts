import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { LockedError } from '../errors.js';
import { hasCode } from './failures.js';
import type { FileSystem } from './files.js';
import { startOf } from './processStart.js';

const ATTEMPTS = 8;
const LONGEST_PAUSE_MS = 80;

/** A claim made on another machine cannot be asked for its process; one that lies still so long is dead. */
const HEARTBEAT_MS = 10_000;
const STALE_MS = 120_000;

/** A file in the lock's folder, whose name says who wants the index: machine, process, its start, a random part. */
const CLAIM = /^([0-9a-f]{8})\.(\d+)\.(\d+)\.[0-9a-f]{12}$/;

/**
 * Takes the lock of an index. Each first lays down a claim of its own and then looks for others, so of two
 * at the same moment at least one sees the other; who sees a living one steps back. No claim is ever taken over in
 * place, so no moment exists in which two think that they took over from the same dead process.
 * @returns what releases it.
 * @throws LockedError while a living process holds it.
 */
export async function takeLock(files: FileSystem, folder: string): Promise<() => Promise<void>> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const claim = join(folder, await nameClaim());
    if (await tryClaim(files, folder, claim)) return hold(files, claim);
    await setTimeout(Math.random() * LONGEST_PAUSE_MS); // at random, so that two who step back do not meet again
  }
  throw new LockedError(
    'Another ingest is at work on this index. Wait until it has ended, then run `npm run ingest` again.',
  );
}

/** Whether the claim now holds the lock; if not, it is gone again, also where the disk failed on the way. */
async function tryClaim(files: FileSystem, folder: string, claim: string): Promise<boolean> {
  await files.makeFolder(folder);
  try {
    await files.write(claim, new Uint8Array());
    if (await isAlone(files, folder, claim)) return true;
  } catch (error) {
    await files.remove(claim).catch(() => {}); // the first error is the one to tell
    throw error;
  }
  await files.remove(claim);
  return false;
}

function hold(files: FileSystem, claim: string): () => Promise<void> {
  const heartbeat = setInterval(() => {
    files.touch(claim).catch(() => {}); // a missed beat is no harm; the next one comes
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return async () => {
    clearInterval(heartbeat);
    await files.remove(claim);
  };
}

/** Whether nobody else alive claims the lock; the claims of the dead are cleared away. */
async function isAlone(files: FileSystem, folder: string, own: string): Promise<boolean> {
  for (const name of await files.list(folder)) {
    const other = join(folder, name);
    if (other === own || !CLAIM.test(name)) continue;
    if (await isAlive(files, other, name)) return false;
    await files.remove(other);
  }
  return true;
}

async function isAlive(files: FileSystem, path: string, name: string): Promise<boolean> {
  const [, machine, id, start] = CLAIM.exec(name) ?? [];
  if (machine === thisMachine()) return (await startOf(Number(id))) === start;
  try {
    return Date.now() - (await files.modifiedAt(path)) < STALE_MS;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false; // released between the two looks
    throw error;
  }
}

const nameClaim = async (): Promise<string> =>
  [thisMachine(), process.pid, await startOf(process.pid), randomBytes(6).toString('hex')].join(
    '.',
  );

/** A container has a name of its own, so processes of two containers are never taken for each other. */
const thisMachine = (): string => createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
