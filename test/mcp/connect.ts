import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import pino from 'pino';
import { onTestFinished } from 'vitest';
import { createMcpDoor } from '../../src/mcp/httpDoor.js';
import type { McpDeps } from '../../src/mcp/mcpServer.js';
import type { RunningServer } from '../../src/server/listen.js';
import { DEPS } from '../server/fakes.js';
import { startServer } from '../support/startServer.js';

/** A real server with the door of assistants, and what it logged. */
export async function startMcpServer(
  deps: Partial<McpDeps> = {},
  maxSessions?: number,
): Promise<{ readonly server: RunningServer; readonly logged: string[] }> {
  const logged: string[] = [];
  const logger = pino({ level: 'warn' }, { write: (line) => void logged.push(line) });
  const all = { ...DEPS, ...deps };
  const server = await startServer({ ...all, logger, mcp: createMcpDoor(all, maxSessions) });
  return { server, logged };
}

/** The SDK's own client, connected. */
export async function connect(transport: Transport): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  onTestFinished(() => client.close());
  return client;
}

export const httpTransport = ({ port }: RunningServer): StreamableHTTPClientTransport =>
  new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port}/mcp`));

export const connectTo = (server: RunningServer): Promise<Client> =>
  connect(httpTransport(server) as Transport);

/** A client of a server with these deps. Once it has listed the tools, it holds their results to what they say of them. */
export async function assistant(deps: Partial<McpDeps> = {}, { lists = true } = {}) {
  const { server, logged } = await startMcpServer(deps);
  const client = await connectTo(server);
  if (lists) await client.listTools();
  const call = async (name: string, args: Record<string, unknown> = {}) =>
    shown((await client.callTool({ name, arguments: args })) as CallToolResult);
  return { client, call, server, logged };
}

/** What a result holds: its one text, its structured content, and whether it is an error. */
export function shown({ content, structuredContent, isError }: CallToolResult) {
  const [block] = content;
  if (content.length !== 1 || block?.type !== 'text') throw new Error('one text is expected');
  return { text: block.text, structured: structuredContent, isError: isError === true };
}
