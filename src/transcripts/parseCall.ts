import { createHash } from 'node:crypto';
import { TranscriptError } from '../errors.js';
import type { Call, ParsedCall, Statement, Transcript } from '../types.js';
import { foldWords } from './fold.js';
import type { Outline, TranscriptFormat } from './outline.js';
import { splitSentences } from './sentences.js';
import { statementId } from './statementId.js';

/** Part of every call's record: a change of what statements a text gives must change it. */
const PARSER_VERSION = 1;

/**
 * The call as it is stored: its text, its turns and its statements with exact places and permanent ids.
 *
 * @throws TranscriptError NO_STATEMENTS where the format was recognised but nothing in it is anybody's words
 */
export function parseCall(
  { call, file, bytes, text }: { call: Call; file: string; bytes: Uint8Array; text: string },
  format: TranscriptFormat,
): ParsedCall {
  const outline = format.outline(text);
  const statements = toStatements(call.id, text, outline);
  if (statements.length === 0) {
    throw new TranscriptError(
      'NO_STATEMENTS',
      `${file} looks like ${format.name} but holds no statement: is it complete?`,
    );
  }
  const transcript: Transcript = {
    call,
    file,
    text,
    sha256: sha256(bytes),
    textSha256: sha256(text),
    reader: `${format.name}/${PARSER_VERSION}`,
  };
  return { transcript, turns: outline.turns, statements };
}

/** Every sentence of every paragraph, in order; offsets come from here and are never searched for later. */
export function toStatements(
  call: string,
  text: string,
  { turns, paragraphs }: Outline,
): Statement[] {
  const seen = new Map<string, number>();
  const counted = { remarks: 0, qa: 0 };
  return paragraphs.flatMap(({ start, end, turn, topic, label, page, time }) => {
    const paragraph = ++counted[turns[turn]?.section ?? 'remarks'];
    return splitSentences(text, start, end).map((span) => {
      const words = text.slice(span.start, span.end);
      const folded = foldWords(words);
      const occurrence = seen.get(folded) ?? 0;
      seen.set(folded, occurrence + 1);
      const id = statementId(call, words, occurrence);
      return { id, ...span, turn, topic, label, locator: { page, time, paragraph } };
    });
  });
}

const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
