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
import { FEATURES, featuresOf } from '../../search/ranking/features.js';
import { createReadCall } from '../../search/ranking/readCall.js';
import { readAsked, termsOf } from '../../search/ranking/readQuestion.js';
import { ASKED, isAboutAnalysts } from '../../search/ranking/traits.js';
import { rarityAmong } from '../../search/rarity.js';
import { orderPassages, scorePassages } from '../../search/scorePassages.js';
import { toPassages } from '../../transcripts/passages.js';
import type { ParsedCall } from '../../types.js';
import { keyOf, loadCalls } from './loadCalls.js';
import { answersOf, foldOf, readRows } from './rows.js';

/** About what calibration finds on the corpora at hand. */
const MEANING_WEIGHT = 6;

export async function exportFeatures(
  sharedDir: string,
  paths: readonly string[],
  out: string,
  vectors: WordVectors,
  isHeldOut: boolean,
): Promise<void> {
  await mkdir(out, { recursive: true });
  const rows = (await Promise.all(paths.map(readRows))).flat();
  const byKey = await loadCalls(sharedDir, rows);
  const keys = [...byKey.keys()];
  const calls = [...byKey.values()];
  const passages = calls.flatMap(toPassages);
  const index = buildKeywordIndex(calls, passages);
  const dimensions = vectors.dimensions;
  const own = new Float32Array(passages.length * dimensions);
  const memo = new Map<string, Float32Array>();
  const encode = (text: string): Float32Array => {
    const before = memo.get(text);
    if (before) return before;
    const made = encodeText(vectors, text);
    memo.set(text, made);
    return made;
  };
  const texts = passages.map((passage) => textsToEmbed(calls, passage));
  texts.forEach(({ words }, row) => {
    own.set(encode(words), row * dimensions);
  });
  const rowVectors = addContext(own, dimensions, (row) => ({
    question: texts[row]?.question ? encode(texts[row]?.question ?? '') : undefined,
    call: texts[row]?.call ? encode(texts[row]?.call ?? '') : undefined,
  }));
  const space = { calls, vectors, readCall: createReadCall(index, vectors) };
  const scope = calls.map((_, call) =>
    passages.flatMap((passage, row) => (passage.call === call ? [row] : [])),
  );
  const managed = scope.map((all) =>
    all.filter((row) => {
      const { call = 0, first = 0 } = passages[row] ?? {};
      return !isQuestion(calls, { call, statement: first });
    }),
  );
  const features = await open(join(out, 'features.f32'), 'w');
  const meta = await open(join(out, 'meta.jsonl'), 'w');
  await meta.write(`${JSON.stringify({ features: FEATURES })}\n`);
  let at = 0;
  const start = performance.now();
  for (const row of rows) {
    const call = keys.indexOf(keyOf(row));
    const parsed = calls[call];
    if (!parsed) continue;
    const { text } = parsed.transcript;
    const folded = parsed.statements.map(({ start: from, end }) =>
      foldWords(text.slice(from, end)),
    );
    const right = new Set<number>();
    for (const answer of answersOf(row).map(foldWords))
      folded.forEach((said, statement) => {
        if (
          said.length > 8 &&
          answer.length > 8 &&
          (said.includes(answer) || answer.includes(said))
        )
          right.add(statement);
      });
    const wordings = [row.question, ...row.paraphrases];
    for (const [wording, question] of wordings.entries()) {
      const among = (isAboutAnalysts(question) ? scope : managed)[call] ?? [];
      const rarityOf = rarityAmong(index, among);
      const read = readAsked(question, index, vectors, rarityOf);
      const asked = {
        terms: termsOf(read),
        vector: read.vector.every((value) => value === 0) ? [] : [...read.vector],
      };
      const scored = scorePassages(
        { index, vectors: rowVectors, graph: null },
        asked,
        among,
        rarityOf,
      );
      const ranked = orderPassages(scored, MEANING_WEIGHT);
      const contenders = contendersOf(passages, ranked);
      const most = inverseFrequency(among.length, 0);
      const values = featuresOf(space, read, contenders, most);
      await features.write(Buffer.from(values.buffer));
      const passageAt = ranked.findIndex(({ row: found }) => {
        const { first = 0, last = 0 } = passages[found] ?? {};
        return [...right].some((statement) => first <= statement && statement <= last);
      });
      await meta.write(
        `${JSON.stringify({
          id: row.id,
          file: keys[call],
          fold: isHeldOut ? foldOf(row) : null,
          kind: row.kind,
          wording,
          question,
          answerable: row.answerable,
          at,
          passageAt,
          statements: contenders.map(({ statement }) => statement),
          windows: contenders.map(({ statement }) => {
            const { first, last } = excerptAround(parsed, statement);
            return [first, last];
          }),
          around: contenders.map(({ statement }) => neighboursOf(parsed, statement)),
          right: [...right],
        })}\n`,
      );
      at += contenders.length;
    }
  }
  await features.close();
  await meta.close();
  process.stdout.write(
    `${at} rows, ${Math.round(performance.now() - start)} ms, ${ASKED.length}\n`,
  );
}

/** The statement, one before and two after in its turn, as the judge sees them together. */
function neighboursOf({ statements }: ParsedCall, statement: number): [number, number] {
  const isOwn = (at: number): boolean => statements[at]?.turn === statements[statement]?.turn;
  let last = statement;
  while (last < statement + 2 && isOwn(last + 1)) last++;
  return [isOwn(statement - 1) ? statement - 1 : statement, last];
}
