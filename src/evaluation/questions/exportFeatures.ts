import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { excerptAround } from '../../citations/excerpt.js';
import { addContext } from '../../ingest/addContext.js';
import { textsToEmbed } from '../../ingest/textsToEmbed.js';
import { foldWords } from '../../language/fold.js';
import { encodeText, type WordVectors } from '../../models/wordVectors.js';
import { inverseFrequency } from '../../search/bm25.js';
import { contendersOf, isQuestion } from '../../search/contenders.js';
import { buildKeywordIndex } from '../../search/keywordIndex.js';
import { createCosines } from '../../search/ranking/cosines.js';
import { FEATURES, featuresOf } from '../../search/ranking/features.js';
import { createReadCall } from '../../search/ranking/readCall.js';
import { readAsked, termsOf } from '../../search/ranking/readQuestion.js';
import { isAboutAnalysts } from '../../search/ranking/traits.js';
import { rarityAmong } from '../../search/rarity.js';
import { orderPassages, scorePassages } from '../../search/scorePassages.js';
import { toPassages } from '../../transcripts/passages.js';
import type { ParsedCall, Passage } from '../../types.js';
import { answersOf, foldOf, isSameFolded, keyOf, type QuestionRow } from './rows.js';

/** About what calibration finds on the corpora at hand. */
const MEANING_WEIGHT = 6;

export interface ExportTask {
  readonly rows: readonly QuestionRow[];
  /** The calls that they ask about, by `keyOf`. */
  readonly calls: ReadonlyMap<string, ParsedCall>;
  /** A folder for `features.f32` (a row of floats a contender) and `meta.jsonl` (a question a line). */
  readonly out: string;
  readonly vectors: WordVectors;
}

/** What the ranker sees of each wording of each row, with which contenders are right: what it is trained on. */
export async function exportFeatures({ rows, calls, out, vectors }: ExportTask): Promise<void> {
  await mkdir(out, { recursive: true });
  const look = createLook([...calls.values()], vectors);
  const features = await open(join(out, 'features.f32'), 'w');
  const meta = await open(join(out, 'meta.jsonl'), 'w');
  await meta.write(`${JSON.stringify({ features: FEATURES })}\n`);
  let at = 0;
  for (const row of rows) {
    const parsed = calls.get(keyOf(row));
    if (!parsed) continue;
    const right = rightIn(parsed, row);
    for (const [wording, question] of [row.question, ...row.paraphrases].entries()) {
      const { values, statements } = look(parsed, question);
      await features.write(new Uint8Array(values.buffer));
      const line = {
        ...{ id: row.id, kind: row.kind, fold: foldOf(row), wording, question },
        ...{ answerable: row.answerable, at, statements, right },
        windows: statements.map((statement) => {
          const { first, last } = excerptAround(parsed, statement);
          return [first, last];
        }),
        around: statements.map((statement) => neighboursOf(parsed, statement)),
      };
      await meta.write(`${JSON.stringify(line)}\n`);
      at += statements.length;
    }
  }
  await features.close();
  await meta.close();
}

/** Searches one call as the product does, as far as the features. */
export function createLook(calls: readonly ParsedCall[], vectors: WordVectors) {
  const passages = calls.flatMap(toPassages);
  const index = buildKeywordIndex(calls, passages);
  const rowVectors = vectorsOf(calls, passages, vectors);
  const readCall = createReadCall(index, vectors);
  const space = { calls, vectors, readCall, cosines: createCosines(vectors) };
  return (parsed: ParsedCall, question: string) => {
    const call = calls.indexOf(parsed);
    const among = passages.flatMap((passage, row) => {
      const isIn = passage.call === call;
      const isSaid = isIn && !isQuestion(calls, { call, statement: passage.first });
      return isSaid || (isIn && isAboutAnalysts(question)) ? [row] : [];
    });
    const rarityOf = rarityAmong(index, among);
    const asked = readAsked(question, index, vectors, rarityOf);
    const query = { terms: termsOf(asked), vector: [...asked.vector] };
    const scored = scorePassages(
      { index, vectors: rowVectors, graph: null },
      query,
      among,
      rarityOf,
    );
    const contenders = contendersOf(passages, orderPassages(scored, MEANING_WEIGHT));
    const values = featuresOf(space, asked, contenders, inverseFrequency(among.length, 0));
    return {
      values,
      statements: contenders.map(({ statement }) => statement),
      read: readCall(parsed),
    };
  };
}

/** The passages' vectors as an ingest makes them. */
function vectorsOf(
  calls: readonly ParsedCall[],
  passages: readonly Passage[],
  vectors: WordVectors,
): Float32Array {
  const known = new Map<string, Float32Array>();
  const encode = (text: string): Float32Array => {
    const vector = known.get(text) ?? encodeText(vectors, text);
    known.set(text, vector);
    return vector;
  };
  const own = new Float32Array(passages.length * vectors.dimensions);
  const texts = passages.map((passage) => textsToEmbed(calls, passage));
  texts.forEach(({ words }, row) => {
    own.set(encode(words), row * vectors.dimensions);
  });
  return addContext(own, vectors.dimensions, (row) => {
    const { question = '', call = '' } = texts[row] ?? {};
    return { question: encode(question), call: encode(call) };
  });
}

/** The statements that answer a row. */
export function rightIn({ transcript, statements }: ParsedCall, row: QuestionRow): number[] {
  const wanted = answersOf(row).map(foldWords);
  return statements.flatMap(({ start, end }, at) => {
    const said = foldWords(transcript.text.slice(start, end));
    return wanted.some((answer) => isSameFolded(said, answer)) ? [at] : [];
  });
}

/** The statement, one before and two after in its turn, as the judge sees them together. */
function neighboursOf({ statements }: ParsedCall, statement: number): [number, number] {
  const isOwn = (at: number): boolean => statements[at]?.turn === statements[statement]?.turn;
  let last = statement;
  while (last < statement + 2 && isOwn(last + 1)) last++;
  return [isOwn(statement - 1) ? statement - 1 : statement, last];
}
