import type { ParsedCall, Statement, Turn } from '../../types.js';
import { type ReadCall, WINDOW } from './readCall.js';
import type { ReadQuestion } from './readQuestion.js';
import type { Seen, Surveyor } from './survey.js';

/** Where a statement stands, whatever is asked. */
export const LAYOUT = [
  'remark',
  'answer',
  'question',
  'inRemarks',
  'placeInCall',
  'placeInTurn',
  'leftInTurn',
  'firstInTurn',
  'turnLength',
] as const;

/** What is measured of a statement and a question together, most of it from 0 to 1. */
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
  'kernel90',
  'kernel70',
  'kernel50',
  'kernel35',
  'span',
  'focus',
  'nearCount',
  'nearMoney',
  'nearPercent',
  'nearYear',
  'counted',
  'cosine',
  'cosineWindow',
  'cosineAsked',
  'bm25Before',
  'bm25After',
  'softBefore',
  'softAfter',
  'speakerNamed',
  'passageWords',
  'passageMeaning',
  'passagePlace',
  ...LAYOUT,
] as const;
export type Pair = Record<(typeof PAIR)[number], number>;

/** A statement that may answer, and what the two rankings of passages say of the passage that it is in. */
export interface Contender {
  /** The passage: an index into the generation's passages. */
  readonly row: number;
  readonly call: number;
  readonly statement: number;
  /** Scores of the passage by words and by meaning. */
  readonly words: number;
  readonly meaning: number;
  /** Place of the passage among those found, from 0. */
  readonly place: number;
}

/** What words in the neighbours count beside the statement's own. */
const IN_WINDOW = 0.9;
/** A word with a nearer one than this is met; one without stands for what is missing. */
const MET = 0.6;
/** Words met of a long question, as a share. */
const MANY_WORDS = 5;
/** Scales that bring scores and logarithms of lengths to about 1. */
const SCORE_SCALE = 4;
const LOG_SCALE = 4;
const TURN_SCALE = 5;

/** What a pair is measured in. */
export interface Measured {
  readonly read: ReadCall;
  readonly survey: Surveyor;
  /** The greatest rarity that a word can have in scope. */
  readonly most: number;
}

export function measurePair(
  call: ParsedCall,
  { statement, words: passageWords, meaning, place }: Contender,
  question: ReadQuestion,
  { read, survey, most }: Measured,
): Pair {
  const said = call.statements[statement] as Statement;
  const turn = call.turns[said.turn] as Turn;
  const { first, end } = survey.turn(said.turn);
  const own = survey.see(statement);
  const around: Seen[] = [];
  for (
    let at = Math.max(first, statement - WINDOW);
    at < Math.min(end, statement + WINDOW + 1);
    at++
  )
    around.push(survey.see(at));
  const asked = turn.inReplyTo === null ? null : survey.asked(turn.inReplyTo);
  const before = statement > first ? survey.see(statement - 1) : null;
  const after = statement + 1 < end ? survey.see(statement + 1) : null;
  const total = question.words.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  return {
    ...matchOf(question, { own, around, asked: asked?.holds ?? [] }, total, most),
    bm25: own.bm25 / total,
    bm25Window: around.reduce((sum, { bm25 }) => sum + bm25, 0) / total,
    focus: own.focus,
    nearCount: own.nearNumbers[0] ?? 0,
    nearMoney: own.nearNumbers[1] ?? 0,
    nearPercent: own.nearNumbers[2] ?? 0,
    nearYear: own.nearNumbers[3] ?? 0,
    counted: own.counted,
    cosine: own.dot / (read.norms[statement] || 1),
    cosineWindow:
      around.reduce((sum, { dot }) => sum + dot, 0) / (read.windowNorms[statement] || 1),
    cosineAsked: asked?.cosine ?? 0,
    bm25Before: (before?.bm25 ?? 0) / total,
    bm25After: (after?.bm25 ?? 0) / total,
    softBefore: (before?.soft ?? 0) / total,
    softAfter: (after?.soft ?? 0) / total,
    speakerNamed: namesSpeaker(question, turn),
    passageWords: passageWords / SCORE_SCALE,
    passageMeaning: meaning,
    passagePlace: 1 / (1 + place),
    remark: turn.kind === 'remark' ? 1 : 0,
    answer: turn.kind === 'answer' ? 1 : 0,
    question: turn.kind === 'question' ? 1 : 0,
    inRemarks: turn.section === 'remarks' ? 1 : 0,
    placeInCall: statement / call.statements.length,
    placeInTurn: Math.log(1 + statement - first) / LOG_SCALE,
    leftInTurn: Math.log(end - statement) / LOG_SCALE,
    firstInTurn: statement === first ? 1 : 0,
    turnLength: Math.log(end - first) / TURN_SCALE,
  };
}

