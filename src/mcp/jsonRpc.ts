import type { Response } from 'express';

/** An error as JSON-RPC 2.0 has it. */
export interface JsonRpcFault {
  readonly code: number;
  readonly message: string;
  readonly data?: object;
}

export const PARSE_ERROR = -32700;
export const INVALID_REQUEST = -32600;
/** Free for implementations; the SDK says most of its refusals so. */
export const SERVER_ERROR = -32000;
/** The SDK's code for a session that is not there. */
export const NO_SESSION = -32001;

/** Refuses a message whose id is not known, or that has none. */
export function refuse(response: Response, status: number, error: JsonRpcFault): void {
  response.status(status).json({ jsonrpc: '2.0', id: null, error });
}
