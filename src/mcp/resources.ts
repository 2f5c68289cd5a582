import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';
import type { Catalogue } from '../catalogue.js';
import { explainError } from '../server/sendError.js';
import { type PlacedStatement, viewStatement } from '../server/statementView.js';
import { completeStatementId } from './completeStatementId.js';
import { statementText } from './inWords.js';
import { idIn, STATEMENT_TEMPLATE } from './statementUri.js';
import type { Visit } from './visit.js';

/** What MCP answers where a resource is not there (specification 2025-11-25, server/resources). */
const RESOURCE_NOT_FOUND = -32002;

/**
 * Offers every statement as a resource: the quote in words, and all of it as JSON. They are not listed, for a corpus has
 * hundreds of thousands; ids come from the tools, or by completion.
 */
export function addStatements(
  server: McpServer,
  catalogue: () => Catalogue,
  visit: () => Visit,
): void {
  const complete = { id: (begun: string) => completeStatementId(begun, catalogue()) };
  server.registerResource(
    'statement',
    new ResourceTemplate(STATEMENT_TEMPLATE, { list: undefined, complete }),
    {
      title: 'A statement',
      description: 'The exact words of one statement of an earnings call, with who said them',
      mimeType: 'text/plain',
    },
    ({ href }, { id }) => {
      const placed = find(catalogue, String(id), visit());
      return {
        contents: [
          { uri: href, mimeType: 'text/plain', text: statementText(placed) },
          { uri: href, mimeType: 'application/json', text: JSON.stringify(placed) },
        ],
      };
    },
  );
}

/** @throws McpError with our own code in its data */
function find(catalogue: () => Catalogue, given: string, visit: Visit): PlacedStatement {
  try {
    return viewStatement(catalogue(), { params: { id: idIn(given) ?? '' }, query: {} });
  } catch (error) {
    const { status, body } = explainError(error, visit);
    throw new McpError(MCP_CODES[status] ?? ErrorCode.InternalError, body.message, body);
  }
}

const MCP_CODES: Readonly<Record<number, number>> = {
  400: ErrorCode.InvalidParams,
  404: RESOURCE_NOT_FOUND,
  410: RESOURCE_NOT_FOUND,
};
