import type { ParsedCall } from '../types.js';
import type { CallRow } from './callRows.js';
import { type ParsedSource, type ParseSource, parseSources } from './parseSources.js';
import type { Skipped } from './rowsFile.js';
import type { SupersededFile } from './supersededFile.js';

/**
 * The versions that others replaced, under the ids of their calls. What the row of the version that is used says of a call
 * holds for the earlier ones too, and so does what its file's name told. One whose text is that of the version that is used is none.
 *
 * @param used the version of each call that is used
 */
export async function parseSuperseded(
  files: readonly SupersededFile[],
  used: readonly ParsedSource[],
  parse: ParseSource,
): Promise<{ superseded: ParsedCall[]; skipped: Skipped[] }> {
  const current = new Map(used.map((source) => [source.parsed.transcript.call.id, source]));
  const sources = files.map(({ file, call, bytes }) => ({
    file,
    bytes,
    row: { ...toldByName(current.get(call)), ...current.get(call)?.row, file, id: call },
    named: true,
  }));
  const { parsed, skipped } = await parseSources({ sources, skipped: [] }, parse);
  const texts = new Set(used.map(({ parsed }) => textOf(parsed)));
  const superseded = parsed.flatMap(({ parsed }) => {
    if (texts.has(textOf(parsed))) return [];
    texts.add(textOf(parsed));
    return [parsed];
  });
  return { superseded, skipped };
}

/** An earlier version lies under a name that tells nothing. */
function toldByName(source: ParsedSource | undefined): Partial<CallRow> {
  if (!source) return {};
  const { fromFileName = [], transcript } = source.parsed;
  return Object.fromEntries(fromFileName.map((field) => [field, transcript.call[field]]));
}

const textOf = ({ transcript }: ParsedCall): string =>
  `${transcript.call.id} ${transcript.textSha256}`;
