import type { ErrorRequestHandler } from 'express';
import { OnRecordError } from '../errors.js';
import { explainError } from '../server/sendError.js';

/** A request that this door cannot do, in the words of OpenAI's API. */
export class OpenAiError extends OnRecordError {
  readonly code: string;
  readonly status: number;
  constructor(
    message: string,
    /** The parameter that is wrong; null where it is the whole. */
    readonly param: string | null,
    {
      status = 400,
      code = 'invalid_request',
    }: { readonly status?: number; readonly code?: string } = {},
  ) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** The errors of this door as its clients read them. */
export const sendOpenAiError: ErrorRequestHandler = (error, request, response, _next) => {
  const { status, body } = explainError(error, request);
  if (response.destroyed) return;
  if (response.headersSent) response.destroy();
  else response.status(status).json(asOpenAi(status, body, error));
};

/** `type` is what OpenAI's clients choose their exception by, beside the status. */
export function asOpenAi(
  status: number,
  {
    code,
    message,
    field,
  }: { readonly code: string; readonly message: string; readonly field?: string },
  error?: unknown,
) {
  const param = error instanceof OpenAiError ? error.param : (field ?? null);
  return { error: { message, type: typeOf(status), param, code } };
}

function typeOf(status: number): string {
  if (status === 401) return 'authentication_error';
  if (status === 403) return 'permission_error';
  if (status === 429) return 'rate_limit_error';
  return status < 500 ? 'invalid_request_error' : 'server_error';
}
