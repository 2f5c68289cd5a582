import type { Party } from '../types.js';
import { headsQuestions, headsRemarks, partyListed } from './callHeadings.js';
import { entriesIn, whereaboutsIn } from './gluedEntries.js';
import { inTitleCase } from './labels.js';
import type { Person } from './outline.js';
import { isFirm, isTitle } from './parties.js';
import { looksLikeName } from './personNames.js';
import { isAnyTitle, toRole } from './position.js';

/** Somebody whom a list names, and all that it says of them, on one line: "Ann Lee Acme – CFO". */
export interface Listed {
  readonly person: Person;
  readonly written: string;
}

/**
 * The people whom the lines of a cover list under a heading: "1. Ann Lee – Chief Financial Officer, Acme Limited", or
 * the name on a line and the title below. Whoever stands under no heading that tells the side, or in no list's form,
 * is left out.
 *
 * @param text all of the call: a name that runs on into a firm is told from it by where else it stands
 */
export function listIn(lines: readonly string[], company: string | null, text = ''): Listed[] {
  const people: Listed[] = [];
  let party: Party | null | undefined;
  let above: string | null = null;
  const where = whereaboutsIn(text);
  for (const line of lines) {
    const { heading, behind } = headingIn(line);
    if (heading !== null) party = partyListed(heading);
    if (headsRemarks(line) || headsQuestions(line)) party = undefined;
    const entry = (heading === null ? line : behind).replace(MARK, '');
    const name = above;
    above = null;
    if (people.length >= MOST_LISTED) break;
    if (party === undefined || entry === '' || entry.length > LONGEST_ENTRY) continue;
    const side = party;
    const add = (found: { readonly name: string; readonly about: string }, written: string) =>
      people.push({ person: toPerson(found, side, company), written });
    const several = severalIn(entry);
    const glued = entriesIn(entry, side, where);
    const found = ENTRY.exec(entry)?.groups;
    if (name !== null && isPosition(entry)) add({ name, about: entry }, `${name} ${entry}`);
    else if (several.length > 0)
      for (const { name: one = '', about = '', written } of several)
        add({ name: one, about }, written);
    else if (glued.length > 0) for (const one of glued) add(one, one.written);
    else if (found) add({ name: found.name ?? '', about: found.about ?? '' }, entry);
    else if (looksLikeName(entry)) above = entry;
  }
  return people;
}

/** The people of the lists in some lines. */
export const listedPeople = (
  lines: readonly string[],
  company: string | null,
  text = '',
): Person[] => listIn(lines, company, text).map(({ person }) => person);

/** No call lists more people. */
const MOST_LISTED = 200;
/** Characters. */
const LONGEST_ENTRY = 600;

/** A heading of a list, alone or with its first entry behind a colon. */
function headingIn(line: string): { heading: string | null; behind: string } {
  const [, heading = '', behind = ''] = /^([^:]{2,60}):\s*(.*)$/.exec(line) ?? [];
  const words = heading === '' ? line : heading;
  return partyListed(words) === undefined
    ? { heading: null, behind: '' }
    : { heading: words, behind };
}

/** What stands below a name: a title, a firm, or both. */
const isPosition = (line: string): boolean =>
  isTitle(line) || ((isAnyTitle(line) || isFirm(line)) && !/[.?!…]$/.test(line));

/** A number, a bullet or a title before a name. */
const MARK =
  /^(?:\d{1,2}[.)]\s*|[-–•·▪*]\s*)?(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Shri|Smt|MR|MRS|MS|DR)\b\.?\s*)?/;
const ENTRY =
  /^(?<name>\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}|de |van |von |bin )[\p{L}.'’-]*){0,4})\s*(?:[–—|,(]|\s-{1,2}\s|--)\s*(?<about>\S.{1,200}?)\)?$/u;

/** "Ann Lee, CEO; Bo Ray, CFO": the entries of one line; none where a semicolon parts something else. */
function severalIn(line: string): { name: string; about: string; written: string }[] {
  const pieces = line.split(/\s*;\s+/).map((piece) => piece.replace(MARK, ''));
  const entries = pieces.flatMap((written) => {
    const { name = '', about = '' } = ENTRY.exec(written)?.groups ?? {};
    return looksLikeName(name) ? [{ name, about, written }] : [];
  });
  return pieces.length > 1 && entries.length === pieces.length ? entries : [];
}

function toPerson(
  { name, about }: { readonly name: string; readonly about: string },
  party: Party | null,
  company: string | null,
): Person {
  const { role, organization } = toRole(about, company);
  return { name: inTitleCase(name), role: role && inTitleCase(role), organization, party };
}
