import type { Party } from '../../types.js';
import type { Person } from '../given.js';
import { inTitleCase } from '../labels.js';
import { isExecutiveTitle, partyOfTitle, partyOfUnnamed } from '../parties.js';
import { FIRM_ENDING } from '../position.js';
import { asText, field, fieldName, hasField, isNamed, type Named, TURN } from './fields.js';

/** The people whom data name beside the turns, and those whom turns mean by a number or a code. */
export interface PeopleGiven {
  readonly people: readonly Person[];
  readonly byCode: ReadonlyMap<string, Person>;
}

/** The lists of participants around a call's words: of "Name -- Title" or of objects, one for all or one a side. */
export function peopleIn(of: Named, company: string | null): PeopleGiven {
  const people: Person[] = [];
  const byCode = new Map<string, Person>();
  const add = (person: Person | null, code: string | null): void => {
    if (!person) return;
    people.push(person);
    if (code !== null) byCode.set(code, person);
  };
  const take = (value: unknown, side: Party | null, code: string | null): void => {
    if (typeof value === 'string') add(personInLine(value, side, company), code);
    else if (Array.isArray(value)) for (const one of value) take(one, side, null);
    else if (isNamed(value) && hasField(value, TURN.text))
      return; // a turn
    else if (isNamed(value) && asText(field(value, NAME)) !== null)
      add(personOf(value, side, company), code ?? asText(field(value, CODE)));
    else if (isNamed(value))
      for (const [key, one] of Object.entries(value))
        take(one, side ?? sideOfList(fieldName(key)), key);
  };
  const look = (value: Named, depth: number): void => {
    for (const [key, one] of Object.entries(value)) {
      const name = fieldName(key);
      if (LIST.test(name) && typeof one === 'object') take(one, sideOfList(name), null);
      else if (isNamed(one) && depth < DEEPEST) look(one, depth + 1);
    }
  };
  look(of, 0);
  return { people: people.slice(0, MOST).map(asOfficer(people)), byCode };
}

/** Somebody as an object describes them, or the fields of a turn. */
export function personOf(of: Named, side: Party | null, company: string | null): Person | null {
  const name = asText(field(of, NAME));
  if (name === null) return null;
  const firm = asText(field(of, [...TURN.firm, 'company', 'companyname']));
  const told = side ?? sideTold(asText(field(of, TURN.side)));
  return describe(name, asText(field(of, TURN.title)), { firm, side: told, company });
}

/** Somebody by a name and what stands beside it. */
export function describe(
  name: string,
  about: string | null,
  {
    firm,
    side,
    company,
  }: { readonly firm: string | null; readonly side: Party | null; readonly company: string | null },
): Person {
  const told = about === null ? NOTHING : roleIn(about, company);
  const given = firm !== null && told.role !== firm ? firm : null;
  const organization = isOwn(given ?? told.organization, company)
    ? null
    : (given ?? told.organization);
  // That a title may be an executive's is judged later, beside what the call says: analysts are managing directors too.
  const titled = partyOfTitle(told.role, organization);
  const party = side ?? partyOfUnnamed(name) ?? (titled === 'executive' ? null : titled);
  return { name: inTitleCase(name), role: told.role, organization, party };
}

/** On which side a field says that somebody is; null where it says something else. */
export function sideTold(value: string | null): Party | null {
  if (value === null || value.length > 60) return null;
  if (/^(?:conference |call )?(?:operator|moderator)s?$/i.test(value)) return 'operator';
  if (/^(?:\w+ )?(?:analysts?|questioners?|callers?)$/i.test(value)) return 'analyst';
  return /^(?:\w+ )?(?:executives?|management|company|corporate(?: participants?)?)$/i.test(value)
    ? 'executive'
    : null;
}

const NAME = [
  'name',
  'speakername',
  'fullname',
  'personname',
  'participantname',
  'speaker',
  'person',
];
const CODE = ['id', 'speakerid', 'code', 'key', 'speaker', 'label', 'index'];
const LIST =
  /^(?:participant|attendee|speaker|people|executive|management|managementteam|analyst|presenter|(?:corporate|company|management|conferencecall|call|analyst|executive)(?:participant|executive)|speakers?(?:name)?(?:map|list)(?:v\d)?)$/;
const DEEPEST = 3;
/** A call has some dozens. */
const MOST = 200;
const NOTHING = { role: null, organization: null };

