import { createHash } from 'node:crypto';
import { TranscriptError } from '../errors.js';
import { parseSource } from '../transcripts/parseSources.js';
import { readText } from '../transcripts/readText.js';
import { checkStatements } from './checkStatements.js';
import { checkWords } from './checkWords.js';
import type { CitationRecord } from './citationRecord.js';
import { type RecordCheck, recordCheck } from './recordCheck.js';

/**
 * Everything that a record says, checked against a transcript's bytes alone: no server, no index. A check that does not
 * hold ends nothing: that a wrong file has the words all the same is worth knowing.
 *
 * @param file the transcript's name, for the messages
 */
export async function checkRecord(
  record: CitationRecord,
  bytes: Uint8Array,
  file: string,
): Promise<RecordCheck[]> {
  const { transcript, call } = record.onrecord;
  const sha256 = hash(bytes);
  const isText = sha256 === transcript.textSha256;
  const checks = [
    recordCheck('file', sha256 === transcript.sha256, {
      yes: `${file} is the file that was cited, to the byte`,
      no: `${file} is ${isText ? 'the text that was cited but not the file, or the hash in the record was changed' : 'another file, or was changed'}: its SHA-256 is ${sha256}, the record's is ${transcript.sha256}`,
    }),
  ];
  const [, reader = '', format] = /^(\w+)\+([^/]+)/.exec(transcript.reader ?? '') ?? [];
  const named = isText ? file : `${file}${ENDINGS[reader] ?? ''}`;
  try {
    const { text } = await readText(bytes, named);
    checks.push(...checkWords(record, { text, textSha256: hash(text) }));
    const row = { file: named, id: call.id, company: call.company ?? undefined, format };
    const parsed = await parseSource({ file: named, bytes, row });
    checks.push(...checkStatements(record, parsed));
  } catch (error) {
    if (!(error instanceof TranscriptError)) throw error;
    const of = checks.length === 1 ? 'text' : 'statements';
    checks.push({ of, holds: false, says: error.message });
  }
  return checks;
}

/** A transcript that was read as captions or as a page is so again, under whatever name it was saved. */
const ENDINGS: Readonly<Record<string, string>> = { captions: '.srt', html: '.html' };

const hash = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
