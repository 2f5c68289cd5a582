import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Config } from '../config.js';
import { logQuestions } from './logQuestions.js';
import { openTracing } from './openTracing.js';
import { type Watched, watchServed } from './watchServed.js';

/** An index that tells of its work, and how what was not told yet is sent. */
export interface Operated<T> {
  readonly onRecord: T;
  flush(): Promise<void>;
}

/** The same index with metrics, a log and, where the settings say so, traces. Throws PackageMissingError. */
export async function openOperation<T extends Watched>(
  onRecord: T,
  { logQuestions: withText, traces }: Pick<Config, 'logQuestions' | 'traces'>,
  { logger, registry }: { readonly logger: Logger; readonly registry: Registry },
): Promise<Operated<T>> {
  const tracing = traces && (await openTracing(traces, logger));
  const observers = [logQuestions(logger, withText), ...(tracing ? [tracing.observer] : [])];
  return {
    onRecord: watchServed(onRecord, registry, observers),
    flush: async () => tracing?.close(),
  };
}
