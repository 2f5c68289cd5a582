import { isIPv4 } from 'node:net';
import { z } from 'zod';
import { API_KEYS, type KeyDigest } from './config/keys.js';
import {
  ADDRESSES,
  CHAT_MODEL,
  type ChatSettings,
  EMBEDDINGS,
  type EmbeddingSettings,
  KEY,
  missingKeys,
  PATIENCE,
  type ProviderAccess,
} from './config/models.js';
import { SLACK_API, SLACK_TOKEN, type SlackSettings, slackFaults } from './config/slack.js';
import { OTLP_ENDPOINT, OTLP_HEADERS, type TraceSettings } from './config/traces.js';
import { ConfigError } from './errors.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface Config {
  /** 0 means any free port. */
  readonly port: number;
  /** A loopback address or name, unless there are keys. */
  readonly host: string;
  /** Empty where everybody on this machine may read, and nobody may add. */
  readonly apiKeys: readonly KeyDigest[];
  /** Whether the pages of statements, `/c/…`, need no key. */
  readonly publicCitations: boolean;
  /** How often one client may ask in a minute; null where nobody counts. */
  readonly rateLimit: number | null;
  readonly corpusDir: string;
  readonly indexDir: string;
  /** Where feedback, shared conversations and threads are kept; null where they are not. */
  readonly stateDir: string | null;
  readonly embeddings: EmbeddingSettings;
  /** Null where answers are quoted and no model writes. */
  readonly chat: ChatSettings | null;
  readonly access: ProviderAccess;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Whether the log holds what was asked. */
  readonly logQuestions: boolean;
  /** Null where nothing is traced. */
  readonly traces: TraceSettings | null;
  /** Absolute, without a trailing slash; null where links stay relative. */
  readonly publicUrl: string | null;
  /** Null where Slack is off. */
  readonly slack: SlackSettings | null;
}

/**
 * The only reader of the environment. An empty value counts as not set.
 * @throws ConfigError naming every bad setting, what is wrong with it and what to do.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(SETTINGS.shape).map((name) => [name, env[name]?.trim() || undefined]),
  );
  const settings = SETTINGS.safeParse(given);
  const issues = settings.error?.issues ?? [];
  const faults = [
    ...issues.map(({ path, message }) => ({ name: String(path[0]), message })),
    ...missingKeys(given),
    ...unguardedHost(given),
    ...slackFaults(given),
  ];
  if (!settings.success || faults.length > 0) throw new ConfigError(describe(faults, env));
  const set = settings.data;
  return {
    port: set.PORT,
    host: set.HOST,
    apiKeys: set.API_KEYS,
    publicCitations: set.PUBLIC_CITATIONS,
    rateLimit: set.RATE_LIMIT_PER_MINUTE ?? (set.API_KEYS.length > 0 ? GUARDED_RATE : null),
    corpusDir: set.CORPUS_DIR,
    indexDir: set.INDEX_DIR,
    stateDir: set.STATE_DIR ?? null,
    embeddings: set.EMBEDDINGS,
    chat: set.CHAT_MODEL
      ? { ...set.CHAT_MODEL, firstTokenMs: set.CHAT_FIRST_TOKEN_MS, totalMs: set.CHAT_TOTAL_MS }
      : null,
    access: {
      openai: { baseUrl: set.OPENAI_BASE_URL, apiKey: set.OPENAI_API_KEY ?? null },
      anthropic: { baseUrl: set.ANTHROPIC_BASE_URL, apiKey: set.ANTHROPIC_API_KEY ?? null },
      ollama: { baseUrl: set.OLLAMA_BASE_URL, apiKey: null },
    },
    logLevel: set.LOG_LEVEL,
    logQuestions: set.LOG_QUESTIONS,
    traces: set.OTEL_EXPORTER_OTLP_ENDPOINT
      ? {
          endpoint: set.OTEL_EXPORTER_OTLP_ENDPOINT,
          headers: set.OTEL_EXPORTER_OTLP_HEADERS,
          serviceName: set.OTEL_SERVICE_NAME,
        }
      : null,
    publicUrl: set.PUBLIC_URL ?? null,
    slack:
      set.SLACK_SIGNING_SECRET && set.SLACK_BOT_TOKEN
        ? {
            signingSecret: set.SLACK_SIGNING_SECRET,
            botToken: set.SLACK_BOT_TOKEN,
            apiUrl: set.SLACK_API_URL,
          }
        : null,
  };
}

/** Twenty a second: no person and no bot comes near it, and a loop that ran away is stopped. */
const GUARDED_RATE = 1200;

