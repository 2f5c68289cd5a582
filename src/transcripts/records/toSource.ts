import { TranscriptError } from '../../errors.js';
import type { Given, GivenTurn, GuessedCall, Person } from '../given.js';
import { guessFromSpeech } from '../guessCall.js';
import { loneLabel } from '../labels.js';
import { isTitle, partyOfUnnamed } from '../parties.js';
import { hasNameShape } from '../personNames.js';
import { NestedTooDeeply, pageLines } from '../readers/pageLines.js';
import type { Mark, SourceText } from '../sourceText.js';
import { NOBODY } from '../turnList.js';
import { type CallData, textIn } from './callsIn.js';
import { factsOf } from './facts.js';
import { asText, field, isNamed, TURN } from './fields.js';
import { ownTurns } from './ownTurns.js';
import { describe, type PeopleGiven, peopleIn, personOf, sideTold } from './peopleIn.js';
import { asTime, recordingTimes } from './times.js';
import { isTurn, type RawTurn, turnsIn } from './turnsIn.js';

/**
 * The text that is made of one call's data, and what they say besides.
 *
 * @param ofText reads a whole call that stands in one field, as it would a file
 * @throws TranscriptError UNKNOWN_FORMAT where the data hold no call; BAD_TURN, BAD_TIMES or DUPLICATE
 */
export function toSource(
  data: CallData,
  reader: SourceText['reader'],
  file: string,
  ofText: (text: string) => SourceText,
): SourceText {
  const call = factsIn(data);
  const raw = turnsIn(data.value, file).flatMap(ownTurns);
  const opening = raw.slice(0, FIRST_TURNS).map(({ words }) => words);
  const company = call.company ?? guessFromSpeech(opening.join('\n')).company ?? null;
  const given = isNamed(data.value) ? peopleIn(data.value, company) : NO_PEOPLE;
  const { people } = given;
  const times = recordingTimes(
    raw.map(({ time }) => time),
    file,
  );
  const turns = raw
    .map((turn, at) => toTurn(turn, times[at] ?? null, given, company))
    .map((turn) => ({ ...turn, party: turn.party ?? asksUnnamed(turn.who, people) }))
    .filter(({ lines }) => lines.length > 0);
  if (turns.length === 0) {
    const text = textIn(data.value);
    if (text === null) throw noCall(file);
    return { ...ofText(readable(text)), reader, given: { call, people, turns: null } };
  }
  refuseCopies(turns, file);
  const named = turns.some(({ who }) => who !== null && !isVoiceName(who));
  const sided = turns.some(({ person, party }) => (person?.party ?? party) !== null);
  return named || sided
    ? { ...withNames(turns), reader, ...withGiven({ call, people }, turns) }
    : { ...withVoices(turns), reader, given: { call, people, turns: null } };
}

/** Turns in which somebody says whose call it is. */
const FIRST_TURNS = 4;

/** A list may say that its "Unknown speaker" is an analyst. */
const asksUnnamed = (who: string | null, people: readonly Person[]): 'analyst' | null =>
  who !== null && people.some(({ name, party }) => name === who && party === 'analyst')
    ? 'analyst'
    : null;

const NO_PEOPLE: PeopleGiven = { people: [], byCode: new Map() };

const noCall = (file: string): TranscriptError =>
  new TranscriptError(
    'UNKNOWN_FORMAT',
    `${file} holds data in which no call is found: a list of turns with "speaker" and "text", or the words in one "content"; see corpus/README.md`,
  );

/** Of a list of rows, what they all say: their titles are the speakers', and so are their companies where they differ. */
function factsIn({ value, around }: CallData): GuessedCall {
  if (isNamed(value)) return { ...around, ...factsOf(value) };
  const [first, ...others] = (Array.isArray(value) ? value : []).filter(isTurn).map(factsOf);
  const { title: _, company, ...facts } = first ?? {};
  const isOne = company !== undefined && others.every((other) => other.company === company);
  return { ...around, ...facts, ...(isOne ? { company } : {}) };
}

/** A turn with its lines, as they will stand in the text. */
interface WrittenTurn extends Omit<GivenTurn, 'start' | 'end'> {
  readonly who: string | null;
  readonly lines: readonly string[];
}

function toTurn(
  { of, speaker, side, section, time, words }: RawTurn,
  seconds: number | null,
  { people, byCode }: PeopleGiven,
  company: string | null,
): WrittenTurn {
  const person = personSpeaking({ of, speaker, side }, byCode, company);
  const who = person?.name ?? null;
  const party = side ?? (of === null ? null : sideTold(asText(field(of, TURN.side))));
  return {
    ...{ who, section, party: person?.party ?? party, lines: linesOf(words) },
    person: person && isSomebody(person, people) ? person : null,
    time: time === null || seconds === null ? null : asTime(seconds),
  };
}

