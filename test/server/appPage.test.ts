import { describe, expect, it } from 'vitest';
import { IndexMissingError } from '../../src/errors.js';
import { send, startServer } from '../support/startServer.js';
import { DEPS } from './fakes.js';

const PATHS = ['/', '/calls', '/calls/ACME-2025-Q3', '/timeline', '/verify', '/tray', '/s/abc'];

describe('the chat page', () => {
  it.each(PATHS)('is one document, whose links all lead somewhere: %s', async (path) => {
    const server = await startServer(DEPS);
    const { status, headers, body } = await send(server, { path });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const links = [...body.matchAll(/(?:href|src)="([^"#]+)"/g)].map(([, href]) => href ?? '');
    expect(links.length).toBeGreaterThan(15);
    for (const link of links)
      expect((await fetch(new URL(link, `${server.url}${path}`))).status, link).toBe(200);
  });

  it('says before any script runs what there is', async () => {
    const { body } = await send(await startServer(DEPS), { path: '/' });
    expect(body).toContain('4 statements of 1 earnings call,');
    expect(body).toContain('<noscript>');
  });

  it('comes also without an index: the first question says what is missing', async () => {
    const catalogue = () => {
      throw new IndexMissingError('There is no index');
    };
    const { status, body } = await send(await startServer({ ...DEPS, catalogue }), { path: '/' });
    expect(status).toBe(200);
    expect(body).toContain('What was said?');
  });

  it('runs no inline script and asks for none, nor for inline styles', async () => {
    const { headers, body } = await send(await startServer(DEPS), { path: '/' });
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(body).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|\sstyle=/);
  });

  it.each([
    '/assets/web/main.ts',
    '/assets/web/',
    '/assets/web/%2e%2e/main.js',
    '/assets/web/../main.js',
  ])('has no asset %s', async (path) => {
    const { status } = await send(await startServer(DEPS), { path });
    expect([400, 404]).toContain(status);
  });
});
