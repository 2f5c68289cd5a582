import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';
import { ConfigError } from '../src/errors.js';

const DEFAULTS = {
  port: 3000,
  host: '127.0.0.1',
  apiKeys: [],
  publicCitations: false,
  rateLimit: null,
  corpusDir: 'corpus',
  indexDir: '.onrecord',
  stateDir: null,
  embeddings: 'builtin',
  chat: null,
  access: {
    openai: { baseUrl: 'https://api.openai.com/v1', apiKey: null },
    anthropic: { baseUrl: 'https://api.anthropic.com', apiKey: null },
    ollama: { baseUrl: 'http://127.0.0.1:11434', apiKey: null },
  },
  logLevel: 'info',
  logQuestions: false,
  traces: null,
  publicUrl: null,
  slack: null,
};

const sha256 = (text: string) => createHash('sha256').update(text).digest();

const complaint = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error(`${JSON.stringify(env)} was accepted`);
};

describe('readConfig', () => {
  it('needs no setting at all', () => {
    expect(readConfig({})).toEqual(DEFAULTS);
  });

  it('takes an empty or blank value as not set', () => {
    expect(readConfig({ PORT: '', HOST: '  ', PUBLIC_URL: '', EMBEDDINGS: '' })).toEqual(DEFAULTS);
  });

  it('reads every setting', () => {
    expect(
      readConfig({
        PORT: '8080',
        HOST: 'localhost',
        CORPUS_DIR: 'calls',
        INDEX_DIR: 'index',
        STATE_DIR: 'state',
        EMBEDDINGS: 'transformers:./models/all MiniLM',
        CHAT_MODEL: 'ollama:llama3.2:3b',
        CHAT_FIRST_TOKEN_MS: '2000',
        CHAT_TOTAL_MS: '9000',
        OPENAI_API_KEY: 'sk-1',
        OPENAI_BASE_URL: 'http://127.0.0.1:8000/v1',
        ANTHROPIC_API_KEY: 'sk-ant-2',
        ANTHROPIC_BASE_URL: 'https://claude.example',
        OLLAMA_BASE_URL: 'http://ollama.example:11434',
        LOG_LEVEL: 'debug',
        LOG_QUESTIONS: 'true',
        OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector.example:4318/',
        OTEL_EXPORTER_OTLP_HEADERS: 'api-key=a%20b, tenant=acme',
        OTEL_SERVICE_NAME: 'calls',
        PUBLIC_URL: 'https://onrecord.example/calls',
        API_KEYS: 'read:0123456789abcdef, ingest:fedcba9876543210',
        PUBLIC_CITATIONS: 'true',
        RATE_LIMIT_PER_MINUTE: '60',
        SLACK_SIGNING_SECRET: '8f742231',
        SLACK_BOT_TOKEN: 'xoxb-1',
        SLACK_API_URL: 'https://slack-gov.com/api',
      }),
    ).toEqual({
      port: 8080,
      host: 'localhost',
      apiKeys: [
        { scope: 'read', digest: sha256('0123456789abcdef') },
        { scope: 'ingest', digest: sha256('fedcba9876543210') },
      ],
      publicCitations: true,
      rateLimit: 60,
      corpusDir: 'calls',
      indexDir: 'index',
      stateDir: 'state',
      embeddings: { provider: 'transformers', model: './models/all MiniLM' },
      chat: { provider: 'ollama', model: 'llama3.2:3b', firstTokenMs: 2000, totalMs: 9000 },
      access: {
        openai: { baseUrl: 'http://127.0.0.1:8000/v1', apiKey: 'sk-1' },
        anthropic: { baseUrl: 'https://claude.example', apiKey: 'sk-ant-2' },
        ollama: { baseUrl: 'http://ollama.example:11434', apiKey: null },
      },
      logLevel: 'debug',
      logQuestions: true,
      traces: {
        endpoint: 'http://collector.example:4318',
        headers: { 'api-key': 'a b', tenant: 'acme' },
        serviceName: 'calls',
      },
      publicUrl: 'https://onrecord.example/calls',
      slack: {
        signingSecret: '8f742231',
        botToken: 'xoxb-1',
        apiUrl: 'https://slack-gov.com/api',
      },
    });
  });

  it.each(['0', '1', '65535'])('accepts the port %s', (PORT) => {
    expect(readConfig({ PORT }).port).toBe(Number(PORT));
  });

  it.each(['127.0.0.1', '127.8.9.10', '::1', 'localhost'])(
    'accepts the loopback host %s',
    (HOST) => {
      expect(readConfig({ HOST }).host).toBe(HOST);
    },
  );

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3e3'],
    ['PORT', '0x50'],
    ['PORT', '80.5'],
    ['PORT', 'http'],
    ['HOST', '0.0.0.0'],
    ['HOST', '::'],
    ['HOST', '192.168.1.5'],
    ['HOST', '127.0.0.1.example.com'], // begins like loopback, is not
    ['HOST', 'onrecord.example'],
    ['PUBLIC_CITATIONS', 'yes'],
    ['RATE_LIMIT_PER_MINUTE', '0'],
    ['RATE_LIMIT_PER_MINUTE', 'many'],
    ['EMBEDDINGS', 'openai'],
    ['EMBEDDINGS', 'openai:'],
    ['EMBEDDINGS', 'anthropic:voyage'],
    ['EMBEDDINGS', 'builtin:minilm'],
    ['CHAT_MODEL', 'gpt-4o-mini'],
    ['CHAT_MODEL', 'openai:'],
    ['CHAT_MODEL', 'openai:gpt 4o'],
    ['CHAT_MODEL', 'transformers:gpt2'],
    ['CHAT_FIRST_TOKEN_MS', '15s'],
    ['CHAT_FIRST_TOKEN_MS', '99'],
    ['CHAT_TOTAL_MS', '600001'],
    ['OPENAI_BASE_URL', 'localhost:8000'],
    ['ANTHROPIC_BASE_URL', 'https://claude.example/'],
    ['OLLAMA_BASE_URL', 'file:///etc/passwd'],
    ['LOG_LEVEL', 'loud'],
    ['LOG_QUESTIONS', '1'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://collector.example?key=1'],
    ['LOG_LEVEL', 'INFO'],
    ['PUBLIC_URL', 'onrecord.example'],
    ['PUBLIC_URL', 'ftp://onrecord.example'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['PUBLIC_URL', 'https://onrecord.example/'],
    ['PUBLIC_URL', 'https://onrecord.example?'],
    ['PUBLIC_URL', 'https://onrecord.example?a=1'],
  ])('refuses %s=%s by name', (name, value) => {
    expect(complaint({ [name]: value })).toContain(`${name}: ${JSON.stringify(value)}`);
  });

  it('does not repeat a password', () => {
    const message = complaint({ PUBLIC_URL: 'https://user:secret@onrecord.example' });
    expect(message).toContain('PUBLIC_URL: "https://…@onrecord.example"');
  });

  it.each(['OPENAI_API_KEY', 'ANTHROPIC_API_KEY'])('does not repeat the key %s', (name) => {
    const message = complaint({ [name]: 'sk-with a blank', PUBLIC_URL: 'x' });
    expect(message).toContain(`${name}: … holds white space`);
    expect(message).not.toContain('sk-with');
  });

  it.each([
    ['CHAT_MODEL', 'openai:gpt-4o-mini', 'OPENAI'],
    ['CHAT_MODEL', 'anthropic:claude-haiku', 'ANTHROPIC'],
    ['EMBEDDINGS', 'openai:text-embedding-3-small', 'OPENAI'],
  ])(
    'asks for the key that %s=%s needs, unless another server is named',
    (name, model, provider) => {
      const message = complaint({ [name]: model, PORT: 'x' });
      expect(message).toContain(`${provider}_API_KEY: … is not set`);
      expect(message).toContain('PORT'); // all at once
      const own = readConfig({}).access[provider === 'OPENAI' ? 'openai' : 'anthropic'].baseUrl;
      expect(complaint({ [name]: model, [`${provider}_BASE_URL`]: own })).toContain('is not set');
      readConfig({ [name]: model, [`${provider}_API_KEY`]: 'sk-1' });
      readConfig({ [name]: model, [`${provider}_BASE_URL`]: 'http://127.0.0.1:8000/v1' });
    },
  );

  it('says why another host is refused, and takes it where keys guard it', () => {
    expect(complaint({ HOST: '0.0.0.0' })).toContain('no key guards this server; set API_KEYS');
    const guarded = readConfig({ HOST: '0.0.0.0', API_KEYS: 'read:0123456789abcdef' });
    expect(guarded.host).toBe('0.0.0.0');
    expect(guarded.rateLimit).toBe(1200);
  });

  it.each([
    ['0123456789abcdef', 'is not read:<key> or ingest:<key>'],
    ['write:0123456789abcdef', 'is not read:<key> or ingest:<key>'],
    ['read:0123456789abcde', 'fewer than 16 characters'],
    ['read:0123456789 abcdef', 'is not read:<key>'],
    ['read:0123456789abcdef,', 'is not read:<key>'],
    ['read:0123456789abcdef,ingest:0123456789abcdef', 'one key twice'],
  ])('refuses the keys %s without repeating them', (API_KEYS, why) => {
    const message = complaint({ API_KEYS });
    expect(message).toContain(why);
    expect(message).not.toContain('0123456789');
  });

  it('wants both settings of Slack or none, and shows neither', () => {
    expect(readConfig({ SLACK_API_URL: 'https://slack.example/api' }).slack).toBeNull();
    expect(complaint({ SLACK_SIGNING_SECRET: 'secret-1' })).toMatch(
      /SLACK_BOT_TOKEN: … is not set, and SLACK_SIGNING_SECRET is/,
    );
    expect(complaint({ SLACK_BOT_TOKEN: 'xoxb-1' })).toMatch(/SLACK_SIGNING_SECRET: … is not set/);
    const wrong = complaint({ SLACK_SIGNING_SECRET: 'se cret', SLACK_BOT_TOKEN: 'xoxp-2' });
    expect(wrong).toMatch(/SLACK_SIGNING_SECRET: … holds white space/);
    expect(wrong).toMatch(/SLACK_BOT_TOKEN: … is not the token of a bot/);
  });

  it.each(['hush', 'hush=100%', 'hush=%ff', 'hush=a b', '=hush'])(
    'refuses the headers %s without repeating them',
    (OTEL_EXPORTER_OTLP_HEADERS) => {
      const message = complaint({ OTEL_EXPORTER_OTLP_HEADERS });
      expect(message).toContain(
        'OTEL_EXPORTER_OTLP_HEADERS: … holds a part that is not name=value',
      );
      expect(message).not.toContain('hush');
    },
  );

  it('refuses all bad settings at once, a line each', () => {
    const lines = complaint({ PORT: 'x', HOST: '0.0.0.0', LOG_LEVEL: 'loud' }).split('\n');
    expect(lines.slice(1).map((line) => line.trim().split(':')[0])).toEqual([
      'PORT',
      'LOG_LEVEL',
      'HOST',
    ]);
  });

  it('has its defaults in .env.example, and no setting more or less', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    const settings = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [
      name,
      value,
    ]);
    expect(settings.map(([name]) => name)).toEqual([
      'PORT',
      'HOST',
      'API_KEYS',
      'PUBLIC_CITATIONS',
      'RATE_LIMIT_PER_MINUTE',
      'CORPUS_DIR',
      'INDEX_DIR',
      'STATE_DIR',
      'EMBEDDINGS',
      'CHAT_MODEL',
      'CHAT_FIRST_TOKEN_MS',
      'CHAT_TOTAL_MS',
      'OPENAI_API_KEY',
      'OPENAI_BASE_URL',
      'ANTHROPIC_API_KEY',
      'ANTHROPIC_BASE_URL',
      'OLLAMA_BASE_URL',
      'LOG_LEVEL',
      'LOG_QUESTIONS',
      'OTEL_EXPORTER_OTLP_ENDPOINT',
      'OTEL_EXPORTER_OTLP_HEADERS',
      'OTEL_SERVICE_NAME',
      'PUBLIC_URL',
      'SLACK_SIGNING_SECRET',
      'SLACK_BOT_TOKEN',
      'SLACK_API_URL',
    ]);
    expect(readConfig(Object.fromEntries(settings))).toEqual(DEFAULTS);
  });
});
