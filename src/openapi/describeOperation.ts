import type { OnRecordError } from '../errors.js';
import { refTo } from './components.js';
import { ANYWHERE, GUARDED } from './faults.js';
import type {
  MediaTypeObject,
  OperationObject,
  ParameterObject,
  ResponseObject,
} from './openApi.js';
import type { Body, JsonSchema, Operation, Parameter, Reply } from './operation.js';
import { ERROR } from './shapes.js';

/** One operation as the document shows it. */
export const describeOperation = (operation: Operation): OperationObject => ({
  operationId: operation.id,
  tags: [operation.group],
  summary: operation.summary,
  ...(operation.about ? { description: operation.about } : {}),
  security: securityOf(operation),
  ...(operation.parameters ? { parameters: operation.parameters.map(describeParameter) } : {}),
  ...(operation.body ? { requestBody: describeBody(operation.body) } : {}),
  responses: { ...describeReplies(operation.replies), ...describeFaults(operation) },
});

/** Without keys on the server everybody may read, so an empty requirement stands beside the others. */
function securityOf({ access }: Operation): object[] {
  if (access === 'open') return [];
  const withKey = [{ key: [] }, { session: [] }];
  return access === 'ingest' ? withKey : [...withKey, {}];
}

const describeParameter = ({
  name,
  about,
  schema,
  required,
  isList,
  example,
  ...at
}: Parameter): ParameterObject => ({
  name,
  in: at.in,
  ...(about ? { description: about } : {}),
  required,
  ...(isList ? { style: 'form', explode: false } : {}),
  schema,
  ...(example === undefined ? {} : { example }),
});

const describeBody = ({
  mediaType,
  schema,
  about,
  example,
}: Body): OperationObject['requestBody'] & object => ({
  required: true,
  ...(about ? { description: about } : {}),
  content: {
    [mediaType]: schema ? { schema: refTo(schema), example } : {},
  },
});

/** Replies of one status stand together, by their media types. */
function describeReplies(replies: readonly Reply[]): Record<string, ResponseObject> {
  const statuses = [...new Set(replies.map(({ status }) => status))];
  return Object.fromEntries(
    statuses.map((status) => {
      const same = replies.filter((reply) => reply.status === status);
      const content = same.flatMap(({ mediaType, ...reply }) =>
        mediaType === null ? [] : [[mediaType, describeContent(reply)] as const],
      );
      return [
        status,
        {
          description: [...new Set(same.map(({ about }) => about))].join('. '),
          ...(content.length > 0 ? { content: Object.fromEntries(content) } : {}),
        },
      ];
    }),
  );
}

function describeContent({ schema, events }: Pick<Reply, 'schema' | 'events'>): MediaTypeObject {
  if (schema) return { schema: refTo(schema) };
  if (!events) return {};
  const refs = Object.entries(events).map(([name, one]) => [name, refTo(one)]);
  return { schema: { type: 'string' }, 'x-events': Object.fromEntries(refs) };
}

/** Errors of one status stand together, with the codes that it can have. */
function describeFaults(operation: Operation): Record<string, ResponseObject> {
  const faults = faultsOf(operation);
  const statuses = [...new Set(faults.map(({ status }) => status))].sort((a, b) => a - b);
  const schema = refTo(operation.faultShape ?? ERROR);
  const described = statuses.map((status) => {
    const same = faults.filter((fault) => fault.status === status);
    const lines = same.map(({ code, message }) => `\`${code}\`: ${message}`);
    const codes = same.map(({ code }) => code);
    return [status, faultResponse(lines.join('\n'), schema, codes)] as const;
  });
  const fault = faultResponse('`INTERNAL`: A fault of the server, named in its log', schema, [
    'INTERNAL',
  ]);
  return { ...Object.fromEntries(described), default: fault };
}

const faultResponse = (
  description: string,
  schema: JsonSchema,
  codes: readonly string[],
): ResponseObject => ({
  description,
  content: { 'application/json': { schema, 'x-codes': [...new Set(codes)] } },
});

/** One of each status and code, those of every address among them. */
function faultsOf({ access, faults = [] }: Operation): readonly OnRecordError[] {
  const all = [...ANYWHERE, ...(access === 'open' ? [] : GUARDED), ...faults];
  return [...new Map(all.map((fault) => [`${fault.status} ${fault.code}`, fault])).values()];
}