/** What matches of the words is looked for in. */
interface Places {
  readonly own: Seen;
  readonly around: readonly Seen[];
  /** Which words stand in the question that the turn answers. */
  readonly asked: readonly boolean[];
}

function matchOf({ words }: ReadQuestion, places: Places, total: number, most: number) {
  const { own, around, asked } = places;
  let coverage = 0;
  let coverageWindow = 0;
  let coverageAsked = 0;
  let count = 0;
  let exact = 0;
  let exactMissing = 0;
  let rarestMissing = 0;
  let important = 0;
  let softImportant = 0;
  let softLeast = 1;
  let softWindow = 0;
  let softWindowLeast = 1;
  let softAll = 0;
  const kernels = [0, 0, 0, 0];
  words.forEach(({ rarity, importance, isExact }, word) => {
    const near = own.nearest[word] ?? 0;
    let beside = 0;
    let isBeside = false;
    for (const one of around) {
      beside = Math.max(beside, one.nearest[word] ?? 0);
      if ((one.counts[word] ?? 0) > 0) isBeside = true;
    }
    const all = Math.max(near, IN_WINDOW * beside);
    if ((own.counts[word] ?? 0) > 0) {
      coverage += rarity;
      count++;
    }
    if (isBeside) coverageWindow += rarity;
    if (asked[word]) coverageAsked += rarity;
    if (isExact) {
      exact++;
      if (all < IN_WINDOW) exactMissing++;
    }
    if (all < MET) rarestMissing = Math.max(rarestMissing, rarity);
    important += importance;
    softImportant += importance * all;
    softWindow += rarity * beside;
    softAll += rarity * all;
    softLeast = Math.min(softLeast, near);
    softWindowLeast = Math.min(softWindowLeast, all);
    KERNELS.forEach((least, at) => {
      if (near > least) kernels[at] = (kernels[at] ?? 0) + rarity;
    });
  });
  const [kernel90 = 0, kernel70 = 0, kernel50 = 0, kernel35 = 0] = kernels;
  return {
    coverage: coverage / total,
    coverageWindow: coverageWindow / total,
    coverageAsked: coverageAsked / total,
    coverageCount: Math.min(1, count / MANY_WORDS),
    exactMissing: exact === 0 ? 0 : exactMissing / exact,
    rarestMissing: rarestMissing / (most || 1),
    adjacent: own.adjacent,
    soft: own.soft / total,
    softImportant: important === 0 ? 0 : softImportant / important,
    softLeast,
    softWindow: softWindow / total,
    softWindowLeast,
    softAll: softAll / total,
    kernel90: kernel90 / total,
    kernel70: kernel70 / total,
    kernel50: kernel50 / total,
    kernel35: kernel35 / total,
    span: own.span,
  };
}

/** Cosines from which on a word is counted as met, strictly to loosely (kernel pooling of Xiong et al., 2017, with steps for kernels). */
const KERNELS = [0.9, 0.7, 0.5, 0.35];

function namesSpeaker({ words }: ReadQuestion, { speaker }: Turn): number {
  if (speaker === null) return 0;
  const names = `${speaker.name} ${speaker.role ?? ''}`.toLowerCase().split(/[^\p{L}]+/u);
  return words.some(({ surface }) => surface.length > 2 && names.includes(surface)) ? 1 : 0;
}
