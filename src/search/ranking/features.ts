import type { WordVectors } from '../../models/wordVectors.js';
import type { ParsedCall, Statement, Turn } from '../../types.js';
import { wordsOf } from '../../language/words.js';
import { encodeText } from '../../models/wordVectors.js';
import type { KeywordIndex } from '../keywordIndex.js';
import { createMatcher, type Match } from './match.js';
import type { ReadCall, ReadCallOf } from './readCall.js';
import type { ReadQuestion } from './readQuestion.js';
import { ASKED, TRAITS } from './traits.js';

/** A statement that may answer, and what the two rankings of passages say of the passage that it is in. */
export interface Contender {
  readonly call: number;
  readonly statement: number;
  /** Scores of the passage by words and by meaning, 0 where a ranking does not hold it. */
  readonly words: number;
  readonly meaning: number;
  /** Place of the passage among those found, from 0. */
  readonly place: number;
}

/** What is measured of a statement and a question together. */
export const PAIR = [
  'bm25',
  'bm25Window',
  'coverage',
  'coverageWindow',
  'coverageAsked',
  'coverageCount',
  'exactMissing',
  'rarestMissing',
  'adjacent',
  'soft',
  'softImportant',
  'softLeast',
  'softWindow',
  'softWindowLeast',
  'softAll',
  'softHeading',
  'kernel90',
  'kernel70',
  'kernel50',
  'kernel35',
  'span',
  'focus',
  'unmatchedNames',
  'cosine',
  'cosineWindow',
  'cosineAsked',
  'cosineHeading',
  'bm25Before',
  'bm25After',
  'softBefore',
  'softAfter',
  'speakerNamed',
  'passageWords',
  'passageMeaning',
  'passagePlace',
  'remark',
  'answer',
  'question',
  'executive',
  'named',
  'inRemarks',
  'placeInCall',
  'placeInTurn',
  'leftInTurn',
  'firstInTurn',
  'turnLength',
] as const;
type Pair = (typeof PAIR)[number];

/** Those of a statement's measures that are also given beside all contenders': as a share of the best, and in deviations from the mean. */
export const COMPARED = [
  'bm25',
  'bm25Window',
  'coverage',
  'soft',
  'softImportant',
  'softWindow',
  'softAll',
  'cosine',
  'cosineWindow',
  'cosineAsked',
  'focus',
  'passageWords',
  'passageMeaning',
] as const;

export const FEATURES: readonly string[] = [
  ...PAIR,
  ...COMPARED.flatMap((name) => [`${name}Share`, `${name}Deviation`]),
  ...TRAITS.map((name) => `trait:${name}`),
  ...ASKED.map((name) => `asked:${name}`),
];

/** Neighbours on each side, within the turn, that a statement is read with. */
const WINDOW = 2;
const K1 = 1.2;
const B = 0.6;
/** Words of a statement on the average of all calls at hand. */
const USUAL_LENGTH = 20;
/** What words in the topic and label, and in the neighbours, count beside the statement's own. */
const IN_HEADING = 0.95;
const IN_WINDOW = 0.9;
const LEADING = 3;

export interface FeatureSpace {
  readonly calls: readonly ParsedCall[];
  readonly index: KeywordIndex;
  readonly vectors: WordVectors;
  readonly readCall: ReadCallOf;
}

/**
 * Everything that the ranker sees: a row of `FEATURES.length` numbers a contender.
 *
 * @param most the greatest rarity that a word can have in scope
 */
