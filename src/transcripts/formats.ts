import { TranscriptError } from '../errors.js';
import { minutes } from './minutes.js';
import { motleyFoolColon } from './motleyFoolColon.js';
import { motleyFoolDash } from './motleyFoolDash.js';
import { motleyFoolSplit } from './motleyFoolSplit.js';
import { namedLines } from './namedLines.js';
import type { TranscriptFormat } from './outline.js';
import { plain } from './plain.js';
import { publisherMinutes } from './publisherMinutes.js';
import type { SourceText } from './readText.js';
import { seekingAlpha } from './seekingAlpha.js';
import { streetEvents } from './streetEvents.js';
import { turnList } from './turnList.js';
import { voices } from './voices.js';

/** Every format that is read, the most particular first: the first that recognises a text parses it. */
const FORMATS: readonly TranscriptFormat[] = [
  turnList,
  publisherMinutes,
  streetEvents,
  motleyFoolSplit,
  motleyFoolColon,
  seekingAlpha,
  voices,
  minutes, // their lists of the management look like pages with "Name--Title" over the words
  motleyFoolDash,
  namedLines,
  plain,
];

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
    named
      ? `${file} is in no known format ("${named}"); known: ${known}`
      : `${file} is in no known format, nor is it prose (a table, data or code?); known: ${known}`,
  );
}
