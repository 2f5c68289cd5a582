import { AsyncLocalStorage } from 'node:async_hooks';

/** The request that work is done for, as logs and traces name it. */
export interface Origin {
  readonly requestId: string;
  /** The W3C header of a caller that traces; null where none came. */
  readonly traceparent: string | null;
}

/** Follows the work itself: no door and no part of answering has to hand it on. */
const origins = new AsyncLocalStorage<Origin>();

/** Does something on behalf of a request. */
export const doFor = <T>(origin: Origin, work: () => T): T => origins.run(origin, work);

/** On whose behalf this runs; null outside of any request. */
export const currentOrigin = (): Origin | null => origins.getStore() ?? null;
