import type { NextFunction, Request, Response } from 'express';
import { BadRequestError, OnRecordError } from '../errors.js';

export interface ErrorBody {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

/** The one error handler: every error leaves in the contract's shape, never with a stack or a path. */
export function sendError(error: unknown, request: Request, response: Response, _: NextFunction) {
  const { status, body } = explainError(error, request);
  if (response.destroyed) return; // the client left: nobody reads this
  if (response.headersSent) response.destroy();
  else response.status(status).json({ error: body });
}

/** What a client may know of an error. What is not of our family is a fault of ours: it goes to the log, whole. */
export function explainError(
  error: unknown,
  { id, log }: Pick<Request, 'id' | 'log'>,
): { readonly status: number; readonly body: ErrorBody } {
  const known =
    error instanceof URIError ? new BadRequestError('The address has a broken % escape') : error;
  if (known instanceof OnRecordError) {
    const { status, code, message } = known;
    const field = known instanceof BadRequestError ? known.field : undefined;
    return { status, body: { code, message, ...(field === undefined ? {} : { field }) } };
  }
  if (!(error instanceof ClientGone)) log.error({ err: error }, 'unexpected error');
  const message = `Something failed here; the server's log names it by the request id ${String(id)}`;
  return { status: 500, body: { code: 'INTERNAL', message } };
}

/** Why work was given up: nobody is left to read it. Never sent, for the same reason. */
export class ClientGone extends Error {
  constructor() {
    super('The client left');
  }
}
