import { z } from 'zod';
import { NotFoundError } from '../../errors.js';
import { BODY } from '../../openai/chatRequest.js';
import type { toCompletion } from '../../openai/completion.js';
import type { ModelEntry } from '../../openai/openAiDoor.js';
import { OpenAiError } from '../../openai/openAiError.js';
import { ASKING, INDEX, JSON_BODY, SLACK } from '../faults.js';
import { json, jsonBody, type Operation, type Parameter, text } from '../operation.js';
import { pathId } from '../parameters.js';
import {
  COMPLETION,
  ERROR,
  JSON_RPC,
  JSON_RPC_FAULT,
  MODEL,
  MODELS,
  OPENAI_ERROR,
} from '../shapes.js';

const SESSION: Parameter = {
  name: 'Mcp-Session-Id',
  in: 'header',
  about: 'What the response to `initialize` gave; every message but that one needs it',
  schema: { type: 'string' },
  required: false,
  isList: false,
};

/** What is refused before a message reaches its session has the shape of the contract. */
const MCP = {
  path: '/mcp',
  group: 'Other doors',
  access: 'read',
  parameters: [SESSION],
  faultShape: z.union([JSON_RPC_FAULT, ERROR]),
} as const;

const OPENAI = { group: 'Other doors', access: 'read', faultShape: OPENAI_ERROR } as const;

const UNKNOWN_MODEL = new OpenAiError('There is no such model', 'model', {
  status: 404,
  code: 'model_not_found',
});

export const DOORS: readonly Operation[] = [
  {
    ...MCP,
    id: 'sendMcpMessage',
    method: 'post',
    summary: 'Send a message of the Model Context Protocol',
    about: 'Streamable HTTP: the reply to a request comes as JSON or as an event stream.',
    body: jsonBody(JSON_RPC, {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: {
        protocolVersion: '2025-06-18',
        capabilities: {},
        clientInfo: { name: 'example', version: '1' },
      },
    }),
    replies: [
      text('text/event-stream', 'The reply, after what there is to tell meanwhile'),
      { status: 202, about: 'A notification was taken', mediaType: null, schema: null },
    ],
    faults: JSON_BODY,
  },
  {
    ...MCP,
    id: 'endMcpSession',
    method: 'delete',
    summary: 'End a session of the Model Context Protocol',
    replies: [{ status: 200, about: 'It ended', mediaType: null, schema: null }],
    faults: [new NotFoundError('There is no such session')],
  },
  {
    ...OPENAI,
    id: 'createChatCompletion',
    method: 'post',
    path: '/v1/chat/completions',
    summary: 'Ask in the shape of OpenAI’s chat completions',
    about:
      'Links to the statements come as annotations, the whole answer under `onrecord`. With `stream` the sentences come as chunks, each of them checked.',
    body: jsonBody(BODY, {
      model: 'onrecord',
      messages: [{ role: 'user', content: 'How fast did AWS grow?' }],
    }),
    replies: [
      json<ReturnType<typeof toCompletion>>()(COMPLETION, 'The completion'),
      text('text/event-stream', 'With `stream`: chunks, then `[DONE]`'),
    ],
    faults: [
      new OpenAiError('The request cannot be read; `param` names the part', null),
      new OpenAiError('What is asked for is not done here', null, {
        code: 'unsupported_parameter',
      }),
      new OpenAiError('More than 50 messages before the question', null, {
        code: 'too_many_messages',
      }),
      UNKNOWN_MODEL,
      ...JSON_BODY,
      ...ASKING,
    ],
  },
  {
    ...OPENAI,
    id: 'listModels',
    method: 'get',
    path: '/v1/models',
    summary: 'List the one model that this server is',
    replies: [json<{ object: 'list'; data: readonly ModelEntry[] }>()(MODELS, 'The models')],
    faults: INDEX,
  },
  {
    ...OPENAI,
    id: 'getModel',
    method: 'get',
    path: '/v1/models/{id}',
    summary: 'Get the model',
    parameters: [pathId('The name of the model', 'onrecord')],
    replies: [json<ModelEntry>()(MODEL, 'The model')],
    faults: [...INDEX, UNKNOWN_MODEL],
  },
  {
    id: 'receiveSlackEvent',
    method: 'post',
    path: '/slack/events',
    group: 'Other doors',
    access: 'open',
    summary: 'What Slack sends',
    about: 'Signed by Slack; nobody else calls it.',
    body: { mediaType: 'application/json', schema: null },
    replies: [{ status: 200, about: 'It was taken', mediaType: null, schema: null }],
    faults: SLACK,
  },
];
