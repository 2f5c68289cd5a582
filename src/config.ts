import { isIPv4 } from 'node:net';
import { z } from 'zod';
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
import { ConfigError } from './errors.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface Config {
  /** 0 means any free port. */
  readonly port: number;
  /** A loopback address or name. */
  readonly host: string;
  readonly corpusDir: string;
  readonly indexDir: string;
  readonly embeddings: EmbeddingSettings;
  /** Null where answers are quoted and no model writes. */
  readonly chat: ChatSettings | null;
  readonly access: ProviderAccess;
  readonly logLevel: (typeof LOG_LEVELS)[number];
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
    ...slackFaults(given),
  ];
  if (!settings.success || faults.length > 0) throw new ConfigError(describe(faults, env));
  const set = settings.data;
  return {
    port: set.PORT,
    host: set.HOST,
    corpusDir: set.CORPUS_DIR,
    indexDir: set.INDEX_DIR,
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

const ADDRESS = z
  .string()
  .refine(
    isBareUrl,
    'is not an absolute http(s) address without trailing slash, query and password; set one like https://onrecord.example',
  );

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
  if (value === undefined || /_(KEY|SECRET|TOKEN)$/.test(name)) return '…';
  return JSON.stringify(value.replace(/\/\/[^/]*@/, '//…@'));
}
