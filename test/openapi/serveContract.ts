import type { Express } from 'express';
import pino from 'pino';
import { Registry } from 'prom-client';
import { createMcpDoor } from '../../src/mcp/httpDoor.js';
import { createOpenAiDoor } from '../../src/openai/openAiDoor.js';
import { createOpenApiDoor } from '../../src/openapi/openApiDoor.js';
import { type AppDeps, createApp } from '../../src/server/app.js';
import { createEntrance } from '../../src/server/keys/entrance.js';
import { createKeyring } from '../../src/server/keys/keyring.js';
import { DEPS } from '../server/fakes.js';
import { WEB } from '../support/startServer.js';

/** The server's parts as `main.ts` puts them together, over fakes. */
export const CONTRACT: Omit<AppDeps, 'logger' | 'web'> = {
  ...DEPS,
  guard: {
    ...{ keyring: createKeyring([]), publicCitations: false, rateLimit: null },
    entrance: createEntrance(),
  },
  mcp: createMcpDoor(DEPS),
  openAi: createOpenAiDoor(DEPS),
  openApi: createOpenApiDoor(null),
  get metrics() {
    return new Registry(); // each app counts by itself
  },
};

export const contractApp = (more: Partial<AppDeps> = {}): Express =>
  createApp({ ...CONTRACT, logger: pino({ level: 'silent' }), web: WEB, ...more });
