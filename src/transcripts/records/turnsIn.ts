import { TranscriptError } from '../../errors.js';
import type { Party, Section } from '../../types.js';
import { inlineLabel } from '../labels.js';
import {
  asText,
  type FieldNames,
  field,
  fieldName,
  hasField,
  isNamed,
  type Named,
  TURN,
} from './fields.js';
import { secondsOf } from './times.js';

/** A turn as data hold it. */
export interface RawTurn {
  /** The object or row that it stands in; null for one that is told by a plain list of words. */
  readonly of: Named | null;
  /** As written, or the object that describes whoever speaks; null where there is none. */
  readonly speaker: string | Named | null;
  readonly side: Party | null;
  readonly section: Section | null;
  /** In seconds from the beginning. */
  readonly time: number | null;
  readonly words: string;
}

/** Where in data a turn stands. */
interface Place {
  readonly section: Section | null;
  readonly side: Party | null;
}

const known = new WeakMap<Named, boolean>();

/** Whether an object is one turn: words, and beside them who speaks or when. */
export function isTurn(value: unknown): value is Named {
  if (!isNamed(value)) return false;
  const is = known.get(value) ?? looksLikeTurn(value);
  known.set(value, is);
  return is;
}

function looksLikeTurn(value: Named): boolean {
  if (!hasField(value, TURN.text) || Array.isArray(field(value, TURN.speaker))) return false;
  const timed = hasField(value, TURN.time) && typeof field(value, TURN.text) === 'string';
  if (!hasField(value, TURN.speaker) && !timed) return false;
  const words = field(value, TURN.text);
  return !(Array.isArray(words) && words.some((one) => isTurn(one))) && !isWholeCall(words);
}

/**
 * The turns of a call, in the order of the data, wherever they lie in it: in one list, in one a section, as questions
 * with their answers, as lists of words side by side. Where two fields hold the same words, the fuller counts.
 *
 * @throws TranscriptError BAD_TURN where something that is no text stands for a turn's words
 */
export function turnsIn(value: unknown, file: string): RawTurn[] {
  return collect(value, { section: null, side: null }, file);
}

function collect(value: unknown, place: Place, file: string): RawTurn[] {
  if (isTurn(value)) return [readTurn(value, place, file)];
  if (Array.isArray(value))
    return tuples(value, place) ?? value.flatMap((one) => collect(one, place, file));
  if (!isNamed(value)) return [];
  const within = {
    ...place,
    section: sectionTold(asText(field(value, SECTION_NAMES))) ?? place.section,
  };
  const pair = pairIn(value, within, file) ?? columnsIn(value, within, file);
  if (pair) return pair;
  const lists = Object.entries(value).flatMap(([key, one]) => {
    if (typeof one !== 'object' || one === null) return [];
    const name = fieldName(key);
    const inner = {
      section: sectionTold(name) ?? within.section,
      side: /^question$/.test(name) ? ('analyst' as const) : within.side,
    };
    const turns = collect(one, inner, file);
    return turns.length > 0 ? [{ turns, words: turns.map(({ words }) => words).join('\n') }] : [];
  });
  const fullest = [...lists].sort((a, b) => b.words.length - a.words.length);
  return lists
    .filter(
      (list) =>
        !fullest.slice(0, fullest.indexOf(list)).some(({ words }) => words.includes(list.words)),
    )
    .flatMap(({ turns }) => turns);
}

/** What the name of a list, or a field, says of the part of the call. */
export function sectionTold(words: string | null): Section | null {
  const name = (words ?? '').toLowerCase().replace(/[^a-z]/g, '');
  if (name.length > 40) return null;
  if (
    /^(?:qa|qanda|questions?(?:s?and)?answers?|questions?|answers?)(?:s|section|session|turns?)?$/.test(
      name,
    )
  )
    return 'qa';
  return /^(?:(?:prepared|opening|management)?(?:remark|presentation|presenter|discussion)s?|managementdiscussion|introduction|md|mda)(?:section|speech|turns?)?$/.test(
    name,
  )
    ? 'remarks'
    : null;
}

const SECTION_NAMES: FieldNames = [...TURN.section, 'name', 'title', 'type', 'label'];

