import { BadRequestError, NotFoundError } from '../errors.js';

const MAX_LENGTH = 200;

/** Where the id of an address becomes an id: of one spelling (NFC), and nothing that a path could be made of. */
export function parseId(given: unknown): string {
  const id = typeof given === 'string' ? given.normalize('NFC') : '';
  if (id === '' || id.length > MAX_LENGTH || /[\p{Cc}\p{Surrogate}/\\]|\.\./u.test(id))
    throw new BadRequestError(
      `That is no id: an id has 1 to ${MAX_LENGTH} characters, no slash, no ".." and no control character; a range is <id>..<id>`,
      'id',
    );
  return id;
}

/** @throws NotFoundError saying what was looked for, so that a mistyped id can be told from a missing call. */
export function orNotFound<T>(
  found: T | undefined,
  noun: 'call' | 'statement',
  id: string,
  version = '',
): T {
  const of = version === '' ? '' : ` in a version "${version.slice(0, 64)}"`;
  if (found === undefined)
    throw new NotFoundError(`There is no ${noun} "${id}"${of}; GET /api/calls lists the calls`);
  return found;
}

/** An id as part of a path; a colon may stand in one, and ids are easier to read with theirs. */
export function inPath(id: string): string {
  return encodeURIComponent(id).replaceAll('%3A', ':');
}