export function featuresOf(
  { calls, vectors, readCall }: FeatureSpace,
  question: ReadQuestion,
  contenders: readonly Contender[],
  most: number,
): Float32Array {
  const width = FEATURES.length;
  const rows = new Float32Array(contenders.length * width);
  const match = createMatcher(vectors, question.words);
  const matches = new Map<string, Seen>();
  const seenOf = (call: number, statement: number): Seen => {
    const key = `${call}:${statement}`;
    const before = matches.get(key);
    if (before) return before;
    const parsed = calls[call] as ParsedCall;
    const read = readCall(parsed);
    const met = match(read, statement);
    const dimensions = vectors.dimensions;
    let dot = 0;
    const offset = statement * dimensions;
    for (let at = 0; at < dimensions; at++)
      dot += (question.vector[at] ?? 0) * (read.sums[offset + at] ?? 0);
    const seen = { ...met, dot, bm25: bm25Of(met, question, lengthOf(read, statement)) };
    matches.set(key, seen);
    return seen;
  };
  const headings = new Map<string, { soft: Float32Array; cosine: number }>();
  contenders.forEach((contender, at) => {
    const parsed = calls[contender.call];
    if (!parsed) return;
    const pair = measure(parsed, contender, {
      question,
      most,
      vectors,
      read: readCall(parsed),
      seenOf: (statement) => seenOf(contender.call, statement),
      headingOf: (text) => {
        const before = headings.get(text);
        if (before) return before;
        const made = readHeading(text, question, vectors);
        headings.set(text, made);
        return made;
      },
    });
    PAIR.forEach((name, column) => {
      rows[at * width + column] = pair[name];
    });
    const traits = readCall(parsed).traits.subarray(
      contender.statement * TRAITS.length,
      (contender.statement + 1) * TRAITS.length,
    );
    const traitsAt = PAIR.length + 2 * COMPARED.length;
    rows.set(traits, at * width + traitsAt);
    rows.set(question.asked, at * width + traitsAt + TRAITS.length);
  });
  compare(rows, contenders.length, width);
  return rows;
}

interface Seen extends Match {
  readonly dot: number;
  readonly bm25: number;
}

const lengthOf = ({ starts }: ReadCall, statement: number): number =>
  (starts[statement + 1] ?? 0) - (starts[statement] ?? 0);

function bm25Of({ counts }: Match, { words }: ReadQuestion, length: number): number {
  let sum = 0;
  for (let word = 0; word < words.length; word++) {
    const count = counts[word] ?? 0;
    if (count > 0)
      sum +=
        ((words[word]?.rarity ?? 0) * count * (K1 + 1)) /
        (count + K1 * (1 - B + (B * length) / USUAL_LENGTH));
  }
  return sum;
}

interface Around {
  readonly question: ReadQuestion;
  readonly most: number;
  readonly vectors: WordVectors;
  readonly read: ReadCall;
  readonly seenOf: (statement: number) => Seen;
  readonly headingOf: (text: string) => { readonly soft: Float32Array; readonly cosine: number };
}

function measure(
  call: ParsedCall,
  { statement, words: passageWords, meaning, place }: Contender,
  { question, most, vectors, read, seenOf, headingOf }: Around,
): Record<Pair, number> {
  const { words } = question;
  const own = seenOf(statement);
  const said = call.statements[statement] as Statement;
  const turn = call.turns[said.turn] as Turn;
  const isOwn = (at: number): boolean => call.statements[at]?.turn === said.turn;
  const window: number[] = [];
  for (let at = statement - WINDOW; at <= statement + WINDOW; at++) if (isOwn(at)) window.push(at);
  const seen = window.map(seenOf);
  const heading = headingOf([said.topic, said.label].filter(Boolean).join('. '));
  const asked = turn.inReplyTo === null ? [] : statementsOf(call, read, turn.inReplyTo);
  const seenAsked = asked.map(seenOf);

  let total = 0;
  let important = 0;
  const sums = {
    coverage: 0,
    coverageWindow: 0,
    coverageAsked: 0,
    soft: 0,
    softImportant: 0,
    softWindow: 0,
    softAll: 0,
    softHeading: 0,
    kernel90: 0,
    kernel70: 0,
    kernel50: 0,
    kernel35: 0,
  };
  let count = 0;
  let exact = 0;
  let exactMissing = 0;
  let rarestMissing = 0;
  let softLeast = 1;
  let softWindowLeast = 1;
  for (let word = 0; word < words.length; word++) {
    const { rarity, importance, isExact } = words[word] as ReadQuestion['words'][number];
    const near = own.nearest[word] ?? 0;
    const around = Math.max(0, ...seen.map(({ nearest }) => nearest[word] ?? 0));
    const inHeading = heading.soft[word] ?? 0;
    const all = Math.max(near, IN_HEADING * inHeading, IN_WINDOW * around);
    total += rarity;
    important += importance;
    if ((own.counts[word] ?? 0) > 0) {
      sums.coverage += rarity;
      count++;
    }
    if (seen.some(({ counts }) => (counts[word] ?? 0) > 0)) sums.coverageWindow += rarity;
    if (seenAsked.some(({ counts }) => (counts[word] ?? 0) > 0)) sums.coverageAsked += rarity;
    if (isExact) {
      exact++;
      if (all < IN_WINDOW) exactMissing++;
    }
    if (all < 0.6) rarestMissing = Math.max(rarestMissing, rarity);
    sums.soft += rarity * near;
    sums.softImportant += importance * all;
    sums.softWindow += rarity * around;
    sums.softAll += rarity * all;
    sums.softHeading += rarity * inHeading;
    sums.kernel90 += near > 0.9 ? rarity : 0;
    sums.kernel70 += near > 0.7 ? rarity : 0;
    sums.kernel50 += near > 0.5 ? rarity : 0;
    sums.kernel35 += near > 0.35 ? rarity : 0;
    softLeast = Math.min(softLeast, near);
    softWindowLeast = Math.min(softWindowLeast, all);
  }
  const share = (sum: number): number => (total === 0 ? 0 : sum / total);
  const before = isOwn(statement - 1) ? seenOf(statement - 1) : null;
  const after = isOwn(statement + 1) ? seenOf(statement + 1) : null;
  const softOf = (one: Seen | null): number =>
    one === null
      ? 0
      : share(words.reduce((sum, { rarity }, word) => sum + rarity * (one.nearest[word] ?? 0), 0));
  const cosine = (statements: readonly number[], dots: readonly Seen[]): number =>
    dots.reduce((sum, { dot }) => sum + dot, 0) / (lengthOfSum(read, statements, vectors.dimensions) || 1);
  const first = read.turnStarts[said.turn] ?? statement;
  let last = statement;
  while (isOwn(last + 1)) last++;
  const spoken = `${turn.speaker?.name ?? ''} ${turn.speaker?.role ?? ''}`.toLowerCase();
  return {
    bm25: share(own.bm25),
    bm25Window: share(seen.reduce((sum, { bm25 }) => sum + bm25, 0)),
    coverage: share(sums.coverage),
    coverageWindow: share(sums.coverageWindow),
    coverageAsked: share(sums.coverageAsked),
    coverageCount: Math.min(1, count / 5),
    exactMissing: exact === 0 ? 0 : exactMissing / exact,
    rarestMissing: rarestMissing / (most || 1),
    adjacent: adjacentShare(own, words.length),
    soft: share(sums.soft),
    softImportant: important === 0 ? 0 : sums.softImportant / important,
    softLeast,
    softWindow: share(sums.softWindow),
    softWindowLeast,
    softAll: share(sums.softAll),
    softHeading: share(sums.softHeading),
    kernel90: share(sums.kernel90),
    kernel70: share(sums.kernel70),
    kernel50: share(sums.kernel50),
    kernel35: share(sums.kernel35),
    span: spanOf(own, words),
    focus: own.focus,
    unmatchedNames: 0,
    cosine: cosine([statement], [own]),
    cosineWindow: cosine(window, seen),
    cosineAsked: asked.length === 0 ? 0 : cosine(asked, seenAsked),
    cosineHeading: heading.cosine,
    bm25Before: share(before?.bm25 ?? 0),
    bm25After: share(after?.bm25 ?? 0),
    softBefore: softOf(before),
    softAfter: softOf(after),
    speakerNamed: words.some(
      ({ surface }) => surface.length > 2 && spoken.split(/[^\p{L}]+/u).includes(surface),
    )
      ? 1
      : 0,
    passageWords: passageWords / 4,
    passageMeaning: meaning,
    passagePlace: 1 / (1 + place),
    remark: turn.kind === 'remark' ? 1 : 0,
    answer: turn.kind === 'answer' ? 1 : 0,
    question: turn.kind === 'question' ? 1 : 0,
    executive: turn.party === 'executive' ? 1 : 0,
    named: turn.speaker === null ? 0 : 1,
    inRemarks: turn.section === 'remarks' ? 1 : 0,
    placeInCall: statement / call.statements.length,
    placeInTurn: Math.log(1 + statement - first) / 4,
    leftInTurn: Math.log(1 + last - statement) / 4,
    firstInTurn: statement === first ? 1 : 0,
    turnLength: Math.log(1 + last - first) / 5,
  };
}

const statementsOf = (call: ParsedCall, { turnStarts }: ReadCall, turn: number): number[] => {
  const found: number[] = [];
  for (let at = turnStarts[turn] ?? 0; call.statements[at]?.turn === turn; at++) found.push(at);
  return found;
};

/** The length of the sum of some statements' vectors. */
function lengthOfSum(
  { sums, norms }: ReadCall,
  statements: readonly number[],
  dimensions: number,
): number {
  const [only, ...more] = statements;
  if (only === undefined) return 0;
  if (more.length === 0) return norms[only] ?? 0;
  let square = 0;
  for (let at = 0; at < dimensions; at++) {
    let sum = 0;
    for (const statement of statements) sum += sums[statement * dimensions + at] ?? 0;
    square += sum * sum;
  }
  return Math.sqrt(square);
}

/** Share of the question's neighbouring words that stand side by side, in their order. `words` are sorted by rarity, so places tell. */
function adjacentShare({ places, nearest }: Match, words: number): number {
  let pairs = 0;
  for (let one = 0; one < words; one++)
    for (let other = 0; other < words; other++)
      if (
        one !== other &&
        (nearest[one] ?? 0) > 0.7 &&
        (nearest[other] ?? 0) > 0.7 &&
        (places[other] ?? 0) - (places[one] ?? 0) === 1
      )
        pairs++;
  return words < 2 ? 0 : Math.min(1, pairs / (words - 1));
}

/** How close together the leading words of the question are met: 1 side by side, towards 0 far apart or not met. */
function spanOf({ places, nearest }: Match, words: ReadQuestion['words']): number {
  const met: number[] = [];
  for (let word = 0; word < Math.min(LEADING, words.length); word++)
    if ((nearest[word] ?? 0) > 0.5) met.push(places[word] ?? 0);
  if (met.length < Math.min(2, words.length)) return 0;
  return 1 / (1 + (Math.max(...met) - Math.min(...met)) / LEADING);
}

function readHeading(text: string, { words, vector }: ReadQuestion, vectors: WordVectors) {
  const soft = new Float32Array(words.length);
  if (text === '') return { soft, cosine: 0 };
  const own = encodeText(vectors, text);
  let cosine = 0;
  for (let at = 0; at < own.length; at++) cosine += (own[at] ?? 0) * (vector[at] ?? 0);
  const surfaces = new Set(wordsOf(text).flatMap(({ surface, terms }) => [surface, ...terms]));
  words.forEach(({ surface }, word) => {
    const stems = wordsOf(surface)[0]?.terms ?? [];
    soft[word] = surfaces.has(surface) || stems.some((term) => surfaces.has(term)) ? 1 : 0;
  });
  return { soft, cosine };
}

/** Fills the columns that stand a contender beside the others. */
function compare(rows: Float32Array, count: number, width: number): void {
  COMPARED.forEach((name, place) => {
    const from = PAIR.indexOf(name);
    let sum = 0;
    let squares = 0;
    let best = 0;
    for (let at = 0; at < count; at++) {
      const value = rows[at * width + from] ?? 0;
      sum += value;
      squares += value * value;
      if (value > best) best = value;
    }
    const mean = sum / (count || 1);
    const deviation = Math.sqrt(Math.max(0, squares / (count || 1) - mean * mean));
    const to = PAIR.length + 2 * place;
    for (let at = 0; at < count; at++) {
      const value = rows[at * width + from] ?? 0;
      rows[at * width + to] = best === 0 ? 0 : value / best;
      rows[at * width + to + 1] = deviation === 0 ? 0 : (value - mean) / deviation / 4;
    }
  });
}
