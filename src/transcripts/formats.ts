import { TranscriptError } from '../errors.js';
import { dolphinMinutes } from './dolphinMinutes.js';
import type { TranscriptFormat } from './outline.js';
import type { SourceText } from './readText.js';

/** Every format that is read, the most particular first: the first that recognises a text parses it. */
const FORMATS: readonly TranscriptFormat[] = [dolphinMinutes];

/**
 * The format of a text, or the one that its row names.
 *
 * @throws TranscriptError UNKNOWN_FORMAT with the formats there are
 */
export function formatOf(source: SourceText, file: string, named?: string): TranscriptFormat {
  const found = FORMATS.find((format) =>
    named ? format.name === named : format.recognises(source),
  );
  if (found) return found;
  const known = FORMATS.map((format) => format.name).join(', ');
  throw new TranscriptError(
    'UNKNOWN_FORMAT',
    `${file} is in no known format${named ? ` ("${named}")` : ''}; known: ${known}`,
  );
}
