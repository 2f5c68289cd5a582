import type { Party } from '../types.js';
import { inTitleCase } from './labels.js';
import type { Person } from './outline.js';
import { isExecutiveTitle } from './parties.js';

/**
 * The people whom the lines of a cover list: "MANAGEMENT:", then "1. Ann Lee – Chief Financial Officer, Acme Limited".
 * Whoever stands under no heading that tells the side, or in no list's form, is left out.
 */
export function listedPeople(lines: readonly string[], company: string | null): Person[] {
  const people: Person[] = [];
  let party: Party | null | undefined;
  for (const line of lines.filter(({ length }) => length <= LONGEST_ENTRY)) {
    const [, heading = '', behind = ''] = HEADING.exec(line) ?? [];
    if (heading !== '') party = partyOfHeading(heading);
    const entry = party === undefined ? null : ENTRY.exec(heading === '' ? line : behind);
    if (entry?.groups) people.push(toPerson(entry.groups, party ?? null, company));
  }
  return people;
}

/** Characters. */
const LONGEST_ENTRY = 300;
const HEADING =
  /^(?=[^:]{0,60}(?::|$))((?:[\p{L}’']+\s){0,4}?(?:management|participants?|representatives?|executives?|presenters?|speakers?|analysts?|moderators?|hosts?|attendees)(?:\s[\p{L}’']+){0,3})\s?(?::\s*(.*))?$/iu;

/** Undefined where a heading begins no list of people. */
function partyOfHeading(heading: string): Party | null {
  if (/\banalysts?|\binvestors?(?! relations)|\bcall participants/i.test(heading)) return 'analyst';
  return /\b(?:management|company|corporate|executives?|board|presenters?|speakers?)\b/i.test(
    heading,
  )
    ? 'executive'
    : null;
}

const ENTRY =
  /^(?:\d{1,2}[.)]\s*|[-–•·▪*]\s*)?(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Shri|Smt|MR|MRS|MS|DR)\b\.?\s*)?(?<name>\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}|de |van |von |bin )[\p{L}.'’-]*){0,4})\s*(?:[–—|,(]|\s-{1,2}\s|--)\s*(?<about>\S.{1,200}?)\)?$/u;

function toPerson(
  { name = '', about = '' }: Record<string, string>,
  party: Party | null,
  company: string | null,
): Person {
  const { role, organization } = toRole(about, company);
  return { name: inTitleCase(name), role: role && inTitleCase(role), organization, party };
}

/** "Head, Strategy, Acme Limited", "CFO – Acme", "Acme Securities": what is title and what is firm. */
export function toRole(
  about: string,
  company: string | null,
): Pick<Person, 'role' | 'organization'> {
  const parts = about.split(/\s+[–—|-]{1,2}\s+|--/);
  const [title = '', firm] =
    parts.length > 1 ? [parts.slice(0, -1).join(', '), parts.at(-1)] : splitAtFirm(about, company);
  if (firm && isTitle(title)) return { role: title.trim(), organization: firm.trim() };
  return isTitle(about)
    ? { role: about.trim(), organization: null }
    : { role: null, organization: about.trim() };
}

const isTitle = (words: string): boolean => isExecutiveTitle(words) || /\banalyst\b/i.test(words);

/** How names of firms end. */
export const FIRM_ENDING =
  /\b(?:limited|ltd|inc|incorporated|corp|corporation|plc|llc|ag|se|group|company|securities|capital|bank)\.?$/i;
/** A title that needs nothing behind it: what follows is the firm. */
const WHOLE_TITLE = /\b(?:officer|c[efot]o|md|president|chair(?:man|woman|person)?|director)$/i;

/** "Chief Financial Officer, Acme Limited" at the last comma, where a firm follows it. */
function splitAtFirm(about: string, company: string | null): [string, string?] {
  const comma = about.lastIndexOf(', ');
  if (comma < 0) return [about];
  const [title, firm] = [about.slice(0, comma), about.slice(comma + 2)];
  const isFirm =
    FIRM_ENDING.test(firm) ||
    company?.toLowerCase().startsWith(firm.toLowerCase()) ||
    (WHOLE_TITLE.test(title) && !isExecutiveTitle(firm));
  return isFirm ? [title, firm] : [about];
}
