import { type HeaderAt, outlinePage } from './motleyFoolOutline.js';
import { guessCall, type Line, toPerson } from './motleyFoolPage.js';
import { linesOf, type Person, type TranscriptFormat } from './outline.js';
import { askerCalled } from './overhear.js';
import { isExecutiveTitle, isUnnamedLine, partyOfUnnamed } from './parties.js';
import { hasNameShape, looksLikeName } from './personNames.js';

/**
 * Pages of The Motley Fool since 2025: "Full Conference Call Transcript", then each turn as "Name:Words" or
 * "Analyst (Name):Words". Before that stand the publisher's summary ("Revenue-- $274 million") and glossary ("ARR: …").
 */
export const motleyFoolColon: TranscriptFormat = {
  name: 'motley-fool-colon',
  recognises: ({ text }) => {
    const lines = [...linesOf(text)];
    const headerAt = headersOf(lines);
    return (
      lines.some(({ words }) => BEGINS.test(words)) && lines.some((_, at) => headerAt(lines, at))
    );
  },
  outline: ({ text }) =>
    outlinePage(text, { begins: BEGINS, headers: headersOf, people: listedAtTop }),
  guessCall,
};

const BEGINS = /^full conference call transcript:?$/i;
const LABEL = /^(?<label>[^:]{2,90}):(?<space>\s*)(?=\S)/;
/** What can stand before a colon and be no number, address or sentence. */
const SPEAKS = /^\p{Lu}[\p{L}\s.,'’&()/-]*$/u;

/**
 * A colon without a space behind it is the publisher's: then somebody else speaks, even if the label is no name.
 * A colon with a space may be the speaker's own, unless the name is known; on a page that puts a space behind all
 * of them, a name that is not known still ends the turn before it.
 */
const headersOf = (lines: readonly Line[]): HeaderAt => {
  const known = namesIn(lines);
  const spaced = lines.some(({ words }) => /^operator:\s/i.test(words));
  return (all, at) => {
    const found = LABEL.exec(all[at]?.words ?? '');
    const { label = '', space = '' } = found?.groups ?? {};
    const tight = space === '';
    const named = known.has(nameIn(label)) || isUnnamedLine(label) || IN_BRACKETS.test(label);
    const generic = (tight || spaced) && partyOfUnnamed(label) !== undefined;
    const other = tight ? SPEAKS.test(label) : spaced && looksLikeName(label);
    if (!found || !(named || generic || other)) return null;
    const person = named || generic || tight ? toSpeaker(label) : null;
    return { person, lines: 1, label: found[0].length };
  };
};

/** Names that the page lists, that the operator calls, or that stand before more than one turn. */
function namesIn(lines: readonly Line[]): ReadonlySet<string> {
  const known = new Set(listedAtTop(lines).map(({ name }) => name));
  const seen = new Set<string>();
  for (const { words } of lines) {
    const name = nameIn(LABEL.exec(words)?.groups?.label ?? '');
    if (/^operator:/i.test(words)) known.add(askerCalled(words)?.name ?? name);
    if (seen.has(name)) known.add(name);
    if (looksLikeName(name)) seen.add(name);
  }
  for (const name of [...known]) known.add(name.split(' ')[0] ?? name); // "Ann:" for Ann Lee
  return known;
}

/** "Analyst (Ann Lee)", "Ann Lee (Analyst)", "Ann Lee, Acme Capital", "Ann Lee". */
const WITH_TITLE = /^(?<name>[^,(]+?)(?:,\s|\s(?:--|-|—|–)\s)(?<title>.+)$/;
const IN_BRACKETS = /^analyst \((?<name>[^()]+)\)$|^(?<before>.+?) \(analyst\)$/i;

function nameIn(label: string): string {
  const { name, before } = IN_BRACKETS.exec(label)?.groups ?? {};
  const titled = WITH_TITLE.exec(label)?.groups;
  const behind = titled && !/^(?:[js]r|i{2,3}|iv|ph\.?d|m\.?d)\b/i.test(titled.title ?? '');
  return (name ?? before ?? (behind ? titled.name : undefined) ?? label).trim();
}

function toSpeaker(label: string): Person | null {
  const name = nameIn(label);
  if (IN_BRACKETS.test(label)) return toPerson(name, 'Analyst');
  if (name !== label) return toPerson(name, WITH_TITLE.exec(label)?.groups?.title ?? '');
  const bare = !label.includes(' ') && hasNameShape(label);
  const named = bare || looksLikeName(label) || partyOfUnnamed(label) !== undefined;
  return named ? { name: label, role: null, organization: null, party: null } : null;
}

/** The executives above the summary: "Chief Financial Officer — Ann Lee". */
function listedAtTop(lines: readonly Line[]): Person[] {
  const from = lines.findIndex(({ words }) => /^call participants:?$/i.test(words)) + 1;
  const people: Person[] = [];
  for (let at = from; from > 0 && at < lines.length; at++) {
    const [one = '', other = ''] = (lines[at]?.words ?? '').split(/\s(?:—|–|--|-)\s/);
    const [role, name] = looksLikeName(other) ? [one, other] : [other, one];
    if (!looksLikeName(name) || !isExecutiveTitle(role)) break;
    people.push({ name, role, organization: null, party: 'executive' });
  }
  return people;
}
