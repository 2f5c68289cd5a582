import type { Message } from '../answer.js';

/** What was said in threads of other programs (Slack), so that a follow-up question knows what it follows. */
export interface Threads {
  /** The messages of a thread, oldest first; empty for one that is unknown or was left alone for too long. */
  readonly read: (key: string) => Promise<readonly Message[]>;
  /** @param key any text that names the thread */
  readonly append: (key: string, ...messages: readonly Message[]) => Promise<void>;
}

export interface Thread {
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  readonly messages: readonly Message[];
}

/** As many as a question may bring with it. */
export const MAX_MESSAGES = 50;
/** A talk that rested for a month is over. */
export const LIFETIME_MS = 30 * 24 * 60 * 60 * 1000;

export const isAlive = ({ changedAt }: Thread, now: number): boolean =>
  now - changedAt <= LIFETIME_MS;

/** The newest messages of a thread with some more. */
export const withMessages = (
  before: Thread | null,
  added: readonly Message[],
  now: number,
): Thread => ({
  changedAt: now,
  messages: [...(before?.messages ?? []), ...added].slice(-MAX_MESSAGES),
});