/** Whether a name is one: by its shape, by a title beside it, or by the list of participants. */
const isSomebody = ({ name, role, organization }: Person, people: readonly Person[]): boolean =>
  !isVoiceName(name) &&
  partyOfUnnamed(name) === undefined &&
  (hasNameShape(name) ||
    role !== null ||
    organization !== null ||
    people.some((other) => other.name === name));

function personSpeaking(
  { of, speaker, side }: Pick<RawTurn, 'of' | 'speaker' | 'side'>,
  byCode: PeopleGiven['byCode'],
  company: string | null,
): Person | null {
  if (isNamed(speaker)) return personOf(speaker, side, company);
  if (speaker === null) return null;
  const known = byCode.get(speaker);
  if (known) return known;
  if (/^\d{1,3}$/.test(speaker))
    return describe(`Speaker ${speaker}`, null, { ...NONE, side, company });
  const label = /[,(|–—-]/.test(speaker) ? loneLabel(speaker) : null;
  const titled = label?.about && isTitle(label.about) ? label : null; // and not "James (Jim) Lee"
  const name = titled ? titled.name : speaker.replace(/\s*:$/, '').replace(/\s+/g, ' ');
  const told = of === null ? null : personOf({ ...of, name, speaker: name }, side, company);
  return told && (told.role !== null || told.organization !== null)
    ? told
    : describe(name, titled?.about ?? null, {
        ...NONE,
        side: side ?? told?.party ?? null,
        company,
      });
}

const NONE = { firm: null };

/** "Speaker 1", "spk_0", "SPEAKER_A": what tells one voice from another and is nobody's name. */
const isVoiceName = (name: string): boolean =>
  /^(?:(?:speaker|spk|voice)[ _#-]{0,2})?(?:\d{1,3}|[A-Z])$/i.test(name);

/** Each turn below its speaker's name. */
function withNames(turns: readonly WrittenTurn[]): Pick<SourceText, 'text' | 'marks'> {
  const text = turns.map(({ who, lines }) => `${who ?? NOBODY}\n${lines.join('\n')}\n\n`).join('');
  return { text, marks: [] };
}

function withGiven(
  { call, people }: Pick<Given, 'call' | 'people'>,
  written: readonly WrittenTurn[],
): Pick<SourceText, 'given'> {
  let at = 0;
  const turns = written.map(({ who, lines, ...turn }) => {
    const start = at + (who ?? NOBODY).length + 1;
    const end = start + lines.join('\n').length;
    at = end + 2;
    return { ...turn, start, end };
  });
  return { given: { call, people, turns } };
}

/** What nobody's name stands before: running text with times, and a line a voice, as captions are read. */
function withVoices(turns: readonly WrittenTurn[]): Pick<SourceText, 'text' | 'marks'> {
  const marks: Mark[] = [];
  let text = '';
  let last: string | null | undefined;
  for (const { who, time, lines } of turns) {
    if (text !== '') text += who === last ? ' ' : '\n';
    marks.push({ start: text.length, page: null, time, voice: who });
    text += lines.join('\n');
    last = who;
  }
  return { text, marks };
}

/** A whole call that stands in a field, as a file would hold it: a page where it has the tags of one. */
function readable(text: string): string {
  const words = clean(text);
  if (BLOCKS.test(words)) return `<div>${words}</div>`;
  return words
    .split('\n')
    .map((line) => untagged(line).join(' '))
    .join('\n');
}

/** Words as lines, without tags and empty lines: those part turns. */
const linesOf = (words: string): string[] =>
  clean(words)
    .split(/\r\n?|[\n\u2028\u2029]/)
    .flatMap(untagged)
    .map((line) => line.trim())
    .filter((line) => line !== '');

function untagged(line: string): string[] {
  if (!TAGS.test(line)) return [line];
  try {
    return pageLines(line).lines.map(({ words }) => words);
  } catch (error) {
    if (error instanceof NestedTooDeeply) return [line];
    throw error;
  }
}

/** Without signs that no text has. */
const clean = (words: string): string =>
  words.replace(/[^\P{Cc}\s]/gu, '').replace(/\p{Surrogate}/gu, '\ufffd');

const BLOCKS = /<\/?(?:p|br|div|li)\b[^<>]{0,500}>/i;
const TAGS =
  /<\/?(?:p|br|div|span|b|i|em|strong|li|ul|a)\b[^<>]{0,500}>|&(?:amp|quot|apos|nbsp|lt|gt|#\d{1,5});/i;

/** @throws TranscriptError DUPLICATE where most turns stand in the data more than once: nobody said it all twice */
function refuseCopies(turns: readonly WrittenTurn[], file: string): void {
  const long = turns
    .map(({ who, lines }) => `${who}\n${lines.join('\n')}`)
    .filter(({ length }) => length > LONG_TURN);
  if (long.length >= FEWEST_COPIES && new Set(long).size <= long.length / 2) {
    throw new TranscriptError(
      'DUPLICATE',
      `${file} holds most of its turns more than once: remove the copies`,
    );
  }
}

/** Characters: courtesies are said again and again. */
const LONG_TURN = 80;
const FEWEST_COPIES = 6;
