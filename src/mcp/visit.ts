import type { Request } from 'express';

/** Through what a message came in: whether anybody still waits for its result, and the log that names its faults. */
export interface Visit extends Pick<Request, 'id' | 'log'> {
  readonly signal: AbortSignal;
}
