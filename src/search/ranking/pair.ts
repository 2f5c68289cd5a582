import type { ParsedCall, Statement, Turn } from '../../types.js';
import { type ReadCall, WINDOW } from './readCall.js';
import type { AskedWord, ReadQuestion } from './readQuestion.js';
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

/** The column of each measure. */
const AT = Object.fromEntries(PAIR.map((name, at) => [name, at])) as Record<
  (typeof PAIR)[number],
  number
>;

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

/**
 * Measures one statement against the question.
 *
 * @param row PAIR's columns of the statement, to be filled: thousands of numbers a question leave no garbage this way
 */
export function measurePair(
  row: Float32Array,
  call: ParsedCall,
  { statement, words: passageWords, meaning, place }: Contender,
  question: ReadQuestion,
  { read, survey, most }: Measured,
): void {
  const said = call.statements[statement] as Statement;
  const turn = call.turns[said.turn] as Turn;
  const { first, end } = survey.turn(said.turn);
  const own = survey.see(statement);
  const from = Math.max(first, statement - WINDOW);
  const around: Seen[] = [];
  let bm25Around = 0;
  let dotAround = 0;
  for (let at = from; at < Math.min(end, statement + WINDOW + 1); at++) {
    const seen = survey.see(at);
    around.push(seen);
    bm25Around += seen.bm25;
    dotAround += seen.dot;
  }
  const asked = turn.inReplyTo === null ? null : survey.asked(turn.inReplyTo);
  const before = around[statement - 1 - from];
  const after = around[statement + 1 - from];
  const { total } = question;
  measureWords(row, question, { own, around, asked: asked?.holds ?? NOTHING }, most);
  row[AT.adjacent] = own.adjacent;
  row[AT.soft] = own.soft / total;
  row[AT.span] = own.span;
  row[AT.bm25] = own.bm25 / total;
  row[AT.bm25Window] = bm25Around / total;
  row[AT.focus] = own.focus;
  row[AT.nearCount] = own.nearNumbers[0] ?? 0;
  row[AT.nearMoney] = own.nearNumbers[1] ?? 0;
  row[AT.nearPercent] = own.nearNumbers[2] ?? 0;
  row[AT.nearYear] = own.nearNumbers[3] ?? 0;
  row[AT.counted] = own.counted;
  row[AT.cosine] = own.dot / (read.norms[statement] || 1);
  row[AT.cosineWindow] = dotAround / (read.windowNorms[statement] || 1);
  row[AT.cosineAsked] = asked?.cosine ?? 0;
  row[AT.bm25Before] = (before?.bm25 ?? 0) / total;
  row[AT.bm25After] = (after?.bm25 ?? 0) / total;
  row[AT.softBefore] = (before?.soft ?? 0) / total;
  row[AT.softAfter] = (after?.soft ?? 0) / total;
  row[AT.speakerNamed] = survey.namesSpeaker(said.turn) ? 1 : 0;
  row[AT.passageWords] = passageWords / SCORE_SCALE;
  row[AT.passageMeaning] = meaning;
  row[AT.passagePlace] = 1 / (1 + place);
  row[AT.remark] = turn.kind === 'remark' ? 1 : 0;
  row[AT.answer] = turn.kind === 'answer' ? 1 : 0;
  row[AT.question] = turn.kind === 'question' ? 1 : 0;
  row[AT.inRemarks] = turn.section === 'remarks' ? 1 : 0;
  row[AT.placeInCall] = statement / call.statements.length;
  row[AT.placeInTurn] = Math.log(1 + statement - first) / LOG_SCALE;
  row[AT.leftInTurn] = Math.log(end - statement) / LOG_SCALE;
  row[AT.firstInTurn] = statement === first ? 1 : 0;
  row[AT.turnLength] = Math.log(end - first) / TURN_SCALE;
}

const NOTHING: readonly boolean[] = [];

/** What matches of the words is looked for in. */
interface Places {
  readonly own: Seen;
  readonly around: readonly Seen[];
  /** Which words stand in the question that the turn answers. */
  readonly asked: readonly boolean[];
}

/** Measures that are summed over the words of the question, each weighed by its rarity. */
function measureWords(
  row: Float32Array,
  { words, total }: ReadQuestion,
  { own, around, asked }: Places,
  most: number,
): void {
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
  let kernel90 = 0;
  let kernel70 = 0;
  let kernel50 = 0;
  let kernel35 = 0;
  for (let word = 0; word < words.length; word++) {
    const { rarity, importance, isExact } = words[word] as AskedWord;
    const near = own.nearest[word] ?? 0;
    let beside = 0;
    let isBeside = false;
    for (const { nearest, counts } of around) {
      beside = Math.max(beside, nearest[word] ?? 0);
      if ((counts[word] ?? 0) > 0) isBeside = true;
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
    // Kernel pooling (Xiong et al., 2017), with steps for kernels.
    if (near > 0.9) kernel90 += rarity;
    if (near > 0.7) kernel70 += rarity;
    if (near > 0.5) kernel50 += rarity;
    if (near > 0.35) kernel35 += rarity;
  }
  row[AT.coverage] = coverage / total;
  row[AT.coverageWindow] = coverageWindow / total;
  row[AT.coverageAsked] = coverageAsked / total;
  row[AT.coverageCount] = Math.min(1, count / MANY_WORDS);
  row[AT.exactMissing] = exact === 0 ? 0 : exactMissing / exact;
  row[AT.rarestMissing] = rarestMissing / (most || 1);
  row[AT.softImportant] = important === 0 ? 0 : softImportant / important;
  row[AT.softLeast] = softLeast;
  row[AT.softWindow] = softWindow / total;
  row[AT.softWindowLeast] = softWindowLeast;
  row[AT.softAll] = softAll / total;
  row[AT.kernel90] = kernel90 / total;
  row[AT.kernel70] = kernel70 / total;
  row[AT.kernel50] = kernel50 / total;
  row[AT.kernel35] = kernel35 / total;
}
