import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';
import type { OpenApiDocument } from '../../src/openapi/openApi.js';

/** A document and what finds where a value differs from one of its schemas, by its pointer. */
export interface Contract {
  readonly document: OpenApiDocument;
  faultsOf(pointer: string, value: unknown): readonly string[];
}

/** Holds values to the schemas of a document by a validator of others. */
export function holdTo(document: OpenApiDocument): Contract {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  addFormats.default(ajv);
  ajv.addSchema({ ...document, $id: 'https://onrecord.test/openapi.json' });
  const faultsOf = (pointer: string, value: unknown): readonly string[] => {
    const check = ajv.compile({ $ref: `https://onrecord.test/openapi.json${pointer}` });
    return check(value)
      ? []
      : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
  return { document, faultsOf };
}

/** Where a `$ref` leads, as a pointer into the document. */
export const linkTo = (schema: { readonly $ref?: string | undefined } | undefined): string =>
  schema?.$ref ?? '';

/** What a server sent. */
export interface Sent {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

/** Expects that what was sent is described: its status, its media type and, where it is JSON, its schema; an error's code too. */
export function expectDescribed(
  { document, faultsOf }: Contract,
  { method, path }: { readonly method: string; readonly path: string },
  { status, type, body }: Sent,
): void {
  const responses = document.paths[path]?.[method]?.responses ?? {};
  expect(Object.keys(responses)).toContain(String(status));
  const content = responses[status]?.content;
  if (!content) return void expect(body).toBe('');
  const name = Object.keys(content).find((one) => one === type || one === type.split(';')[0]);
  expect(name, `${type} is not among ${Object.keys(content)}`).toBeDefined();
  const media = content[name ?? ''];
  const isJson = /json/.test(type) && media?.schema;
  if (!isJson) return;
  const at = ['paths', path, method, 'responses', String(status), 'content', name ?? '', 'schema'];
  const value: unknown = JSON.parse(body);
  expect(faultsOf(`#/${at.map(escaped).map(encodeURIComponent).join('/')}`, value)).toEqual([]);
  const codes = media?.['x-codes'];
  const { code } = (value as { error?: { code?: unknown } }).error ?? {};
  if (codes && typeof code === 'string') expect(codes).toContain(code); // JSON-RPC has numbers
}
