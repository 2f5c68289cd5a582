import { z } from 'zod';

/** What the client of Slack's Web API throws, as far as it is read here. */
const FAULT = z.object({
  code: z.string(),
  message: z.string().optional(),
  retryAfter: z.number().optional(),
  data: z.object({ error: z.string() }).optional(),
});

/** Slack's own word for why it refused a call: `channel_not_found`, `unknown_method`; null where Slack did not say. */
export function refusalIn(error: unknown): string | null {
  return FAULT.safeParse(error).data?.data?.error ?? null;
}

/** Seconds that Slack asks to be left alone; null where it does not. */
export function retryAfterIn(error: unknown): number | null {
  const fault = FAULT.safeParse(error).data;
  return fault?.code === 'slack_webapi_rate_limited_error' ? (fault.retryAfter ?? 1) : null;
}

/** Whether the call never left this machine, so that doing it again does nothing twice. */
export const neverArrived = (error: unknown): boolean =>
  /\b(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN)\b/.test(FAULT.safeParse(error).data?.message ?? '');

/** A fault in a word for the log: neither a token nor what was said is in it. */
export const nameFault = (error: unknown): string =>
  refusalIn(error) ??
  FAULT.safeParse(error).data?.code ??
  (error instanceof Error ? error.name : 'unknown');
