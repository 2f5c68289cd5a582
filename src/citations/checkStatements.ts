import { isDeepStrictEqual } from 'node:util';
import type { Citation, ParsedCall } from '../types.js';
import type { CitationRecord } from './citationRecord.js';
import { citeStatement } from './cite.js';
import { joinCitations } from './joinCitations.js';
import { type RecordCheck, recordCheck } from './recordCheck.js';

/** Whether the ids name these words, and the transcript says of them what the record says: who spoke, to which question, where. */
export function checkStatements(
  { onrecord }: CitationRecord,
  { transcript, turns, statements }: ParsedCall,
): RecordCheck[] {
  const { offsets, call } = onrecord;
  const parsed = { transcript: { ...transcript, call }, turns, statements };
  const first = statements.findIndex(({ start }) => start === offsets.start);
  const last = statements.findIndex(({ end }) => end === offsets.end);
  const parts = statements
    .slice(first, last + 1)
    .flatMap((_, at) => citeStatement(parsed, first + at, '') ?? []);
  const cited = first < 0 ? undefined : joinCitations(parts, transcript.text);
  const otherwise = `; the transcript was read by ${transcript.reader} here, by ${onrecord.transcript.reader ?? 'an unknown reader'} for the record`;
  if (!cited)
    return [
      {
        of: 'statements',
        holds: false,
        says: `no statement begins at ${offsets.start} and ends at ${offsets.end}, so who said it cannot be told${otherwise}`,
      },
    ];
  const same = (fields: readonly (keyof Citation & keyof typeof onrecord)[]): boolean =>
    fields.every((field) => isDeepStrictEqual(cited[field], onrecord[field]));
  return [
    recordCheck('statements', same(['statements']), {
      yes: `these words have the id ${named(cited.statements)}`,
      no: `these words have the id ${named(cited.statements)}, the record says ${named(onrecord.statements)}${otherwise}`,
    }),
    recordCheck('speaker', same(['speaker', 'attribution', 'kind']), {
      yes: `said by: ${cited.attribution} (${cited.kind})`,
      no: `the transcript says they are of: ${cited.attribution} (${cited.kind}); the record: ${onrecord.attribution} (${onrecord.kind}), which only a correction in calls.json could explain${otherwise}`,
    }),
    recordCheck('question', same(['inReplyTo']), {
      yes: cited.inReplyTo ? 'the question is the same' : 'it answers no question',
      no: `the transcript says they answer "${cited.inReplyTo?.text ?? ''}", the record "${onrecord.inReplyTo?.text ?? ''}"${otherwise}`,
    }),
    recordCheck('place', same(['section', 'locator']), {
      yes: 'section, page, time and paragraph are the same',
      no: `section, page, time or paragraph are others: ${JSON.stringify([cited.section, cited.locator])}${otherwise}`,
    }),
  ];
}

const named = (ids: readonly string[]): string => ids.join(', ');
