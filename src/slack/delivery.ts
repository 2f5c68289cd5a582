import { parse as parseForm } from 'node:querystring';
import { z } from 'zod';
import { BadRequestError } from '../errors.js';

/** What Slack sends: an event, a command, or a click. */
export interface Delivery {
  readonly body: Readonly<Record<string, unknown>>;
  /** The same for each retry of one delivery; null where there is nothing to do twice. */
  readonly key: string | null;
  /** The answer that Slack wants at once. */
  readonly reply: { readonly challenge: string } | null;
}

/**
 * Reads a body that Slack signed: JSON for events, a form for commands, a form that holds JSON for clicks.
 * @throws BadRequestError
 */
export function readDelivery(rawBody: Uint8Array, contentType: string | undefined): Delivery {
  const text = Buffer.from(rawBody).toString('utf8');
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(contentType ?? '');
  const form = isForm ? { ...parseForm(text) } : null;
  const body = form === null ? parseJson(text) : 'payload' in form ? parseJson(form.payload) : form;
  const { type, challenge, event_id, trigger_id } = readKnown(body);
  return {
    body,
    key: event_id ?? trigger_id ?? null,
    reply: type === 'url_verification' && challenge !== undefined ? { challenge } : null,
  };
}

const TEXT = z.string().max(2000).optional();
const KNOWN = z.object({ type: TEXT, challenge: TEXT, event_id: TEXT, trigger_id: TEXT });

function readKnown(body: unknown): z.infer<typeof KNOWN> {
  const known = KNOWN.safeParse(body);
  if (!known.success) throw new BadRequestError('The body is none that Slack sends');
  return known.data;
}

function parseJson(text: unknown): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(String(text));
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {
    // told below
  }
  throw new BadRequestError('The body is not a JSON object', undefined, 'BAD_JSON');
}
