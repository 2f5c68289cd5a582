import type { ParsedCorpus } from '../transcripts/parseCorpus.js';
import type { Skipped } from '../transcripts/rowsFile.js';
import type { Taken } from './placeFile.js';
import type { RepeatedPassage, Repeats } from './repeats.js';
import type { Withdrawn } from './withdrawCall.js';

/** More files than these are counted. */
const MOST_FILES = 20;
/** Repeated passages that are told one by one, statements named of each, and characters shown. */
const MOST_PASSAGES = 10;
const MOST_STATEMENTS = 5;
const SHOWN = 80;

/** What was not used, and why. */
export const skippedLine = ({ file, code, reason }: Skipped): string =>
  `Skipped ${file} (${code}): ${reason}`;

/** What became of the files that were given: of many, those that replace another and how many there are. */
export function takenLines(taken: readonly Taken[]): string[] {
  if (taken.length <= MOST_FILES) return taken.map(takenLine);
  const known = taken.filter(({ isKnown }) => isKnown).length;
  return [
    ...taken.filter(({ former }) => former !== null).map(takenLine),
    `Took ${taken.length - known} files; ${known} more were in the corpus`,
  ];
}

function takenLine({ path, file, call, former, isKnown }: Taken): string {
  if (isKnown) return `${path} is in the corpus: ${file}, ${call}`;
  return former === null
    ? `Took ${path}: ${file}, ${call}`
    : `Took ${path}: ${file}, ${call}, in place of the transcript that is now ${former} and whose citations still open`;
}

export const withdrawnLine = ({ call, files }: Withdrawn): string =>
  `Withdrew ${call}: its pages tell the reason; ${files.join(', ')} stays and is read no more`;

export const ignoredLine = (ignored: readonly string[]): string[] =>
  ignored.length === 0
    ? []
    : [`Left alone, no transcript by its name or its fields: ${ignored.join(', ')}`];

/** What a person should look at after an ingest: second sources and guesses. */
export const noteLines = ({ aside, notes }: Pick<ParsedCorpus, 'aside' | 'notes'>): string[] => [
  ...aside.map(
    ({ file, call, used }) => `Kept aside: ${file}, a second source of ${call}; ${used} is used`,
  ),
  ...notes.map((note) => `Note: ${note}`),
];

/** What the corpus says more than once. */
export function repeatLines({ calls, passages }: Repeats): string[] {
  const more = passages.length - MOST_PASSAGES;
  return [
    ...calls.map(
      ({ first, again, share, companies }) =>
        `Near-duplicates: ${first} and ${again} share ${Math.round(share * 100)} % of their words: one of them may be a second source${companies ? `; doubtful company: the one says ${companies[0]}, the other ${companies[1]}` : ''}`,
    ),
    ...passages.slice(0, MOST_PASSAGES).map(passageLine),
    ...(more > 0 ? [`Repeated: ${more} more passages stand in more than one place`] : []),
  ];
}

function passageLine({ statements, words }: RepeatedPassage): string {
  const named = statements.slice(0, MOST_STATEMENTS).join(', ');
  const more = statements.length - MOST_STATEMENTS;
  const shown = words.replace(/\s+/g, ' ').slice(0, SHOWN);
  return `Repeated: ${statements.length} passages say nearly the same, "${shown}${shown.length < SHOWN ? '' : '…'}": ${named}${more > 0 ? ` and ${more} more` : ''}`;
}
