import type { Request } from 'express';
import type { Warning } from '../answer.js';
import type { Catalogue, StatementView } from '../catalogue.js';
import { VERSION_DIGITS } from '../citations/cite.js';
import { BadRequestError } from '../errors.js';
import type { Citation } from '../types.js';
import { orNotFound, parseId } from './ids.js';
import { versionWarnings } from './versionWarnings.js';

/** A citation with its place: its fields stand at the top, as they do wherever a citation is shown. */
export interface PlacedStatement extends Citation, Omit<StatementView, 'statement'> {
  /** Says that the link was made for another version of the text than the one shown, and what the current one says. */
  readonly warnings: readonly Warning[];
}

/**
 * The statement that a request names by `:id`, and by `?v=` the version that its link was made for.
 * @throws BadRequestError, NotFoundError, IndexMissingError
 */
export function viewStatement(
  catalogue: Catalogue,
  { params, query }: Pick<Request, 'params' | 'query'>,
): PlacedStatement {
  const id = parseId(params.id);
  if (query.format !== undefined)
    throw new BadRequestError(
      'This address gives no reference: ask GET /api/statements/<id>?format=… for one',
      'format',
    );
  const version = parseVersion(query.v);
  const found = orNotFound(catalogue.statement(id, version), 'statement', id);
  const { statement, ...place } = found;
  const warnings = [
    ...compareVersions(version, statement.call.textSha256),
    ...versionWarnings(found.version),
  ];
  return { ...statement, ...place, warnings };
}

/** The `?v=` of an address, empty where there is none. @throws BadRequestError */
export function parseVersion(given: unknown): string {
  if (given === undefined) return '';
  if (typeof given === 'string') return given.trim().toLowerCase();
  throw new BadRequestError('"v" must be given once', 'v');
}

/** A link that was damaged on its way counts as one of another version: the reader still sees the words, and is told. */
function compareVersions(asked: string, textSha256: string): Warning[] {
  const isShown = asked.length >= VERSION_DIGITS && textSha256.startsWith(asked);
  if (asked === '' || isShown) return [];
  const shown = textSha256.slice(0, VERSION_DIGITS);
  const message = `The link names version "${asked.slice(0, 64)}" of the transcript; the words shown are of version "${shown}"`;
  return [{ code: 'OTHER_VERSION', message }];
}
