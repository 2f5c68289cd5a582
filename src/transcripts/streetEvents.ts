import { daysIn, periodIn } from '../language/periods/callDates.js';
import type { Party } from '../types.js';
import { draftOutline } from './draft.js';
import {
  type GuessedCall,
  linesOf,
  type Outline,
  type Person,
  type TranscriptFormat,
} from './outline.js';
import { isUnnamedLine } from './parties.js';
import type { Span } from './sentences.js';
import type { SourceText } from './sourceText.js';

/**
 * Text transcripts and briefs of StreetEvents (Thomson Reuters, Refinitiv, LSEG): parts under headings between double rules,
 * each turn under a line "Name,  Company - Title    [n]" between single rules. A brief's overview, figures and summary are
 * its editor's own words; only its questions and answers were said, with `<Sync …/>` tags between the sentences.
 */
export const streetEvents: TranscriptFormat = {
  name: 'streetevents',
  recognises: ({ text }) => SPEAKER_LINE.test(text) && PART_LINE.test(text),
  outline,
  guessCall,
};

const SPEAKER_LINE =
  /^-{10,200}[ \t]*\r?\n(?:[^\n]{1,400}\[\d{1,5}\]|operator|[^\n,]{2,60},[^\n]{1,340})[ \t]*\r?\n-{10}/im;
const PART_LINE =
  /^={10,200}[ \t]*\r?\n(?:presentation|questions and answers)\b[^\n]{0,20}\n={10}/im;
const RULE = /^(?:={10,}|-{10,})$/;
const NUMBERED = /^(.*\S)\s*\[\d{1,5}\]$/;

type Part = 'executives' | 'analysts' | 'remarks' | 'qa' | 'publisher';

/** The headings of what is read; everything under another one is the publisher's own. */
const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/^corporate partici?i?pants?$/i, 'executives'],
  [/^(?:conference call|other|external) partici?i?pants?$/i, 'analysts'],
  [/^presentation$/i, 'remarks'],
  [/^questions? (?:and|&) answers?$/i, 'qa'],
];

function outline({ text }: SourceText): Outline {
  const lines = [...linesOf(text)];
  const isRule = (at: number) => RULE.test(lines[at]?.words ?? '');
  const draft = draftOutline(text);
  const people: Person[] = [];
  let part: Part = 'publisher';
  let closing = -1; // the rule below the last heading: what stands under it is no heading, even with a rule below
  lines.forEach((line, at) => {
    if (isRule(at)) return;
    if (isRule(at - 1) && isRule(at + 1) && closing !== at - 1) {
      closing = at + 1;
      const speaker = part === 'remarks' || part === 'qa' ? speakerIn(line.words) : null;
      if (speaker !== null && (part === 'remarks' || part === 'qa'))
        draft.open({ section: part, heard: toPerson(speaker, people), party: null });
      else part = PARTS.find(([heading]) => heading.test(line.words))?.[1] ?? 'publisher';
    } else if (part === 'executives' || part === 'analysts') {
      addListed(people, line.words, part === 'executives' ? 'executive' : 'analyst');
    } else if (part !== 'publisher') {
      for (const { span, time } of betweenTags(text, line)) draft.say(span, time);
    }
  });
  return draft.finish(people);
}

/** "Ann Lee,  Acme Inc. - CEO" of "Ann Lee,  Acme Inc. - CEO    [2]"; null for a heading that is no speaker's. */
function speakerIn(words: string): string | null {
  const numbered = NUMBERED.exec(words)?.[1];
  return numbered ?? (/,\s.*\s-(?:\s|$)/.test(words) || isUnnamedLine(words) ? words : null);
}

/** " * Ann Lee", and below it "Acme Inc. - CEO". */
function addListed(people: Person[], words: string, party: Party): void {
  const name = /^\*\s*(.+)$/.exec(words)?.[1];
  if (name !== undefined) people.push({ name, role: null, organization: null, party });
  const last = people.at(-1);
  if (name === undefined && last?.role === null && last.organization === null)
    people[people.length - 1] = { ...last, ...positionIn(words) };
}

/** "Acme Inc. - CEO & Director" → Acme Inc., CEO & Director. */
function positionIn(words: string): Pick<Person, 'role' | 'organization'> {
  const dash = ` ${words} `.indexOf(' - ');
  if (dash < 0) return { role: null, organization: words.trim() || null };
  return {
    role: words.slice(dash + 2).trim() || null,
    organization: words.slice(0, dash).trim() || null,
  };
}

/** "Pierce Norton, II,  Acme Inc. - CEO": names and firms hold commas, so the two spaces tell; where there is one, the list. */
function toPerson(words: string, people: readonly Person[]): Person {
  const wide = words.search(/,\s\s/);
  const end = wide < 0 ? endOfName(words, people) : wide;
  const position = words.slice(end + 1).trim();
  const told = position === '' ? { role: null, organization: null } : positionIn(position);
  return { name: words.slice(0, end).trim(), ...told, party: null };
}

function endOfName(words: string, people: readonly Person[]): number {
  const [longest] = people
    .slice(0, MOST_LISTED)
    .map(({ name }) => name.length)
    .filter((length, at) => `${words},`.startsWith(`${people[at]?.name},`) && length > 0)
    .sort((a, b) => b - a);
  const comma = words.indexOf(',');
  return longest ?? (comma < 0 ? words.length : comma);
}

/** No call lists more people. */
const MOST_LISTED = 200;

const TAG = /<Sync\b[^<>]{0,200}>/gi;

/** The stretches of a line between its tags, each with the time of the tag before it. */
function* betweenTags(
  text: string,
  { start, end }: Span,
): Generator<{ span: Span; time: string | null }> {
  let from = start;
  let time: string | null = null;
  for (const { index, 0: tag } of text.slice(start, end).matchAll(TAG)) {
    if (start + index > from) yield { span: { start: from, end: start + index }, time };
    time = /\btime\s?=\s?"(\d\d:\d\d:\d\d)/i.exec(tag)?.[1] ?? null;
    from = start + index + tag.length;
  }
  yield { span: { start: from, end }, time };
}

/** The first lines: publisher, then "Q1 2016 Acme Inc Earnings Call", then "APRIL 28, 2016 / 9:00PM GMT". */
function guessCall({ text }: SourceText): GuessedCall {
  const lines = [...linesOf(text.slice(0, 4000))].slice(0, 12).map(({ words }) => words);
  const periods = lines.map((line) => line.replace(/^half[ -]year(?=\s\d{4}\b)/i, 'H1'));
  const at = periods.findIndex(
    (line) => periodIn(line) && /\b(?:call|conference|results)\b/i.test(line),
  );
  const period = periodIn(periods[at] ?? '');
  const publisher = lines.find((line) => /\bStreetEvents\b/i.test(line));
  const company = periods[at]
    ?.slice(period?.end)
    .replace(/\s(?:earnings|results|conference|financial|sales)\b.*$/i, '')
    .trim();
  return {
    title: lines[at] ?? null,
    company: company || null,
    period: period?.period ?? null,
    date: lines.flatMap(daysIn)[0] ?? null,
    publisher: publisher?.replace(/(\bStreetEvents\b).*$/i, '$1') ?? null,
  };
}
