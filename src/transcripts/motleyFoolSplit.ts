import { type HeaderAt, listedAtEnd, outlinePage } from './motleyFoolOutline.js';
import { guessCall, REMARKS, toPerson } from './motleyFoolPage.js';
import { linesOf, type TranscriptFormat } from './outline.js';
import { isUnnamedLine } from './parties.js';
import { hasNameShape } from './personNames.js';

/** Pages of The Motley Fool of which a scraper put each tag on a line of its own: "Name", "--", "Title" before each turn. */
export const motleyFoolSplit: TranscriptFormat = {
  name: 'motley-fool-split',
  recognises: ({ text }) => {
    const lines = [...linesOf(text)];
    return lines.some((_, at) => headerAt(lines, at));
  },
  outline: ({ text }) =>
    outlinePage(text, {
      begins: REMARKS,
      headers: () => headerAt,
      people: (lines) => listedAtEnd(lines, headerAt),
    }),
  guessCall,
};

const DASHES = /^(?:--|—|–)$/;
const LONGEST_TITLE = 160;

const headerAt: HeaderAt = (lines, at) => {
  const [name = '', dashes = '', title = ''] = [0, 1, 2].map((line) => lines[at + line]?.words);
  const named = DASHES.test(dashes) && (hasNameShape(name) || isUnnamedLine(name));
  return named && title.length <= LONGEST_TITLE
    ? { person: toPerson(name, title), lines: 3 }
    : null;
};
