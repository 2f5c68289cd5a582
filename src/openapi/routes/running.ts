import { LinkError } from '../../errors.js';
import { SESSION, type SessionState } from '../../server/keys/session.js';
import { GUARDED, INDEX, JSON_BODY } from '../faults.js';
import { json, jsonBody, type Operation, type Reply, text } from '../operation.js';
import { HEALTH, READINESS, SESSION_STATE } from '../shapes.js';

interface Readiness {
  readonly status: 'ready';
  readonly generation: string;
  readonly counts: { readonly calls: number; readonly statements: number };
}

const DONE: Reply = { status: 204, about: 'Done', mediaType: null, schema: null };

export const RUNNING: readonly Operation[] = [
  {
    id: 'beginSession',
    method: 'post',
    path: '/api/session',
    group: 'Keys',
    summary: 'Trade a key for a cookie',
    about: 'For pages: an HttpOnly cookie stands for the key in this browser for thirty days.',
    access: 'open',
    body: jsonBody(SESSION, { key: 'read-0123456789abcdef' }),
    replies: [{ ...DONE, about: 'The cookie is set' }],
    faults: [...JSON_BODY, ...GUARDED],
  },
  {
    id: 'getSession',
    method: 'get',
    path: '/api/session',
    group: 'Keys',
    summary: 'What this browser may do',
    access: 'open',
    replies: [json<SessionState>()(SESSION_STATE, 'Its scope')],
    faults: GUARDED,
  },
  {
    id: 'enter',
    method: 'get',
    path: '/enter',
    group: 'Keys',
    summary: 'The link that a server without keys prints',
    about:
      'Opens once, on the machine of the server: gives this browser an HttpOnly cookie by which it may add transcripts until it is closed or the server ends. A server with keys has no such address.',
    access: 'open',
    parameters: [
      {
        name: 'once',
        in: 'query',
        about: 'What was printed',
        schema: { type: 'string' },
        required: true,
        isList: false,
      },
    ],
    replies: [{ ...DONE, status: 303, about: 'The cookie is set; on to `/upload`' }],
    faults: [
      new LinkError('LINK_USED', 'It was used'),
      new LinkError('LINK_UNKNOWN', 'It is not the one that was printed'),
      new LinkError('LINK_NOT_LOCAL', 'It was opened from another machine or through a proxy'),
    ],
  },
  {
    id: 'endSession',
    method: 'delete',
    path: '/api/session',
    group: 'Keys',
    summary: 'Forget the key of this browser',
    access: 'open',
    replies: [DONE],
  },
  {
    id: 'showHealth',
    method: 'get',
    path: '/healthz',
    group: 'Operation',
    summary: 'Whether the process answers',
    access: 'open',
    replies: [json<{ readonly status: 'ok' }>()(HEALTH, 'It does')],
  },
  {
    id: 'showReadiness',
    method: 'get',
    path: '/readyz',
    group: 'Operation',
    summary: 'Whether there is an index to answer from',
    access: 'open',
    replies: [json<Readiness>()(READINESS, 'The build of the index that is served')],
    faults: INDEX,
  },
  {
    id: 'showMetrics',
    method: 'get',
    path: '/metrics',
    group: 'Operation',
    summary: 'What the server did, for Prometheus',
    access: 'read',
    replies: [
      text('text/plain', 'Counters, gauges and histograms in the text format of Prometheus'),
    ],
    faults: GUARDED,
  },
  {
    id: 'getOpenApi',
    method: 'get',
    path: '/openapi.json',
    group: 'Operation',
    summary: 'This description',
    access: 'open',
    replies: [text('application/json', 'OpenAPI 3.1')],
  },
  {
    id: 'showDocs',
    method: 'get',
    path: '/docs',
    group: 'Operation',
    summary: 'This description as a page',
    access: 'open',
    replies: [text('text/html', 'The page')],
  },
];