/** In a list that marks its analysts, officers of a subsidiary ("Chief Executive Officer, Acme Bank") are on the company's side. */
const asOfficer = (list: readonly Person[]) => {
  const isMarked = list.some(({ party }) => party === 'analyst');
  return (person: Person): Person => {
    const [role, firm] = [person.role ?? '', person.organization ?? ''];
    const isOfficer = CHIEF.test(role) || (isExecutiveTitle(role) && !ASKING_FIRM.test(firm));
    return isMarked && person.party === null && isOfficer
      ? { ...person, party: 'executive' }
      : person;
  };
};

const CHIEF = /\bchief\b|\bc[efo]o\b/i;
/** Whose vice presidents ask questions. */
const ASKING_FIRM =
  /\b(?:securities|capital|bank|bancorp|research|partners|advis[oe]rs|investments?|markets|asset management|equities|financial)\b/i;

/** Of lists with a side in their name. */
function sideOfList(name: string): Party | null {
  if (/^(?:analyst|conferencecall)/.test(name)) return 'analyst';
  return /^(?:executive|management|corporate|company|presenter)/.test(name) ? 'executive' : null;
}

/** "Ann Lee--Chief Financial Officer", "Bo Ray -- Acme Securities -- Analyst", "Ann Lee, CFO"; a bare name says no side. */
function personInLine(line: string, side: Party | null, company: string | null): Person | null {
  const whole = line.trim().slice(0, LONGEST_LINE);
  const [, name = '', about = null] =
    SEPARATORS.map((separator) => separator.exec(whole)).find((found) => found !== null) ?? [];
  const bare = name === '' ? whole : name.trim();
  if (bare === '' || bare.length > LONGEST_NAME) return null;
  return describe(bare, about, { firm: null, side, company });
}

const LONGEST_LINE = 400;
const LONGEST_NAME = 80;
/** What parts a name from a title, the surest first: a name may hold a hyphen, brackets or a comma. */
const SEPARATORS = [
  /^(.+?)\s*--\s*(.+)$/,
  /^(.+?)\s+[–—|-]\s+(.+)$/,
  /^(.+?)\s*,\s*(.+)$/,
  /^(.+?)\s*\(([^()]+)\)$/,
];

/** A title and a firm in whichever order: "Acme Securities -- Analyst", "Analyst, Acme Securities", "CFO". */
function roleIn(about: string, company: string | null): Pick<Person, 'role' | 'organization'> {
  const parts = about.split(
    /\s*--\s*|\s+[–—|-]\s+|,\s+(?=[^,]*\banalyst\b)|(?<=\banalyst),\s+|(?<=\banalyst) (?:at|with|from) /i,
  );
  const role = parts.find((part) => /\banalyste?\b/i.test(part));
  const others = parts.filter((part) => part !== role && part.trim() !== '');
  if (role !== undefined)
    return { role: role.trim(), organization: others.join(', ').trim() || null };
  const [first = '', second] = others;
  if (second === undefined) return atFirm(about.trim(), company);
  // Lists write a firm on either side of the title: "Acme Inc. - Chief Financial Officer".
  const leads = !isExecutiveTitle(first) && isExecutiveTitle(second) ? first : undefined;
  const firm = others.find((part) => isSurelyFirm(part, company)) ?? leads;
  return {
    role: others.filter((part) => part !== firm).join(', '),
    organization: firm?.trim() ?? null,
  };
}

/** Characters. */
const LONGEST_FIRM = 60;

const isSurelyFirm = (words: string, company: string | null): boolean =>
  !isExecutiveTitle(words) && (FIRM_ENDING.test(words.trim()) || isOwn(words, company));

/** "Chief Financial Officer, Acme Inc." at the last comma, where surely a firm follows; "Vice President, Exploration" is all title. */
function atFirm(about: string, company: string | null): Pick<Person, 'role' | 'organization'> {
  const [, title = '', firm = ''] = /^(.+),\s+([^,]+)$/.exec(about) ?? [];
  if (isExecutiveTitle(title) && isSurelyFirm(firm, company))
    return { role: title, organization: firm };
  return isExecutiveTitle(about) || about.length > LONGEST_FIRM
    ? { role: about, organization: null }
    : { role: null, organization: about };
}

const isOwn = (organization: string | null, company: string | null): boolean => {
  const [own = '', theirs = ''] = [company, organization].map(
    (name) => name?.toLowerCase().split(/[\s,.]+/)[0] ?? '',
  );
  return own.length > 2 && own === theirs;
};
