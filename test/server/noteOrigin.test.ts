import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/answer.js';
import { currentOrigin, type Origin } from '../../src/operation/origin.js';
import { send, startServer } from '../support/startServer.js';
import { ask, DEPS } from './fakes.js';

describe('the origin of work', () => {
  it.each(['application/json', 'text/event-stream'])(
    'is the request that it is done for, behind the reading of its body: %s',
    async (accept) => {
      const origins: (Origin | null)[] = [];
      const noting: Ask = (request, signal) => {
        origins.push(currentOrigin());
        return ask(request, signal);
      };
      const server = await startServer({ ...DEPS, ask: noting });
      const question = (id: string, more: Record<string, string> = {}) =>
        send(server, {
          method: 'POST',
          path: '/api/chat',
          headers: {
            'Content-Type': 'application/json',
            Accept: accept,
            'X-Request-Id': id,
            ...more,
          },
          body: '{"question":"Why?"}',
        });
      await Promise.all([question('job-1'), question('job-2', { traceparent: '00-a-b-01' })]);
      origins.sort((one, other) => ((one?.requestId ?? '') < (other?.requestId ?? '') ? -1 : 1));
      expect(origins).toEqual([
        { requestId: 'job-1', traceparent: null },
        { requestId: 'job-2', traceparent: '00-a-b-01' },
      ]);
      expect(currentOrigin()).toBeNull();
    },
  );
});
