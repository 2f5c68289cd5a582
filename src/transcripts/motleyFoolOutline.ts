import { draftOutline } from './draft.js';
import { endsCall, isFurniture, type Line, QUESTIONS } from './motleyFoolPage.js';
import { linesOf, type Outline, type Person } from './outline.js';
import { isUnnamedLine } from './parties.js';
import { withQuestions } from './withQuestions.js';

/** Where somebody begins to speak: who (null where that is not said), and where the words begin. */
export interface Header {
  readonly person: Person | null;
  /** How many lines name the speaker. */
  readonly lines: number;
  /** Length of the name before the words, where they begin on the same line. */
  readonly label?: number;
}

export type HeaderAt = (lines: readonly Line[], at: number) => Header | null;

/** One layout of the publisher's pages. */
export interface Layout {
  /** The line right before the first words; without it the first speaker's line begins the call. */
  readonly begins: RegExp;
  /** Reads the lines of one page. */
  readonly headers: (lines: readonly Line[]) => HeaderAt;
  readonly people: (lines: readonly Line[]) => readonly Person[];
}

export function outlinePage(text: string, layout: Layout): Outline {
  const lines: readonly Line[] = [...linesOf(text)];
  const headerAt = orNameAlone(lines, layout.headers(lines));
  const draft = draftOutline(text);
  const begun = lines.findIndex(({ words }) => layout.begins.test(words)) + 1;
  let section: 'remarks' | 'qa' = 'remarks';
  if (begun > 0) draft.open({ section, heard: null, party: null });
  let at = begun || lines.findIndex((_, index) => headerAt(lines, index));
  for (let line = lines[at]; line && !endsCall(line.words); line = lines[at]) {
    const header = headerAt(lines, at);
    if (header) {
      draft.open({ section, heard: header.person, party: null });
      if (header.label !== undefined) draft.say({ ...line, start: line.start + header.label });
    } else if (QUESTIONS.test(line.words)) section = 'qa';
    else if (!isFurniture(line.words)) draft.say(line);
    at += header?.lines ?? 1;
  }
  const outline = draft.finish(layout.people(lines));
  return section === 'qa' ? outline : withQuestions(text, outline);
}

/** Lines that hold nothing but "Operator", "Unknown speaker" or the name of somebody who speaks elsewhere on the page. */
function orNameAlone(lines: readonly Line[], headerAt: HeaderAt): HeaderAt {
  const names = new Set(lines.flatMap((_, at) => headerAt(lines, at)?.person?.name ?? []));
  return (all, at) => {
    const name = all[at]?.words ?? '';
    const alone = isUnnamedLine(name) || names.has(name);
    const person = { name, role: null, organization: null, party: null };
    return headerAt(all, at) ?? (alone ? { person, lines: 1 } : null);
  };
}

/** The list "Call participants:" at the end of a page, by the same lines that stand before the turns. */
export function listedAtEnd(lines: readonly Line[], headerAt: HeaderAt): Person[] {
  const people: Person[] = [];
  let at = lines.findLastIndex(({ words }) => LIST.test(words)) + 1;
  while (at > 0) {
    const header = headerAt(lines, at);
    if (!header && !isUnnamedLine(lines[at]?.words ?? '')) break;
    if (header?.person) people.push(header.person);
    at += header?.lines ?? 1;
  }
  return people;
}

export const LIST = /^call participants:$/i;