/** What is reached from elsewhere must be guarded. */
const unguardedHost = (given: Readonly<Record<string, string | undefined>>) =>
  given.HOST === undefined || isLoopback(given.HOST) || given.API_KEYS !== undefined
    ? []
    : [{ name: 'HOST', message: UNGUARDED }];

const UNGUARDED =
  'is reached from other machines, and no key guards this server; set API_KEYS, or HOST to 127.0.0.1';

const ADDRESS = z
  .string()
  .refine(
    isBareUrl,
    'is not an absolute http(s) address without trailing slash, query and password; set one like https://onrecord.example',
  );

const SWITCH = z
  .enum(['true', 'false'], 'is neither true nor false')
  .transform((value) => value === 'true');

const SETTINGS = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'is not a whole number; set one from 0 (any free port) to 65535')
    .transform(Number)
    .refine((port) => port <= 65535, 'is past the last port; set one from 0 to 65535')
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  API_KEYS: API_KEYS.default([]),
  PUBLIC_CITATIONS: SWITCH.default(false),
  RATE_LIMIT_PER_MINUTE: z
    .string()
    .regex(/^[1-9]\d{0,6}$/, 'is not a whole number from 1 to 9999999; leave it out for no limit')
    .transform(Number)
    .optional(),
  CORPUS_DIR: z.string().default('corpus'),
  INDEX_DIR: z.string().default('.onrecord'),
  STATE_DIR: z.string().optional(),
  EMBEDDINGS: EMBEDDINGS.default('builtin'),
  CHAT_MODEL: CHAT_MODEL.optional(),
  CHAT_FIRST_TOKEN_MS: PATIENCE.default(15_000),
  CHAT_TOTAL_MS: PATIENCE.default(60_000),
  OPENAI_API_KEY: KEY.optional(),
  OPENAI_BASE_URL: ADDRESS.default(ADDRESSES.openai),
  ANTHROPIC_API_KEY: KEY.optional(),
  ANTHROPIC_BASE_URL: ADDRESS.default(ADDRESSES.anthropic),
  OLLAMA_BASE_URL: ADDRESS.default(ADDRESSES.ollama),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, `is no log level; set one of ${LOG_LEVELS.join(', ')}`)
    .default('info'),
  LOG_QUESTIONS: SWITCH.default(false),
  OTEL_EXPORTER_OTLP_ENDPOINT: OTLP_ENDPOINT.optional(),
  OTEL_EXPORTER_OTLP_HEADERS: OTLP_HEADERS.default({}),
  OTEL_SERVICE_NAME: z.string().default('onrecord'),
  PUBLIC_URL: ADDRESS.optional(),
  SLACK_SIGNING_SECRET: KEY.optional(),
  SLACK_BOT_TOKEN: SLACK_TOKEN.optional(),
  SLACK_API_URL: ADDRESS.default(SLACK_API),
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
  faults: readonly { readonly name: string; readonly message: string }[],
  env: Readonly<Record<string, string | undefined>>,
): string {
  const lines = faults.map(({ name, message }) => `  ${name}: ${show(name, env[name])} ${message}`);
  return `Settings that cannot work (see .env.example):\n${lines.join('\n')}`;
}

/** Neither a key nor the password of an address is for the log. */
function show(name: string, value: string | undefined): string {
  if (value === undefined || /_(KEYS?|SECRET|TOKEN|HEADERS)$/.test(name)) return '…';
  return JSON.stringify(value.replace(/\/\/[^/]*@/, '//…@'));
}
