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

/** No key, a wrong one, or one that does not allow this. */
export class KeyError extends OnRecordError {
  readonly status: number;
  constructor(
    readonly code: 'UNAUTHORIZED' | 'KEY_SCOPE',
    message: string,
  ) {
    super(message);
    this.status = code === 'UNAUTHORIZED' ? 401 : 403;
  }
}

/** The link that a server without keys prints, and that does not open. */
export class LinkError extends OnRecordError {
  readonly status: number;
  constructor(
    readonly code: 'LINK_USED' | 'LINK_UNKNOWN' | 'LINK_NOT_LOCAL',
    message: string,
  ) {
    super(message);
    this.status = code === 'LINK_USED' ? 410 : 403;
  }
}

/** A client asked more than its share; the response's `Retry-After` says when it may again. */
export class RateLimitError extends OnRecordError {
  readonly code = 'RATE_LIMITED';
  readonly status = 429;
}

/** A request to Slack's route that Slack did not sign. */
export class NotFromSlackError extends OnRecordError {
  readonly code = 'BAD_SIGNATURE';
  readonly status = 401;
}

/** Slack is asked for, and no settings say which. */
export class SlackOffError extends OnRecordError {
  readonly code = 'SLACK_OFF';
  readonly status = 503;
}

export class NotFoundError extends OnRecordError {
  readonly code = 'NOT_FOUND';
  readonly status = 404;
}

/** What was here was taken back; the message tells why. */
export class WithdrawnError extends OnRecordError {
  readonly code = 'WITHDRAWN';
  readonly status = 410;
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
      | 'UNSURE_FORMAT'
      | 'TOO_LARGE'
      | 'NO_STATEMENTS'
      | 'OUTSIDE_CORPUS'
      | 'MISSING_FILE'
      | 'BAD_ROW'
      | 'DUPLICATE'
      | 'WITHDRAWN'
      | 'PARSER_FAULT'
      | 'MANY_CALLS'
      | 'TOO_MANY_CALLS'
      | 'BAD_TURN'
      | 'BAD_TIMES',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A report's file that cannot be read, and so not be annotated. */
export class ReportError extends OnRecordError {
  readonly status: number;
  constructor(
    readonly code: 'NOT_A_DOCX' | 'ENCRYPTED' | 'DAMAGED',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.status = code === 'NOT_A_DOCX' ? 415 : 400;
  }
}

/** A language or embedding model that did not do what it was asked. The message holds no key and nothing that the provider wrote. */
export class ModelError extends OnRecordError {
  readonly status: number;
  /** @param retryAfterMs how long the provider asks to be left alone */
  constructor(
    readonly code:
      | 'MODEL_UNAVAILABLE' // cannot be reached, or answers 5xx
      | 'MODEL_TIMEOUT'
      | 'MODEL_RATE_LIMITED'
      | 'MODEL_REFUSED' // will be refused again: a wrong key, an unknown model, a redirect
      | 'MODEL_REPLY_TOO_LARGE'
      | 'MODEL_BROKE_OFF', // the reply ends early or cannot be read
    message: string,
    readonly retryAfterMs: number | null = null,
  ) {
    super(message);
    this.status = code === 'MODEL_TIMEOUT' ? 504 : 502;
  }

  /** Whether the same request may succeed a little later. */
  get isPassing(): boolean {
    return ['MODEL_UNAVAILABLE', 'MODEL_RATE_LIMITED', 'MODEL_BROKE_OFF'].includes(this.code);
  }
}

/** A setting that needs an optional package, which is not installed. */
export class PackageMissingError extends OnRecordError {
  readonly code = 'PACKAGE_MISSING';
  readonly status = 500;
}

/** What is kept beside the index (feedback, shared conversations) and cannot be kept or read now. */
export class StateError extends OnRecordError {
  readonly status = 503;
  constructor(
    readonly code:
      | 'STATE_OFF' // no folder is set
      | 'STATE_UNWRITABLE' // the folder is none, or takes nothing
      | 'STATE_CORRUPT', // a file of it is not what was written
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What was learned (word vectors, the ranker) is missing, cut or of another version. */
export class WeightsError extends OnRecordError {
  readonly code = 'WEIGHTS_UNUSABLE';
  readonly status = 500;
}
