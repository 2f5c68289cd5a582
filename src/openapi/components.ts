import { z } from 'zod';
import { CITATION_RECORD } from '../citations/citationRecord.js';
import { BODY } from '../openai/chatRequest.js';
import { CONVERSATION } from '../server/conversationInput.js';
import { EXPORT } from '../server/exportInput.js';
import { FEEDBACK } from '../server/feedbackInput.js';
import { FILTERS } from '../server/filters.js';
import { SESSION } from '../server/keys/session.js';
import { REPORT } from '../server/reportInput.js';
import * as shown from '../server/schemas.js';
import { VERIFY } from '../server/verifyInput.js';
import type { JsonSchema } from './operation.js';
import { CALL_OVERVIEW } from './overviewShape.js';
import { PREVIEW } from './previewShape.js';
import * as shapes from './shapes.js';

/** Every schema that the document shows, by the name that clients generate a type of. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  Filters: FILTERS,
  ChatRequest: shapes.CHAT_IN_FORMAT,
  ChatAnswer: shapes.ANSWER_IN_FORMAT,
  Answer: shown.ANSWER,
  Scope: shown.SCOPE,
  Citation: shown.CITATION,
  CitationInPlace: shown.CITATION_IN_PLACE,
  Excerpt: shown.EXCERPT,
  MarkedCitation: shown.MARKED_CITATION,
  Warning: shown.WARNING,
  FoundPassages: shapes.FOUND,
  Draft: shapes.DRAFT,
  SearchResult: shown.PASSAGES,
  Timeline: shapes.TIMELINE,
  Suggestions: shapes.SUGGESTIONS,
  Call: shown.CALL,
  CallList: shapes.CALL_LIST,
  CallInFull: shapes.CALL_IN_FULL,
  CallOverview: CALL_OVERVIEW,
  AddedCall: shapes.ADDED,
  Preview: PREVIEW,
  Statement: shown.STATEMENT,
  StatementVersion: shown.VERSION,
  CitationRecord: CITATION_RECORD,
  VerifyRequest: VERIFY,
  Verification: shown.VERIFICATION,
  ReportRequest: REPORT,
  CheckedReport: shapes.CHECKED_REPORT,
  ExportRequest: EXPORT,
  FeedbackRequest: FEEDBACK,
  KeptFeedback: shapes.KEPT_FEEDBACK,
  ConversationRequest: CONVERSATION,
  ConversationLink: shapes.LINK,
  Conversation: shapes.SHARED,
  SessionRequest: SESSION,
  SessionState: shapes.SESSION_STATE,
  Health: shapes.HEALTH,
  Readiness: shapes.READINESS,
  Fault: shown.FAULT,
  Error: shapes.ERROR,
  JsonRpcMessage: shapes.JSON_RPC,
  JsonRpcFault: shapes.JSON_RPC_FAULT,
  ChatCompletionRequest: BODY,
  ChatCompletion: shapes.COMPLETION,
  Model: shapes.MODEL,
  ModelList: shapes.MODELS,
  OpenAiError: shapes.OPENAI_ERROR,
};

const linkTo = (name: string): string => `#/components/schemas/${name}`;

const registry = z.registry<{ id: string }>();
const names = new Map<z.ZodType, string>();
for (const [id, schema] of Object.entries(NAMED)) {
  registry.add(schema, { id });
  names.set(schema, id);
}

/** The named schemas as they are sent: what a client may write before anything is trimmed or filled in. */
export function componentSchemas(): Readonly<Record<string, JsonSchema>> {
  const { schemas } = z.toJSONSchema(registry, { uri: linkTo, io: 'input' });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _dialect, $id: _link, ...schema }]) => [
      name,
      schema,
    ]),
  );
}

/** A link to a named schema, or to one of several. @throws Error for a schema that has no name here */
export function refTo(schema: z.ZodType): JsonSchema {
  if (schema instanceof z.ZodUnion)
    return { anyOf: schema.options.map((option) => refTo(option as z.ZodType)) };
  const name = names.get(schema);
  if (name === undefined) throw new Error('A schema of the contract has no name in components.ts');
  return { $ref: linkTo(name) };
}
