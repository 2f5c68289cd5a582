import { randomBytes } from 'node:crypto';
import { readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { NoSpaceError } from '../errors.js';
import { hasCode } from '../store/failures.js';
import { appendLine, toLine } from './appendLine.js';
import { newId } from './newId.js';
import { namingStateFaults } from './stateFault.js';

/** What somebody thinks of an answer. Nothing tells who it was. */
export interface Feedback {
  readonly question: string;
  /** The answer's text, and the ids of the statements that it cites. */
  readonly answer: { readonly text: string; readonly citations: readonly string[] };
  readonly rating: 'up' | 'down';
  readonly reason?: string | undefined;
  /** The index that answered, where the client knows it. */
  readonly generation?: string | undefined;
}

/** Keeps one opinion and gives it an id. @throws StateError, NoSpaceError */
export type SaveFeedback = (feedback: Feedback) => Promise<{ readonly id: string }>;

/** Past so many bytes a file is closed and a new one begun: small enough to open and to send. */
const MAX_BYTES = 10 * 1024 * 1024;
/** Closed files that may lie there; feedback is never thrown away, but somebody has to collect it. */
const MAX_CLOSED = 50;

/**
 * Appends feedback to `feedback.jsonl` in the state's folder, a JSON object a line, and closes the file as
 * `feedback-<time>-<random>.jsonl` when it is large. Lines that are empty or no JSON are what a full disk cut off.
 */
export function createSaveFeedback(
  stateDir: string,
  now: () => Date = () => new Date(),
  { maxBytes = MAX_BYTES, maxClosed = MAX_CLOSED } = {},
): SaveFeedback {
  const current = join(stateDir, 'feedback.jsonl');
  return ({ question, answer, rating, reason = null, generation = null }) =>
    namingStateFaults(async () => {
      const id = newId();
      const at = now().toISOString();
      const { text, citations } = answer;
      const entry = { id, at, rating, reason, question, answer: { text, citations }, generation };
      if ((await sizeOf(current)) >= maxBytes) await close(stateDir, current, at, maxClosed);
      await appendLine(current, toLine(entry));
      return { id };
    });
}

/** The random part keeps two processes that close at once from writing over each other's file. */
async function close(
  stateDir: string,
  current: string,
  at: string,
  maxClosed: number,
): Promise<void> {
  const closed = (await readdir(stateDir)).filter((name) => CLOSED.test(name));
  if (closed.length >= maxClosed)
    throw new NoSpaceError(
      'STATE_DIR holds as much feedback as it may: move its feedback-*.jsonl files away',
    );
  const name = `feedback-${at.replace(/\W/g, '')}-${randomBytes(4).toString('hex')}.jsonl`;
  await rename(current, join(stateDir, name)).catch((error: unknown) => {
    if (!hasCode(error, 'ENOENT')) throw error; // another process has just closed it
  });
}

const CLOSED = /^feedback-.*\.jsonl$/;

/** Bytes; 0 where there is no file yet. */
const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );
