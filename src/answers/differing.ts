import { documentFrequency } from '../search/bm25.js';
import { rowsHolding } from '../search/holding.js';
import type { Question } from '../search/question.js';
import type { Candidate, SearchSpace } from '../search/search.js';
import { STOP_WORDS, WEAK_WORDS } from '../language/stopWords.js';
import type { Word } from '../language/words.js';
import type { Generation } from '../types.js';
import { tellDifferently } from './differ.js';
import { type Mention, mentionsOf } from './mentions.js';
import { readSaid, type Said } from './said.js';
import { holds } from './subject.js';

/** A statement that tells of the same matter otherwise, with the words in which the two differ. */
export interface Differing {
  readonly place: Place;
  /** How many of the question's words stand near what differs. */
  readonly about: number;
  readonly phrases: readonly (readonly [own: string, other: string])[];
}

/** Where a statement stands: its passage's row, its call and its index there. */
export type Place = Pick<Candidate, 'row' | 'call' | 'statement'>;

/** Words by which statements of the same matter are looked for, the rarest first, and passages looked into. */
const LOOKED_FOR = 10;
const LOOKED_INTO = 12;
/** A passage that shares fewer of them is of something else. */
const LEAST_SHARED = 2;

/** Statements that differ from one at most; more of them repeat each other. */
const MOST = 2;

/**
 * The statements of the same call, or of another source of the same call, that tell of the same matter with another figure,
 * unit, bound or date by which a word of the question stands; those by which most stand come first.
 */
export function findDiffering(space: SearchSpace, place: Place, { terms }: Question): Differing[] {
  const { generation } = space;
  const said = readSaid(generation, place);
  const mentions = said ? mentionsIn(said) : [];
  if (!said || mentions.length === 0) return [];
  const matter = matterOf(said);
  const telling = terms.filter(({ weight }) => weight === 1);
  const asked = ({ near, unit }: Mention): number =>
    telling.filter((term) => holds(term, [...near, ...unit])).length;
  const found = placesNear(space, place, said).flatMap((other) => {
    const read = readSaid(generation, other);
    const others = read ? mentionsIn(read) : [];
    if (!read || others.length === 0) return [];
    const shared = sharedBy(matter, matterOf(read));
    const pairs = mentions.flatMap((one) =>
      asked(one) > 0
        ? others
            .filter((its) => tellDifferently(one, its, shared))
            .map((its) => [one, its] as const)
        : [],
    );
    const phrases = pairs.map(([one, its]) => [one.phrase, its.phrase] as const);
    const about = Math.max(...pairs.map(([one]) => asked(one)));
    return pairs.length > 0 ? [{ place: other, phrases, about, shared }] : [];
  });
  return found.sort((a, b) => b.about - a.about || b.shared - a.shared).slice(0, MOST);
}

const mentioned = new WeakMap<Said, readonly Mention[]>();

function mentionsIn(said: Said): readonly Mention[] {
  const before = mentioned.get(said) ?? mentionsOf(said);
  mentioned.set(said, before);
  return before;
}

const matters = new WeakMap<Said, ReadonlySet<string>>();
/** A statement that begins so speaks of what stands before it. */
const GOES_ON = /^\W*(?:this|these|that|those|it|they|here|there|and|so|currently|now)\b/i;

/** Stems of what a statement is about: its telling words, its topic and label, and its passage where it points back. */
function matterOf(said: Said): ReadonlySet<string> {
  const before = matters.get(said);
  if (before) return before;
  const around = GOES_ON.test(said.text) ? said.around() : [];
  const matter = new Set([...said.words, ...said.context, ...around].filter(isTelling).map(stemOf));
  matters.set(said, matter);
  return matter;
}

const stemOf = ({ terms }: Word): string => terms[0] ?? '';

const isTelling = ({ surface }: Word): boolean =>
  !STOP_WORDS.has(surface) && !WEAK_WORDS.has(surface) && /\p{L}/u.test(surface);

const sharedBy = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((stem) => other.has(stem)).length;

/** The statements of the passages of the same call that share most of the rare words, but itself. */
function placesNear({ generation, index }: SearchSpace, place: Place, said: Said): Place[] {
  const calls = new Set(sourcesOf(generation, place.call));
  const rare = [...matterOf(said)]
    .map((stem) => ({ stem, held: documentFrequency(index, stem) }))
    .filter(({ held }) => held > 1)
    .sort((a, b) => a.held - b.held)
    .slice(0, LOOKED_FOR);
  const shares = new Map<number, number>();
  for (const { stem } of rare)
    for (const row of rowsHolding(index, stem))
      if (calls.has(generation.passages[row]?.call ?? -1))
        shares.set(row, (shares.get(row) ?? 0) + 1);
  return [...shares]
    .filter(([, shared]) => shared >= LEAST_SHARED)
    .sort(([, a], [, b]) => b - a)
    .slice(0, LOOKED_INTO)
    .flatMap(([row]) => placesOf(generation, row))
    .filter(({ call, statement }) => call !== place.call || statement !== place.statement);
}

/** The call itself and others of the same company and period. */
function sourcesOf({ calls }: Generation, at: number): number[] {
  const own = calls[at]?.transcript.call;
  return calls.flatMap(({ transcript: { call } }, other) =>
    other === at ||
    (own?.ticker != null && call.ticker === own.ticker && call.period === own.period)
      ? [other]
      : [],
  );
}

function placesOf({ passages }: Generation, row: number): Place[] {
  const passage = passages[row];
  if (!passage) return [];
  const { call, first, last } = passage;
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    row,
    call,
    statement: first + at,
  }));
}
