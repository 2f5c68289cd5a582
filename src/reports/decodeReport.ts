import { BadRequestError, TranscriptError } from '../errors.js';
import { decodeText } from '../transcripts/decode.js';

/** The text of a report's bytes. @throws BadRequestError where they are none */
export function decodeReport(bytes: Uint8Array): string {
  try {
    return decodeText(bytes, 'The report').text;
  } catch (error) {
    if (error instanceof TranscriptError)
      throw new BadRequestError(
        error.code === 'EMPTY' ? 'The report holds no word: send its text' : error.message,
      );
    throw error;
  }
}
