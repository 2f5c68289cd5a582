import type { CallRecord, Catalogue } from '../catalogue.js';
import type { Citation, Generation, ParsedCall } from '../types.js';
import { citeStatement, type LinkBase } from './cite.js';

/** Look-ups of calls and statements in one generation. Ids are found in any case of letters. */
export function createCatalogue({ name, calls }: Generation, base: LinkBase): Catalogue {
  const byId = new Map(calls.map((parsed) => [parsed.transcript.call.id.toLowerCase(), parsed]));
  const places = new Map<string, { readonly parsed: ParsedCall; readonly at: number }>();
  for (const parsed of calls) {
    parsed.statements.forEach(({ id }, at) => {
      places.set(id.toLowerCase(), { parsed, at });
    });
  }
  const find = (id: string): ParsedCall | undefined => byId.get(id.toLowerCase());
  const cite = (parsed: ParsedCall, at: number): Citation[] => {
    const citation = citeStatement(parsed, at, base);
    return citation ? [citation] : [];
  };
  return {
    generation: name,
    calls: () => calls.map(recordOf),
    call: (id) => {
      const parsed = find(id);
      return parsed && recordOf(parsed);
    },
    statements: (id) => {
      const parsed = find(id);
      return parsed?.statements.flatMap((_, at) => cite(parsed, at));
    },
    source: (id) => find(id)?.transcript.text,
    statement: (id) => {
      const place = places.get(id.toLowerCase());
      const [statement] = place ? cite(place.parsed, place.at) : [];
      if (!place || !statement) return undefined;
      const { parsed, at } = place;
      const turn = parsed.statements[at]?.turn;
      return {
        statement,
        neighbours: {
          previous: parsed.statements[at - 1]?.id ?? null,
          next: parsed.statements[at + 1]?.id ?? null,
        },
        turn: parsed.statements.flatMap((other, index) =>
          other.turn === turn ? cite(parsed, index) : [],
        ),
      };
    },
  };
}

function recordOf({ transcript, statements }: ParsedCall): CallRecord {
  const { call, sha256, textSha256, reader } = transcript;
  return {
    ...call,
    sha256,
    textSha256,
    reader,
    statements: statements.length,
    versions: [{ sha256, textSha256, current: true }],
  };
}
