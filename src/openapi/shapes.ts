import { z } from 'zod';
import { CHAT } from '../server/input.js';
import {
  ANSWER,
  CALL,
  CALLS,
  CHANGE,
  CITATION,
  CITATION_IN_PLACE,
  FAULT,
  MARKED_CITATION,
  open,
  PASSAGES,
  SCOPE,
  VERSION,
  WARNING,
} from '../server/schemas.js';

/** The shapes that only HTTP shows, beside those of `server/schemas.ts`. */

const text = z.string();

export const ERROR = open({ error: FAULT });

/** Their surroundings are the next rows. */
const LISTED = CITATION.omit({ prefix: true, suffix: true }).meta({ additionalProperties: true });

export const CALL_IN_FULL = CALL.omit({ statements: true })
  .extend({ statements: z.array(LISTED).readonly().describe('All of them, in order') })
  .meta({ additionalProperties: true });

const TAKEN = {
  call: text.describe('The id of the call'),
  file: text.describe('Where it lies in the corpus folder'),
  former: text.nullable().describe('Where the transcript is kept that it replaces'),
  isKnown: z.boolean().describe('Whether its bytes were in the corpus before'),
  statements: z.int(),
};

/** Of a file of many calls the first is told as one is. */
export const ADDED = open({
  ...TAKEN,
  generation: text.describe('The build of the index that holds it'),
  calls: z.array(open(TAKEN)).readonly().describe('Every call of the file, the first included'),
  refused: z
    .array(open({ file: text.describe('Its name in the file'), code: text, message: text }))
    .readonly()
    .describe('Calls of the file that were withdrawn, and so not taken'),
  notes: z.array(text).readonly().describe('What a person should look at'),
});

export const SESSION_STATE = open({
  scope: z.enum(['read', 'ingest']).nullable().describe('What this browser or key may do'),
  hasKeys: z.boolean().describe('Whether the server has keys at all'),
});

export const KEPT_FEEDBACK = open({ id: text });

export const LINK = open({ id: text, url: text.describe('Where the conversation is shown') });

const versioned = <S extends typeof CITATION_IN_PLACE>(citation: S) =>
  citation
    .extend({ version: VERSION.nullable().describe('What became of the statement since') })
    .meta({ additionalProperties: true });

const SHOWN_ANSWER = ANSWER.extend({
  citations: z.array(versioned(MARKED_CITATION)).readonly(),
  related: z.array(versioned(CITATION_IN_PLACE)).readonly(),
}).meta({ additionalProperties: true });

export const SHARED = open({
  id: text,
  url: text,
  title: text.nullable(),
  sharedAt: text.describe('ISO time'),
  exchanges: z
    .array(
      open({
        question: text,
        answer: SHOWN_ANSWER.nullable().describe('Null where a call that it quotes was withdrawn'),
        withdrawn: text.optional().describe('Why it was'),
      }),
    )
    .readonly(),
});

export const FOUND = PASSAGES.pick({ passages: true }).meta({ additionalProperties: true });
export const DRAFT = open({
  text: text.describe('A piece of a draft: it may still be taken back'),
});

export const HEALTH = open({ status: z.literal('ok') });

export const READINESS = open({
  status: z.literal('ready'),
  generation: text.describe('The build of the index that is served'),
  counts: open({ calls: z.int(), statements: z.int() }),
});

export const JSON_RPC = open({
  jsonrpc: z.literal('2.0'),
  id: z.union([text, z.int(), z.null()]).optional(),
  method: text.optional(),
  params: z.record(text, z.unknown()).optional(),
}).describe('One message of JSON-RPC 2.0, as the Model Context Protocol defines them');

export const JSON_RPC_FAULT = open({
  jsonrpc: z.literal('2.0'),
  id: z.null(),
  error: open({ code: z.int(), message: text }),
});

export const COMPLETION = open({
  id: text,
  object: z.literal('chat.completion'),
  created: z.int(),
  model: text,
  choices: z
    .array(
      open({
        index: z.int(),
        message: open({
          role: z.literal('assistant'),
          content: text,
          annotations: z
            .array(
              open({
                type: z.literal('url_citation'),
                url_citation: open({
                  start_index: z.int(),
                  end_index: z.int(),
                  url: text,
                  title: text,
                }),
              }),
            )
            .readonly()
            .describe('Where each marker stands, and the permanent link that it leads to'),
        }),
        finish_reason: z.literal('stop'),
      }),
    )
    .readonly(),
  onrecord: ANSWER.describe('The checked answer, with its citations in full'),
});

export const MODEL = open({
  id: text,
  object: z.literal('model'),
  created: z.int(),
  owned_by: text,
});

export const MODELS = open({ object: z.literal('list'), data: z.array(MODEL).readonly() });

export const OPENAI_ERROR = open({
  error: open({ message: text, type: text, param: text.nullable(), code: text }),
});

export const CALL_LIST = CALLS.extend({
  companies: z
    .array(open({ name: text, tickers: z.array(text).readonly(), calls: z.array(text).readonly() }))
    .readonly()
    .describe('Whose they are, where one company writes its name in several ways'),
}).meta({ additionalProperties: true });

export const CHAT_IN_FORMAT = CHAT.extend({
  format: z
    .literal('slack')
    .optional()
    .describe('Adds `slack`, a message for `chat.postMessage`, to the answer'),
});

export const ANSWER_IN_FORMAT = ANSWER.extend({
  slack: open({ text, blocks: z.array(open({ type: text })).readonly() })
    .optional()
    .describe('With `"format": "slack"`'),
}).meta({ additionalProperties: true });

export const TIMELINE = open({
  scope: SCOPE,
  calls: z
    .array(open({ call: open({ id: text }), statements: z.array(CITATION).readonly() }))
    .readonly()
    .describe('Every call in scope, oldest first; no statement where it is silent'),
  warnings: z.array(WARNING).readonly(),
});

export const SUGGESTIONS = open({ suggestions: z.array(text).readonly() });

const VERDICT = z.enum([
  'exact',
  'exact_elsewhere',
  'altered',
  'not_found',
  'supported',
  'unchecked',
]);

export const CHECKED_REPORT = open({
  summary: z.record(VERDICT, z.int()),
  message: text.describe('The outcome in a sentence'),
  claims: z
    .array(
      open({
        kind: z.enum(['quotation', 'sentence']),
        text,
        start: z.int().describe('`report.slice(start, end)` is `text`'),
        end: z.int(),
        markAt: z.int().describe('Behind which character its footnote stands'),
        speaker: text.nullable(),
        verdict: VERDICT,
        message: text,
        citations: z.array(CITATION).readonly(),
        diff: z.array(CHANGE).readonly().optional(),
        warnings: z.array(WARNING).readonly(),
      }),
    )
    .readonly(),
  annotated: text.describe('The report with a footnote in Markdown at each claim'),
  text: text.optional().describe('Of a Word document: what the offsets refer to'),
});
