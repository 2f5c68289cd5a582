import { partyListed } from './callHeadings.js';
import { type HeaderAt, LIST, listedAtEnd, outlinePage } from './motleyFoolOutline.js';
import { guessCall, type Line, REMARKS, toPerson } from './motleyFoolPage.js';
import { linesOf, type TranscriptFormat } from './outline.js';
import { isTitle, isUnnamedLine } from './parties.js';
import { hasNameShape, looksLikeSpeaker } from './personNames.js';

/** Pages of The Motley Fool until 2025: each turn under a line "Name--Title", "Name -- Firm -- Analyst" or "Operator". */
export const motleyFoolDash: TranscriptFormat = {
  name: 'motley-fool-dash',
  recognises: ({ text }) => {
    const lines = [...linesOf(text)];
    const headerAt = headersOf(lines);
    const isCall = lines.some(({ words }) => REMARKS.test(words) || isUnnamedLine(words));
    // Others write turns alike, and list the executives before them.
    const isOthers = lines.some(({ words }) => partyListed(words) === 'executive');
    return (
      isCall && !isOthers && lines.filter((_, at) => headerAt(lines, at)).length >= FEWEST_TURNS
    );
  },
  outline: ({ text }) =>
    outlinePage(text, {
      begins: REMARKS,
      headers: headersOf,
      people: (lines) => listedAtEnd(lines, headersOf(lines)),
    }),
  guessCall,
};

const FEWEST_TURNS = 2;

const headersOf = (lines: readonly Line[]): HeaderAt => {
  const listed = listedLines(lines);
  return (all, at) => {
    const words = all[at]?.words ?? '';
    const { name = '', dash = '', title = '' } = NAME_AND_TITLE.exec(words)?.groups ?? {};
    const named = looksLikeSpeaker(name) || (dash === '--' && hasNameShape(name));
    const shaped = named && isTitle(title);
    return shaped || listed.has(words) ? { person: toPerson(name, title), lines: 1 } : null;
  };
};

const NAME_AND_TITLE = /^(?<name>\S.{1,60}?)(?<dash>\s?(?:--|—|–)\s?)(?<title>\S.{0,160})$/;

/** The lines of the page's own list, by which a speaker with an unusual name or title is known. */
function listedLines(lines: readonly Line[]): ReadonlySet<string> {
  const from = lines.findLastIndex(({ words }) => LIST.test(words)) + 1;
  const behind = from === 0 ? [] : lines.slice(from).map(({ words }) => words);
  const end = behind.findIndex((words) => !NAME_AND_TITLE.test(words) && !isUnnamedLine(words));
  return new Set(
    behind.slice(0, end < 0 ? undefined : end).filter((words) => NAME_AND_TITLE.test(words)),
  );
}
