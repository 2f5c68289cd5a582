import { request as httpRequest, type IncomingMessage } from 'node:http';
import pino from 'pino';
import { onTestFinished } from 'vitest';
import { type AppDeps, createApp } from '../../src/server/app.js';
import { listen, type RunningServer } from '../../src/server/listen.js';

/** The chat page as the build left it: a browser runs no TypeScript. */
export const WEB = new URL('../../dist/src/web/', import.meta.url);

/** Few tests add transcripts, and those bring their own. */
export const add = async (): Promise<never> => {
  throw new Error('This server adds nothing');
};

export const preview = add;

/** The app on a real, free port; stopped when the test ends. */
export async function startServer(
  deps: Omit<AppDeps, 'logger' | 'web' | 'add' | 'preview'> & Partial<AppDeps>,
): Promise<RunningServer> {
  const app = createApp({ logger: pino({ level: 'silent' }), web: WEB, add, preview, ...deps });
  const server = await listen(app, { port: 0, host: '127.0.0.1' });
  onTestFinished(() => server.stop(200));
  return server;
}

export interface RawRequest {
  readonly method?: string;
  /** Sent as it is: `fetch` would resolve `..` and set `Host` itself. */
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** One request with any path and any header. */
export function send(
  { port }: RunningServer,
  { method = 'GET', path, headers = {}, body }: RawRequest,
): Promise<{ status: number; headers: IncomingMessage['headers']; body: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers, agent: false });
    request.once('error', reject).once('response', async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: Buffer.concat(chunks).toString(),
      });
    });
    request.end(body);
  });
}
