import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  CancelledNotificationSchema,
  type JSONRPCMessage,
  type RequestId,
} from '@modelcontextprotocol/sdk/types.js';

/**
 * Counts what goes through a transport, so that a door need not close on work that is asked for. To be called before it is
 * connected: the SDK leaves the handlers that it finds in their place.
 * @returns a promise of the moment when no request is open: each was answered or cancelled, or the transport was closed
 */
export function followRequests(transport: Transport): { answered(): Promise<void> } {
  const send = transport.send.bind(transport);
  const open = new Set<RequestId>();
  let whenNone = () => {};
  const close = (id: RequestId | undefined) => {
    if (id !== undefined) open.delete(id);
    if (open.size === 0) whenNone();
  };

  transport.onmessage = (message: JSONRPCMessage) => {
    if ('method' in message && 'id' in message) open.add(message.id);
    close(CancelledNotificationSchema.safeParse(message).data?.params.requestId);
  };
  transport.send = (message, options) => {
    const sent = send(message, options);
    if ('id' in message && !('method' in message)) close(message.id);
    return sent;
  };
  transport.onclose = () => {
    open.clear();
    whenNone();
  };

  return {
    answered: () =>
      new Promise((resolve) => {
        whenNone = resolve;
        if (open.size === 0) resolve();
      }),
  };
}
