import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../src/openapi/document.js';
import { registeredRoutes } from './registeredRoutes.js';
import { contractApp } from './serveContract.js';

describe('the document', () => {
  it('has every route of the server, and no other', () => {
    const described = OPERATIONS.map(({ method, path }) => `${method} ${path}`).sort();
    expect(registeredRoutes(contractApp(), ['/assets', '/mcp', '/v1'])).toEqual(described);
  });
});
