import type { CallOverview, CallRecord, CompanyRecord } from '../../catalogue.js';
import { CITATION_RECORD, type CitationRecord } from '../../citations/citationRecord.js';
import { RECORD_TYPE } from '../../citations/record.js';
import { REFERENCE_FORMS } from '../../citations/references/formatReference.js';
import type { AddedCall } from '../../ingest/addedCall.js';
import type { Preview } from '../../ingest/preview.js';
import { ADDED_CALL } from '../../server/addCall.js';
import { STATEMENT } from '../../server/schemas.js';
import type { PlacedStatement } from '../../server/statementView.js';
import type { Citation } from '../../types.js';
import { ADDING, INDEX, LOOKED_UP } from '../faults.js';
import { json, type Operation, type Reply, text } from '../operation.js';
import { CALL_OVERVIEW } from '../overviewShape.js';
import { choiceOf, pathId, QUOTE, queryOf, VERSION } from '../parameters.js';
import { PREVIEW } from '../previewShape.js';
import { ADDED, CALL_IN_FULL, CALL_LIST } from '../shapes.js';

const CALL_ID = pathId('The id of a call', 'AMZN-2025-Q3');
const STATEMENT_ID = pathId(
  'The id of a statement; `<id>..<id>` quotes up to 20 neighbours of one call as one',
  'AMZN-2025-Q3:7f3k9q2m',
);

type CallInFull = Omit<CallRecord, 'statements'> & {
  readonly statements: readonly Omit<Citation, 'prefix' | 'suffix'>[];
};

const RECORD: Reply = {
  ...json<CitationRecord>()(CITATION_RECORD, 'The record, for checking offline'),
  mediaType: RECORD_TYPE,
};

/** One reply for each media type that a reference comes in. */
const REFERENCES = [...new Set(Object.values(REFERENCE_FORMS))].map((type) =>
  text(type, 'The reference in the form asked for'),
);

export const LOOK_UP: readonly Operation[] = [
  {
    id: 'listCalls',
    method: 'get',
    path: '/api/calls',
    group: 'Look up',
    summary: 'List the calls',
    access: 'read',
    replies: [
      json<{ calls: readonly CallRecord[]; companies: readonly CompanyRecord[] }>()(
        CALL_LIST,
        'The calls',
      ),
    ],
    faults: INDEX,
  },
  {
    id: 'addCall',
    method: 'post',
    path: '/api/calls',
    group: 'Look up',
    summary: 'Add a transcript',
    about:
      'Adds a call, or a version of one, or all calls of a JSON, JSON Lines or CSV file, as `npm run ingest` does: all of a file, but for what was withdrawn, or none. Always needs a key with the scope `ingest`.',
    access: 'ingest',
    parameters: queryOf(ADDED_CALL),
    body: {
      mediaType: 'application/octet-stream',
      schema: null,
      about: 'The bytes of the transcript; what they are, they say themselves',
    },
    replies: [
      json<AddedCall>()(ADDED, 'It was here already'),
      json<AddedCall>()(ADDED, 'It was added', 201),
    ],
    faults: ADDING,
  },
  {
    id: 'previewCall',
    method: 'post',
    path: '/api/calls/preview',
    group: 'Look up',
    summary: 'See what a transcript is recognised as',
    about:
      'What adding it would make of it: company, period, speakers with their sides, what is left out, doubts. Nothing is written. Always needs a key with the scope `ingest`.',
    access: 'ingest',
    parameters: queryOf(ADDED_CALL),
    body: {
      mediaType: 'application/octet-stream',
      schema: null,
      about: 'The bytes of the transcript; what they are, they say themselves',
    },
    replies: [json<Preview>()(PREVIEW, 'What was recognised')],
    faults: ADDING,
  },
  {
    id: 'getCall',
    method: 'get',
    path: '/api/calls/{id}',
    group: 'Look up',
    summary: 'Get a call with its statements',
    access: 'read',
    parameters: [CALL_ID],
    replies: [json<CallInFull>()(CALL_IN_FULL, 'The call')],
    faults: LOOKED_UP,
  },
  {
    id: 'getCallOverview',
    method: 'get',
    path: '/api/calls/{id}/overview',
    group: 'Look up',
    summary: 'Get the overview of a call',
    about:
      'What matters most, the figures, who speaks and what analysts asked, each quoted with the statement it stands in.',
    access: 'read',
    parameters: [CALL_ID],
    replies: [json<CallOverview>()(CALL_OVERVIEW, 'The overview')],
    faults: LOOKED_UP,
  },
  {
    id: 'getSource',
    method: 'get',
    path: '/api/calls/{id}/source',
    group: 'Look up',
    summary: 'Get the text of a call',
    about:
      '`text.slice(start, end)` is the quote of a citation, in UTF-16 code units, as JavaScript counts.',
    access: 'read',
    parameters: [CALL_ID, VERSION],
    replies: [text('text/plain', 'The text, unchanged')],
    faults: LOOKED_UP,
  },
  {
    id: 'getStatement',
    method: 'get',
    path: '/api/statements/{id}',
    group: 'Look up',
    summary: 'Get a statement, or its reference',
    access: 'read',
    parameters: [
      STATEMENT_ID,
      VERSION,
      QUOTE,
      choiceOf('format', 'A reference, or the record for checking offline, instead of the JSON', [
        ...Object.keys(REFERENCE_FORMS),
        'record',
      ]),
    ],
    replies: [
      json<PlacedStatement>()(STATEMENT, 'The statement with its neighbours and its turn'),
      RECORD,
      ...REFERENCES,
    ],
    faults: LOOKED_UP,
  },
  {
    id: 'openStatement',
    method: 'get',
    path: '/c/{id}',
    group: 'Look up',
    summary: 'Open the permanent page of a statement',
    about: 'With `PUBLIC_CITATIONS` it needs no key.',
    access: 'read',
    parameters: [STATEMENT_ID, VERSION, QUOTE],
    replies: [
      text('text/html', 'Its page'),
      json<PlacedStatement>()(STATEMENT, 'With `Accept: application/json`'),
      RECORD,
    ],
    faults: LOOKED_UP,
  },
];
