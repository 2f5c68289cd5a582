import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Ask, SearchPassages } from '../answer.js';
import type { Catalogue } from '../catalogue.js';
import type { VerifyQuote } from '../citations/verify/verification.js';
import { addStatements } from './resources.js';
import { addTool } from './tool.js';
import { askTool } from './tools/ask.js';
import { getStatementTool } from './tools/getStatement.js';
import { listCallsTool } from './tools/listCalls.js';
import { searchStatementsTool } from './tools/searchStatements.js';
import { verifyQuoteTool } from './tools/verifyQuote.js';
import type { Visit } from './visit.js';

/** What assistants may ask. */
export interface McpDeps {
  readonly ask: Ask;
  readonly search: SearchPassages;
  readonly verify: VerifyQuote;
  /** The generation served now. @throws IndexMissingError where there is none. */
  readonly catalogue: () => Catalogue;
}

/** More than fifty messages with their citations hold; arguments of more parts are refused before each is looked at. */
const MAX_ARGUMENT_PARTS = 20_000;

/**
 * The server of one assistant, to be connected to one transport.
 * @param visit what the message that is being handled came in through
 */
export function createMcpServer(
  { ask, search, verify, catalogue }: McpDeps,
  visit: () => Visit,
): McpServer {
  const server = new McpServer(
    { name: 'onrecord', title: 'OnRecord', version: '0.1.0' },
    { instructions: INSTRUCTIONS, maxToolInputElements: MAX_ARGUMENT_PARTS },
  );
  addTool(server, askTool(ask), visit);
  addTool(server, searchStatementsTool(search), visit);
  addTool(server, getStatementTool(catalogue), visit);
  addTool(server, verifyQuoteTool(verify), visit);
  addTool(server, listCallsTool(catalogue), visit);
  addStatements(server, catalogue, visit);
  return server;
}

const INSTRUCTIONS = `OnRecord answers questions about earnings calls with the exact words of executives. Use ask for a
question, search_statements to look around, get_statement for a statement's surroundings, verify_quote before you repeat a
quotation from elsewhere, list_calls to see what there is. Repeat quotes unchanged, with who said them and their link, and
never present an analyst's question as management's view. Where the answer is not_found, say so.`;
