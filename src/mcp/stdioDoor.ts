import { randomUUID } from 'node:crypto';
import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Logger } from 'pino';
import { ShuttingDownError } from '../errors.js';
import { ClientGone } from '../server/sendError.js';
import { followRequests } from './followRequests.js';
import { createMcpServer, type McpDeps } from './mcpServer.js';

/** The streams that an assistant holds the other ends of. Nothing else may be written to `output`. */
export interface Pipes {
  readonly input: Readable;
  readonly output: Writable;
}

/**
 * Serves one assistant over a pair of pipes. Resolves when it has left and all that it asked before is answered, or soon
 * after `stop`: then what is being answered ends with the error SHUTTING_DOWN.
 */
export async function serveMcp(
  deps: McpDeps & { readonly logger: Logger },
  { input, output }: Pipes,
  stop: AbortSignal,
): Promise<void> {
  const interest = new AbortController();
  const server = createMcpServer(deps, () => {
    const id = randomUUID();
    return { id, log: deps.logger.child({ req: { id } }), signal: interest.signal };
  });
  const transport = new StdioServerTransport(input, output);
  const requests = followRequests(transport);
  const over = new Promise<void>((resolve) => {
    const endWith = (reason: Error) => {
      interest.abort(reason);
      resolve();
    };
    input.once('end', resolve).once('close', resolve);
    output.on('error', () => endWith(new ClientGone())); // nobody reads any more
    server.server.onclose = resolve; // also after a message that is too long to be read
    const reason = new ShuttingDownError('The server is stopping; ask again soon');
    stop.addEventListener('abort', () => endWith(reason), { once: true });
    if (stop.aborted) endWith(reason);
  });
  await server.connect(transport);
  await over;
  await requests.answered();
  await server.close();
}
