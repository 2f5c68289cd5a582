import { createHash } from 'node:crypto';
import { TranscriptError } from '../errors.js';
import { foldWords } from '../language/fold.js';
import type { Call, Locator, ParsedCall, Statement, Transcript } from '../types.js';
import { languagesIn } from './languagesIn.js';
import type { Correction, Outline, TranscriptFormat } from './outline.js';
import type { Mark, SourceText } from './readText.js';
import { splitSentences } from './sentences.js';
import { statementId } from './statementId.js';
import { whoSpeaks } from './whoSpeaks.js';

/** Part of every call's record: a change of what statements a text gives must change it. */
const PARSER_VERSION = 3;

/**
 * The call as it is stored: its text, its turns and its statements with exact places and permanent ids.
 *
 * @param participants people whom the call's row in `calls.json` names: they correct the source's
 * @throws TranscriptError NO_STATEMENTS where the format was recognised but nothing in it is anybody's words
 */
export function parseCall(
  {
    call,
    file,
    bytes,
    source,
    participants,
  }: {
    call: Call;
    file: string;
    bytes: Uint8Array;
    source: SourceText;
    participants: readonly Correction[];
  },
  format: TranscriptFormat,
): ParsedCall {
  const written = format.outline(source);
  const people = [...(source.given?.people ?? []), ...written.people];
  const { outline, turns } = whoSpeaks(
    source.text,
    { ...written, people },
    {
      participants,
      company: call.company,
    },
  );
  const { statements, languages, notes } = languagesIn(
    source.text,
    toStatements(call.id, source, outline),
  );
  if (statements.length === 0) {
    throw new TranscriptError(
      'NO_STATEMENTS',
      `${file} looks like ${format.name} but holds no statement: is it complete?`,
    );
  }
  const transcript: Transcript = {
    call,
    file,
    text: source.text,
    sha256: sha256(bytes),
    textSha256: sha256(source.text),
    reader: `${source.reader}+${format.name}/${PARSER_VERSION}`,
  };
  return { transcript, turns, statements, ...(languages ? { languages } : {}), notes };
}

/** Every sentence of every paragraph, in order; offsets come from here and are never searched for later. */
export function toStatements(
  call: string,
  { text, marks }: Pick<SourceText, 'text' | 'marks'>,
  { turns, paragraphs }: Outline,
): Statement[] {
  const seen = new Map<string, number>();
  const counted = { remarks: 0, qa: 0 };
  const locate = locator(marks);
  return paragraphs.flatMap(({ start, end, turn, topic, label, time, goesOn }) => {
    const section = turns[turn]?.section ?? 'remarks';
    if (!goesOn || counted[section] === 0) counted[section]++;
    const paragraph = counted[section];
    return splitSentences(text, start, end).map((span) => {
      const words = text.slice(span.start, span.end);
      const folded = foldWords(words);
      const occurrence = seen.get(folded) ?? 0;
      seen.set(folded, occurrence + 1);
      const id = statementId(call, words, occurrence);
      const { page, time: marked } = locate(span.start);
      const locator = { page, time: time ?? marked, paragraph };
      return { id, ...span, turn, topic, label, locator };
    });
  });
}

/** The page and time in force at a place; asked in ascending order, so one pass over the marks serves all. */
function locator(marks: readonly Mark[]): (start: number) => Pick<Locator, 'page' | 'time'> {
  let at = -1;
  return (start) => {
    while ((marks[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) at++;
    return { page: marks[at]?.page ?? null, time: marks[at]?.time ?? null };
  };
}

const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
