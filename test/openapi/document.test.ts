import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createDocument, OPERATIONS } from '../../src/openapi/document.js';
import { TABLE } from '../../src/server/schemas.js';

const document = createDocument('0.1.0', null);

describe('the document', () => {
  it('is valid OpenAPI 3.1 by a validator of others', async () => {
    const validator = new Validator();
    expect(await validator.validate({ ...structuredClone(document) })).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('links only to schemas that it has', () => {
    const links = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)];
    const linked = new Set(links.map(([, name]) => name));
    expect(linked.size).toBeGreaterThan(30);
    expect([...linked].filter((name) => !document.components.schemas[name ?? ''])).toEqual([]);
  });

  it('shows the table of an answer by an example that is one', () => {
    const [example] = z.array(TABLE).parse(TABLE.meta()?.examples);
    expect(example?.rows.flat().filter(({ marker }) => marker !== null)).toHaveLength(2);
    expect(JSON.stringify(document.components.schemas)).toContain('"not said"');
  });

  it('names each operation once', () => {
    const ids = OPERATIONS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});
