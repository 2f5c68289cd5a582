import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult, ServerNotification } from '@modelcontextprotocol/sdk/types.js';
import type { z } from 'zod';
import { FAULT } from '../server/schemas.js';
import { ClientGone, type ErrorBody, explainError } from '../server/sendError.js';
import type { Visit } from './visit.js';

/** What a tool may do while it works on one call. */
export interface ToolCall {
  /** Aborts when the client cancels or leaves, or the server stops. */
  readonly signal: AbortSignal;
  /** Tells a client that wants to know how far the work is. */
  report(message: string): Promise<void>;
}

/** One tool that reads and changes nothing. */
export interface Tool<Asked extends z.ZodObject, Given extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly asked: Asked;
  readonly given: Given;
  /** @throws OnRecordError, which the assistant is told of */
  run(asked: z.output<Asked>, call: ToolCall): Promise<Shown<z.input<Given>>>;
}

/** A result for programs, and in words for assistants that know only those. */
export interface Shown<T> {
  readonly structured: T;
  readonly text: string;
}

/** Lets the compiler see what a tool takes and gives. */
export const defineTool = <Asked extends z.ZodObject, Given extends z.ZodObject>(
  tool: Tool<Asked, Given>,
): Tool<Asked, Given> => tool;

/**
 * Offers a tool. Wrong arguments are refused by the SDK, by the schema that the tool shows; the casts say no more than
 * that, for the SDK's types do not follow a schema that is a type parameter.
 */
export function addTool<Asked extends z.ZodObject, Given extends z.ZodObject>(
  server: McpServer,
  { name, title, description, asked, given, run }: Tool<Asked, Given>,
  visit: () => Visit,
): void {
  const config = {
    title,
    description,
    inputSchema: asked as z.ZodObject,
    outputSchema: orFault(given),
    annotations: {
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    },
  };
  server.registerTool(name, config, async (parsed, { signal, _meta, sendNotification }) => {
    const here = visit();
    const call = {
      signal: AbortSignal.any([signal, here.signal]),
      report: reporter(_meta?.progressToken, sendNotification),
    };
    try {
      const { structured, text } = await run(parsed as z.output<Asked>, call);
      return {
        content: [{ type: 'text', text }],
        structuredContent: { ...(structured as object) },
      };
    } catch (error) {
      return showFault(explainError(signal.aborted ? new ClientGone() : error, here).body);
    }
  });
}

/** Clients hold the structured content of errors, too, to the schema that the tool shows. */
function orFault(given: z.ZodObject): z.ZodObject {
  return given
    .partial()
    .extend({ error: FAULT.optional() })
    .meta({
      additionalProperties: true,
      anyOf: [{ required: always(given.shape) }, { required: ['error'] }],
    });
}

const showFault = (error: ErrorBody): CallToolResult => ({
  isError: true,
  content: [{ type: 'text', text: `${error.code}: ${error.message}` }],
  structuredContent: { error },
});

function reporter(
  progressToken: string | number | undefined,
  notify: (notification: ServerNotification) => Promise<void>,
): ToolCall['report'] {
  let progress = 0;
  return async (message) => {
    if (progressToken === undefined) return;
    progress += 1;
    const params = { progressToken, progress, message };
    // Whoever cannot be told does without: the result is what counts.
    await notify({ method: 'notifications/progress', params }).catch(() => {});
  };
}

/** The fields that always come. */
const always = (shape: z.ZodRawShape): string[] =>
  Object.keys(shape).filter((name) => !(shape[name] as z.ZodType).safeParse(undefined).success);
