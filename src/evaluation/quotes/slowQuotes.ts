/** Longest quote that the doors let in, in characters. */
const LENGTH = 5_000;

const WORDS =
  'the and to of in our we a that for you is on as are this it be with have quarter year';

/** Quotes made to be slow to look for, by name: each finds the same words at a hundred thousand places, or none at all. */
export const SLOW_QUOTES: Readonly<Record<string, string>> = {
  'one word': repeated('the '),
  'common words': repeated(`${WORDS} `),
  'words and marks': repeated('the, of. '),
  'words between ellipses': repeated('the … '),
  'twelve pieces': Array.from({ length: 12 }, () => 'the').join(' … '),
  'twelve edited pieces': Array.from({ length: 12 }, () => 'the [of]').join(' … '),
  brackets: repeated('[the] '),
  'open brackets': `${repeated('[')} the`,
  'quotation marks': `${repeated('"')} the`,
  spaces: `${repeated(' ')} the`,
  dots: `${repeated('. ')} the`,
};

function repeated(words: string): string {
  return words.repeat(Math.ceil(LENGTH / words.length)).slice(0, LENGTH - 4);
}
