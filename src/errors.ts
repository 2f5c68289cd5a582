/**
 * One error family. `code` is stable (clients and tests rely on it, never on the message), `status` is
 * the HTTP status, and the message says what is wrong and what to do. Anything else that is thrown is a fault of ours.
 */
export abstract class OnRecordError extends Error {
  abstract readonly code: string;
  abstract readonly status: number;
}

/** Settings that cannot work; all of them at once. */
export class ConfigError extends OnRecordError {
  readonly code = 'BAD_CONFIG';
  readonly status = 500;
}

/** A request that breaks the contract; `field` names the part. */
export class BadRequestError extends OnRecordError {
  readonly status = 400;
  constructor(
    message: string,
    readonly field?: string,
    readonly code: 'BAD_REQUEST' | 'BAD_FILTER' | 'BAD_JSON' = 'BAD_REQUEST',
  ) {
    super(message);
  }
}

/** A page of another origin, or a name that is not this server's, called it (DNS rebinding). */
export class ForbiddenError extends OnRecordError {
  readonly code = 'FORBIDDEN_ORIGIN';
  readonly status = 403;
}

export class NotFoundError extends OnRecordError {
  readonly code = 'NOT_FOUND';
  readonly status = 404;
}

export class PayloadTooLargeError extends OnRecordError {
  readonly code = 'TOO_LARGE';
  readonly status = 413;
}

export class UnsupportedMediaTypeError extends OnRecordError {
  readonly code = 'UNSUPPORTED_MEDIA_TYPE';
  readonly status = 415;
}

/** The stop was asked for while this request ran. */
export class ShuttingDownError extends OnRecordError {
  readonly code = 'SHUTTING_DOWN';
  readonly status = 503;
}

/** No generation to serve. */
export class IndexMissingError extends OnRecordError {
  readonly code = 'INDEX_MISSING';
  readonly status = 503;
}

/** A file of the index is not what its manifest says. */
export class IndexCorruptError extends OnRecordError {
  readonly code = 'INDEX_CORRUPT';
  readonly status = 503;
}

/** Whole files, but of two different corpora. */
export class ManifestMismatchError extends OnRecordError {
  readonly code = 'MANIFEST_MISMATCH';
  readonly status = 503;
}

/** Vectors of one model mean nothing to another. */
export class EmbedderMismatchError extends OnRecordError {
  readonly code = 'EMBEDDER_MISMATCH';
  readonly status = 503;
}

/** An embedding that is not a finite vector of the right length and a norm above zero. */
export class EmbeddingInvalidError extends OnRecordError {
  readonly code = 'EMBEDDING_INVALID';
  readonly status = 502;
}

/** Another ingest holds the index. */
export class LockedError extends OnRecordError {
  readonly code = 'LOCKED';
  readonly status = 503;
}

/** The disk is full. */
export class NoSpaceError extends OnRecordError {
  readonly code = 'NO_SPACE';
  readonly status = 503;
}

/** A corpus that cannot be read as a whole: `calls.json` is broken, or nothing in it was usable. */
export class CorpusError extends OnRecordError {
  readonly code = 'BAD_CORPUS';
  readonly status = 500;
}

/** One transcript that cannot be used; it is skipped and named. */
export class TranscriptError extends OnRecordError {
  readonly status = 400;
  constructor(
    readonly code:
      | 'EMPTY'
      | 'BINARY'
      | 'BAD_ENCODING'
      | 'PACKED'
      | 'ENCRYPTED'
      | 'DAMAGED'
      | 'NO_TEXT'
      | 'NO_CUES'
      | 'UNKNOWN_FORMAT'
      | 'TOO_LARGE'
      | 'NO_STATEMENTS'
      | 'OUTSIDE_CORPUS'
      | 'MISSING_FILE'
      | 'BAD_ROW'
      | 'DUPLICATE'
      | 'PARSER_FAULT',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
