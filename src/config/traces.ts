import { z } from 'zod';

/** Where traces go, as the standard variables of OpenTelemetry say it. */
export interface TraceSettings {
  /** Of the collector, without the path of a signal: `http://127.0.0.1:4318`. */
  readonly endpoint: string;
  /** What the collector wants to know its clients by. */
  readonly headers: Readonly<Record<string, string>>;
  readonly serviceName: string;
}

export const OTLP_ENDPOINT = z
  .string()
  .refine(
    (value) => /^https?:\/\/[^/@?#]+(\/[^@?#]*)?$/.test(value) && URL.canParse(value),
    'is not the http(s) address of a collector, without password or query; set one like http://127.0.0.1:4318',
  )
  .transform((value) => value.replace(/\/+$/, ''));

/** `name=value,name=value`, the values percent-encoded, as the specification of the variable has it. */
export const OTLP_HEADERS = z.string().transform((text, context): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const part of text.split(',')) {
    const [, name, value = ''] = /^\s*([\w.-]+)\s*=\s*(\S*)\s*$/.exec(part) ?? [];
    const decoded = decode(value);
    if (name === undefined || decoded === null) {
      context.addIssue('holds a part that is not name=value with a percent-encoded value');
      return z.NEVER;
    }
    headers[name] = decoded;
  }
  return headers;
});

/** Null where a percent sign stands for no character. */
function decode(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
