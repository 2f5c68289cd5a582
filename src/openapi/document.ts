import { COOKIE } from '../server/keys/admit.js';
import { componentSchemas } from './components.js';
import { describeOperation } from './describeOperation.js';
import type { OpenApiDocument, OperationObject } from './openApi.js';
import type { Operation } from './operation.js';
import { ASK } from './routes/ask.js';
import { DOORS } from './routes/doors.js';
import { KEEP } from './routes/keep.js';
import { LOOK_UP } from './routes/lookUp.js';
import { PAGES } from './routes/pages.js';
import { QUOTES } from './routes/quotes.js';
import { RUNNING } from './routes/running.js';

/** Every address that the server has, in the order of the page. */
export const OPERATIONS: readonly Operation[] = [
  ...ASK,
  ...LOOK_UP,
  ...QUOTES,
  ...KEEP,
  ...DOORS,
  ...RUNNING,
  ...PAGES,
];

/**
 * The whole contract, generated from the schemas that requests are validated by and responses are typed by.
 * @param publicUrl where the server is reached; null where its address is the document's own
 */
export function createDocument(version: string, publicUrl: string | null): OpenApiDocument {
  const paths: Record<string, Record<string, OperationObject>> = {};
  for (const operation of OPERATIONS)
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: describeOperation(operation),
    };
  return {
    openapi: '3.1.1',
    info: {
      title: 'OnRecord',
      version,
      summary: 'Answers about earnings calls, each sentence quoted to the letter',
      description:
        'Offsets are UTF-16 code units into the text of a call, so that `source.slice(start, end) === quote` holds for every citation. A client accepts fields that are not described here.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl ?? '/' }],
    tags: [...new Set(OPERATIONS.map(({ group }) => group))].map((name) => ({ name })),
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key of `API_KEYS`' },
        session: { type: 'apiKey', in: 'cookie', name: COOKIE, description: 'What a page keeps' },
      },
    },
  };
}
