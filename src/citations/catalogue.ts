import type { CallRecord, Catalogue } from '../catalogue.js';
import type { Citation, Generation, ParsedCall, StatementId } from '../types.js';
import { createCallVersions } from './callVersions.js';
import { citeStatement, type LinkBase } from './cite.js';
import { excerptOf } from './inPlace.js';
import { createDescribeVersion } from './versions/describeVersion.js';

/** Look-ups of calls and statements in one generation. Ids are found in any case of letters. */
export function createCatalogue(generation: Generation, base: LinkBase): Catalogue {
  const versions = createCallVersions(generation);
  const describeVersion = createDescribeVersion(base);
  const record = (parsed: ParsedCall): CallRecord =>
    recordOf(parsed, versions.all(parsed.transcript.call.id));
  const cite = (parsed: ParsedCall, at: number): Citation[] => {
    const citation = citeStatement(parsed, at, base);
    return citation ? [citation] : [];
  };
  return {
    generation: generation.name,
    calls: () => generation.calls.map(record),
    call: (id) => {
      const parsed = versions.current(id);
      return parsed && record(parsed);
    },
    statements: (id) => {
      const parsed = versions.current(id);
      return parsed?.statements.flatMap((_, at) => cite(parsed, at));
    },
    source: (id, version = '') => {
      const parsed = version === '' ? versions.current(id) : versions.named(id, version);
      return parsed?.transcript.text;
    },
    statement: (id, version = '') => {
      const place = versions.place(id, version);
      const [statement] = place ? cite(place.parsed, place.at) : [];
      if (!place || !statement) return undefined;
      const { parsed, at } = place;
      const current = versions.current(parsed.transcript.call.id);
      return {
        statement,
        neighbours: neighboursOf(parsed, at),
        turn: parsed.statements.flatMap((other, index) =>
          other.turn === parsed.statements[at]?.turn ? cite(parsed, index) : [],
        ),
        version: describeVersion(parsed, at, current),
      };
    },
    excerpt: (id, version = '') => {
      const place = versions.place(id, version);
      return place && excerptOf(place.parsed, place.at);
    },
  };
}

const neighboursOf = (
  { statements }: ParsedCall,
  at: number,
): Record<'previous' | 'next', StatementId | null> => ({
  previous: statements[at - 1]?.id ?? null,
  next: statements[at + 1]?.id ?? null,
});

function recordOf(parsed: ParsedCall, versions: readonly ParsedCall[]): CallRecord {
  const { call, sha256, textSha256, reader } = parsed.transcript;
  return {
    ...call,
    sha256,
    textSha256,
    reader,
    statements: parsed.statements.length,
    versions: versions.map((version) => ({
      sha256: version.transcript.sha256,
      textSha256: version.transcript.textSha256,
      current: version === parsed,
    })),
  };
}
