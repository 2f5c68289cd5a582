import {
  BadRequestError,
  CorpusError,
  EmbeddingInvalidError,
  ForbiddenError,
  IndexMissingError,
  KeyError,
  LockedError,
  ModelError,
  NoSpaceError,
  NotFoundError,
  NotFromSlackError,
  PayloadTooLargeError,
  RateLimitError,
  ReportError,
  ShuttingDownError,
  SlackOffError,
  StateError,
  TranscriptError,
  UnsupportedMediaTypeError,
  WithdrawnError,
} from '../errors.js';

/** The errors of the contract by where they come from: code and status are their classes' own, the message is the meaning. */

export const ANYWHERE = [
  new BadRequestError('The request breaks the contract; `field` names the part'),
  new ForbiddenError('A page of another origin, or a host name that is not this server’s'),
];

export const GUARDED = [
  new KeyError('UNAUTHORIZED', 'No key, or a wrong one'),
  new RateLimitError('More than this client’s share; `Retry-After` says when to ask again'),
];

export const SCOPED = [new KeyError('KEY_SCOPE', 'The key does not allow this')];

export const JSON_BODY = [
  new BadRequestError('The body is not valid JSON', undefined, 'BAD_JSON'),
  new PayloadTooLargeError('The body is too large'),
  new UnsupportedMediaTypeError('The body is not application/json in UTF-8, or is compressed'),
];

export const FILTERED = [
  new BadRequestError('A filter is unknown or malformed', undefined, 'BAD_FILTER'),
];

export const INDEX = [new IndexMissingError('There is no index to serve yet')];

export const ASKING = [
  ...INDEX,
  new ShuttingDownError('The server stops'),
  new EmbeddingInvalidError('The embedding model gave no usable vector'),
  new ModelError('MODEL_UNAVAILABLE', 'The embedding provider cannot be reached'),
  new ModelError('MODEL_RATE_LIMITED', 'The embedding provider asks for patience'),
  new ModelError('MODEL_REFUSED', 'The embedding provider refused the request'),
  new ModelError('MODEL_TIMEOUT', 'The embedding provider took too long'),
];

export const LOOKED_UP = [
  ...INDEX,
  new NotFoundError('The id names nothing here'),
  new WithdrawnError('The call was withdrawn; the message tells why'),
];

export const KEPT = [
  new StateError('STATE_OFF', 'STATE_DIR is not set, so nothing is kept'),
  new StateError('STATE_UNWRITABLE', 'The folder takes nothing'),
  new NoSpaceError('The disk is full'),
];

export const CORRUPT_STATE = [
  new StateError('STATE_CORRUPT', 'What was kept is not what was written'),
];

export const UNREADABLE = [
  new ReportError('NOT_A_DOCX', 'The file is no Word document'),
  new ReportError('ENCRYPTED', 'The file is locked with a password'),
  new ReportError('DAMAGED', 'The file cannot be read to its end'),
];

export const SLACK = [
  new SlackOffError('SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN are not set'),
  new NotFromSlackError('The signature is not Slack’s, or is old'),
];

export const ADDING = [
  ...SCOPED,
  new PayloadTooLargeError('The transcript is too large'),
  new TranscriptError('EMPTY', 'The file is empty'),
  new TranscriptError('BINARY', 'The file is of no kind that is read'),
  new TranscriptError('BAD_ENCODING', 'The text is in no encoding that is read'),
  new TranscriptError('PACKED', 'The file is a packed archive'),
  new TranscriptError('ENCRYPTED', 'The file is locked with a password'),
  new TranscriptError('DAMAGED', 'The file cannot be read to its end'),
  new TranscriptError('NO_TEXT', 'The file holds pictures of text, or none'),
  new TranscriptError('NO_CUES', 'Captions without a cue'),
  new TranscriptError('UNKNOWN_FORMAT', 'The text looks like no transcript'),
  new TranscriptError('TOO_LARGE', 'The text is too large once unpacked'),
  new TranscriptError('NO_STATEMENTS', 'There is nothing to cite in it'),
  new TranscriptError('DUPLICATE', 'Another source of this call is in use'),
  new TranscriptError('WITHDRAWN', 'The call was withdrawn'),
  new TranscriptError('PARSER_FAULT', 'A parser failed on it'),
  new LockedError('Another ingest is running'),
  new NoSpaceError('The disk is full'),
  new CorpusError('The corpus cannot be read'),
];
