import type { LogLevel, Logger as SlackLogger } from '@slack/bolt';
import type { Logger } from 'pino';

/**
 * What Slack's packages log, at the place where this server logs. Only their warnings and errors, and of those only text: their
 * objects hold what people ask.
 */
export function toSlackLogger(logger: Logger, level: LogLevel): SlackLogger {
  const textOf = (parts: readonly unknown[]) =>
    parts.filter((part) => typeof part === 'string').join(' ');
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts) => logger.warn(`slack: ${textOf(parts)}`),
    error: (...parts) => logger.error(`slack: ${textOf(parts)}`),
    setLevel: () => {},
    getLevel: () => level,
    setName: () => {},
  };
}
