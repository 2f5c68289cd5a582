import { isIPv4 } from 'node:net';
import { z } from 'zod';
import { ConfigError } from './errors.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface Config {
  /** 0 means any free port. */
  readonly port: number;
  /** A loopback address or name. */
  readonly host: string;
  readonly corpusDir: string;
  readonly indexDir: string;
  readonly embeddings: 'builtin';
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Absolute, without a trailing slash; null where links stay relative. */
  readonly publicUrl: string | null;
}

/**
 * The only reader of the environment. An empty value counts as not set.
 * @throws ConfigError naming every bad setting, what is wrong with it and what to do.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.keys(SETTINGS.shape).map((name) => [name, env[name]?.trim() || undefined]);
  const settings = SETTINGS.safeParse(Object.fromEntries(given));
  if (!settings.success) throw new ConfigError(describe(settings.error.issues, env));
  const { PORT, HOST, CORPUS_DIR, INDEX_DIR, EMBEDDINGS, LOG_LEVEL, PUBLIC_URL } = settings.data;
  return {
    port: PORT,
    host: HOST,
    corpusDir: CORPUS_DIR,
    indexDir: INDEX_DIR,
    embeddings: EMBEDDINGS,
    logLevel: LOG_LEVEL,
    publicUrl: PUBLIC_URL ?? null,
  };
}

const SETTINGS = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'is not a whole number; set one from 0 (any free port) to 65535')
    .transform(Number)
    .refine((port) => port <= 65535, 'is past the last port; set one from 0 to 65535')
    .default(3000),
  HOST: z
    .string()
    .refine(
      isLoopback,
      'is not a loopback address, and keys that could guard this server do not exist yet; set 127.0.0.1',
    )
    .default('127.0.0.1'),
  CORPUS_DIR: z.string().default('corpus'),
  INDEX_DIR: z.string().default('.onrecord'),
  EMBEDDINGS: z
    .literal('builtin', 'is not an embedder of this version, which has one; set builtin')
    .default('builtin'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, `is no log level; set one of ${LOG_LEVELS.join(', ')}`)
    .default('info'),
  PUBLIC_URL: z
    .string()
    .refine(
      isBareUrl,
      'is not an absolute http(s) address without trailing slash, query and password; set one like https://onrecord.example',
    )
    .optional(),
});

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}

function isBareUrl(value: string): boolean {
  if (!/^https?:\/\/[^/]/.test(value) || !URL.canParse(value)) return false;
  const { username, password, search, hash } = new URL(value);
  return username + password + search + hash === '' && !/[/?#\s]$/.test(value);
}

function describe(
  issues: readonly z.core.$ZodIssue[],
  env: Readonly<Record<string, string | undefined>>,
): string {
  const lines = issues.map(({ path, message }) => {
    const name = String(path[0]);
    const shown = env[name]?.replace(/\/\/[^/]*@/, '//…@'); // a password is not for the log
    return `  ${name}: ${JSON.stringify(shown)} ${message}`;
  });
  return `Settings that cannot work (see .env.example):\n${lines.join('\n')}`;
}
