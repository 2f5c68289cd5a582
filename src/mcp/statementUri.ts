import { pathIdOf } from '../citations/pathId.js';
import { inPath } from '../server/ids.js';
import type { Citation } from '../types.js';

/** The address of a statement among MCP's resources, as a URI template (RFC 6570). */
export const STATEMENT_TEMPLATE = 'onrecord://statement/{id}';

/** `onrecord://statement/AMZN-2025-Q3:7f3k9q2m`; of a quote over neighbours `…/<id>..<id>`. */
export function uriOf(citation: Pick<Citation, 'id' | 'statements'>): string {
  return STATEMENT_TEMPLATE.replace('{id}', () => inPath(pathIdOf(citation)));
}

/** The id that stands in such an address; null where an escape in it is broken. */
export function idIn(given: string): string | null {
  try {
    return decodeURIComponent(given);
  } catch {
    return null;
  }
}
