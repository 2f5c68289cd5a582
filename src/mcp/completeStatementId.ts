import type { Catalogue } from '../catalogue.js';

/**
 * The ids that go on as what somebody typed, in any case of letters: calls up to the colon, then the statements of that
 * call, in its order. MCP shows the first hundred.
 */
export function completeStatementId(begun: string, catalogue: Catalogue): string[] {
  const typed = begun.toLowerCase();
  const goesOn = (id: string) => id.toLowerCase().startsWith(typed);
  return catalogue.calls().flatMap(({ id }) => {
    const prefix = `${id}:`;
    if (!typed.startsWith(prefix.toLowerCase())) return goesOn(prefix) ? [prefix] : [];
    return (catalogue.statements(id) ?? []).map((statement) => statement.id).filter(goesOn);
  });
}
