import { TranscriptError } from '../errors.js';
import { decodeText, MAX_TRANSCRIPT_BYTES } from './decode.js';
import { fileKind } from './fileKind.js';
import { isCaptions, readCaptions } from './readers/readCaptions.js';
import { readDocx } from './readers/readDocx.js';
import { isHtml, readHtml } from './readers/readHtml.js';
import { isMarkdown, readMarkdown } from './readers/readMarkdown.js';
import { readPdf } from './readers/readPdf.js';
import { dataKind } from './records/dataKind.js';
import { readData } from './records/readData.js';
import type { SourceText } from './sourceText.js';

export type { Mark, SourceText } from './sourceText.js';

/**
 * The text of a transcript's file, by what its bytes are; its name only helps where they tell nothing.
 *
 * @throws TranscriptError
 */
export async function readText(bytes: Uint8Array, file: string): Promise<SourceText> {
  if (bytes.length > MAX_TRANSCRIPT_BYTES)
    throw tooLarge(file, bytes.length, 'bytes', MAX_TRANSCRIPT_BYTES);
  const source = await read(bytes, file);
  const { length } = source.text;
  if (length > MAX_CHARACTERS) throw tooLarge(file, length, 'characters of text', MAX_CHARACTERS);
  return source;
}

/** Of one call's text: the longest real one has some 300,000. */
const MAX_CHARACTERS = 2_000_000;

async function read(bytes: Uint8Array, file: string): Promise<SourceText> {
  switch (fileKind(bytes, file)) {
    case 'pdf':
      return readPdf(bytes, file);
    case 'zip':
      return readDocx(bytes, file);
    case 'text': {
      const { text, notes } = decodeText(bytes, file);
      const data = dataKind(text, file);
      if (!data) return { ...ofText(text, file), notes };
      return { ...(await readData(text, data, file, (words) => ofText(words, file))), notes };
    }
  }
}

function ofText(text: string, file: string): SourceText {
  if (isCaptions(text, file)) return readCaptions(text, file);
  if (isHtml(text, file)) return readHtml(text, file);
  if (isMarkdown(text, file)) return readMarkdown(text);
  return { text, reader: 'plain', marks: [] };
}

const tooLarge = (file: string, size: number, what: string, limit: number): TranscriptError =>
  new TranscriptError(
    'TOO_LARGE',
    `${file} has ${size} ${what}, more than ${limit}: give one call a file, without pictures`,
  );