function readTurn(of: Named, place: Place, file: string): RawTurn {
  const said = field(of, TURN.text);
  const words = wordsOf(said);
  if (words === null) {
    throw new TranscriptError(
      'BAD_TURN',
      `${file} holds a turn whose words are ${Array.isArray(said) ? 'a list' : 'an object'} and no text: put the words there as text`,
    );
  }
  const speaker = field(of, TURN.speaker);
  return {
    of,
    speaker: isNamed(speaker) ? speaker : asText(speaker),
    side: place.side,
    section: sectionTold(asText(field(of, [...TURN.section, 'type']))) ?? place.section,
    time: secondsOf(of),
    words,
  };
}

/** A text, or a list of paragraphs or sentences, each a text or an object that holds one; null for anything else. */
function wordsOf(said: unknown): string | null {
  if (said === undefined || said === null) return '';
  if (typeof said === 'string') return said;
  if (typeof said === 'number') return String(said);
  if (isNamed(said)) {
    const inner = field(said, TURN.text);
    return typeof inner === 'string' ? inner : null;
  }
  if (!Array.isArray(said)) return null;
  const parts = said.map((part) =>
    typeof part === 'string' ? part : isNamed(part) ? field(part, TURN.text) : null,
  );
  return parts.every((part) => typeof part === 'string') ? parts.join('\n') : null;
}

/** Lists of two or three texts: who, what; or section, who, what. */
function tuples(list: readonly unknown[], { section, side }: Place): RawTurn[] | null {
  const rows = list.filter(
    (row): row is string[] =>
      Array.isArray(row) &&
      [2, 3].includes(row.length) &&
      row.every((cell) => typeof cell === 'string'),
  );
  if (rows.length === 0 || rows.length < list.length) return null;
  if (rows.some((row) => (row.at(-2)?.length ?? 0) > LONGEST_SPEAKER)) return null;
  return rows.map((row) => ({
    ...{ of: null, side, time: null },
    section: (row.length === 3 ? sectionTold(row[0] ?? '') : null) ?? section,
    speaker: asText(row.at(-2)),
    words: row.at(-1) ?? '',
  }));
}

/** Characters of who speaks: more are words. */
const LONGEST_SPEAKER = 120;

/** A question with its answer or answers as texts, and whose they are beside them. */
function pairIn(of: Named, place: Place, file: string): RawTurn[] | null {
  const question = field(of, ['question', 'questiontext']);
  const answer = field(of, ['answer', 'answertext', 'response']);
  if (typeof question !== 'string' || answer === undefined) return null;
  const turn = (speaker: string | null, side: Party | null, words: string): RawTurn => ({
    ...{ of: null, section: 'qa', time: null },
    ...{ speaker, side, words },
  });
  const asker = asText(
    field(of, ['analyst', 'asker', 'questioner', 'askedby', 'questionby', 'questionspeaker']),
  );
  const by = asText(
    field(of, [
      'executive',
      'answerer',
      'respondent',
      'responder',
      'answeredby',
      'answerby',
      'answerspeaker',
      'speaker',
    ]),
  );
  const answers = (Array.isArray(answer) ? answer : [answer]).flatMap((one: unknown) =>
    typeof one === 'string'
      ? [turn(by, null, one)]
      : collect(one, { ...place, section: 'qa' }, file),
  );
  return [turn(asker, 'analyst', question), ...answers];
}

/** Who and what as two lists of equal length. */
function columnsIn(of: Named, { section, side }: Place, file: string): RawTurn[] | null {
  const [who, what] = [field(of, TURN.speaker), field(of, TURN.text)];
  if (!Array.isArray(who) || !Array.isArray(what) || who.length !== what.length) return null;
  if (!what.every((words) => typeof words === 'string')) return null;
  return who.map((speaker, at) => readTurn({ speaker, text: what[at] }, { section, side }, file));
}

/** Whether one text holds many turns: such words beside a name are a call with its title. */
function isWholeCall(words: unknown): boolean {
  if (typeof words !== 'string') return false;
  const labels = words
    .slice(0, 200_000)
    .split('\n')
    .flatMap((line) => inlineLabel(line.trim())?.name ?? []);
  return labels.length >= FEWEST_LABELS && new Set(labels).size > 1;
}

const FEWEST_LABELS = 4;
