import { z } from 'zod';
import { BadRequestError } from '../errors.js';

const count = z.int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hex digits');
const known = z.string().nullable();

const quoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1, 'is empty'),
  prefix: z.string(),
  suffix: z.string(),
});

/** Unicode code points, as the Web Annotation Vocabulary counts characters. */
const positionSelector = z.object({
  type: z.literal('TextPositionSelector'),
  start: count,
  end: count,
});

const ours = z.object({
  format: z.literal(1, 'is of another version of OnRecord: use that one'),
  /** How to check the record, in words, for whoever finds it without us. */
  note: z.string(),
  statements: z.array(z.string()).min(1),
  offsets: z.object({ start: count, end: count, unit: z.literal('UTF-16 code units') }),
  /** `reader` is null where it is no longer known. */
  transcript: z.object({ sha256, textSha256: sha256, reader: known }),
  call: z.object({
    id: z.string(),
    company: known,
    ticker: known,
    period: known,
    date: known,
    title: known,
    publisher: known,
    url: known,
  }),
  kind: z.enum(['remark', 'question', 'answer', 'operator']),
  section: z.enum(['remarks', 'qa']),
  speaker: z.object({ name: z.string(), role: known, organization: known }).nullable(),
  attribution: z.string(),
  inReplyTo: z.object({ id: z.string(), asker: known, text: z.string() }).nullable(),
  locator: z.object({ page: count.nullable(), time: known, paragraph: count.nullable() }),
  permalink: z.string(),
});

/** A saved record. */
export const CITATION_RECORD = z.object({
  '@context': z.array(z.unknown()),
  id: z.string(),
  type: z.literal('Annotation', 'must be "Annotation"'),
  motivation: z.literal('identifying', 'must be "identifying"'),
  /** The permalink: what the words are identified by. */
  body: z.string(),
  target: z.object({
    source: z.string(),
    selector: z.tuple([quoteSelector, positionSelector]),
  }),
  onrecord: ours,
});

/** A citation that can be checked without this server: a W3C Web Annotation (2017), with what is ours in one field. */
export type CitationRecord = z.infer<typeof CITATION_RECORD>;

/** Reads a saved record. @throws BadRequestError saying which part of it is missing or malformed */
export function readRecord(json: string): CitationRecord {
  const result = CITATION_RECORD.safeParse(parseJson(json));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') || undefined;
  throw new BadRequestError(
    `That is no citation record: ${field ? `"${field}": ` : ''}${issue?.message ?? 'it is malformed'}`,
    field,
  );
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, '')); // some editors write a byte order mark
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BadRequestError(
      `That is no JSON (${reason}): save the record again, unchanged`,
      undefined,
      'BAD_JSON',
    );
  }
}
