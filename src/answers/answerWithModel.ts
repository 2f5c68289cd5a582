import type { AnswerEvent, AnswerSentence, Warning } from '../answer.js';
import { createPutInPlace } from '../citations/inPlace.js';
import { ModelError } from '../errors.js';
import type { Citation } from '../types.js';
import { answerExtractively, quoteSides } from './answerExtractively.js';
import { answerSides } from './answerSides.js';
import type { AnswerTask } from './answerTask.js';
import { besides } from './besides.js';
import type { SoundSentence } from './draft/checkDraft.js';
import { type CheckedReply, type WriterDeps, writeWithModel } from './draft/writeWithModel.js';
import { emphasiseFigure } from './emphasis.js';
import { byMarker } from './followUp/numbering.js';
import { type Numbered, numberCitations } from './numberCitations.js';
import type { Written } from './reading.js';
import { refuse } from './refuse.js';
import { toFoundPassages } from './retrieve.js';
import { renderAnswer } from './writeExtractive.js';

/** Passages whose statements a model is given: a few pages, which it reads whole. */
const PASSAGES = 12;
const STATEMENTS = 60;

/**
 * The answer that a model writes, checked, with what it left out of several sides. Where the model
 * fails, writes nothing or nothing that stands, the answer quotes instead, and a warning says why.
 *
 * @param question as it was understood
 * @param signal ends the model's request too
 * @returns the answer, after the draft's tokens; throws only what a leaving client causes
 */
export async function* answerWithModel(
  task: AnswerTask,
  question: string,
  writer: WriterDeps,
  signal: AbortSignal,
): AsyncGenerator<Extract<AnswerEvent, { type: 'token' }>, Written> {
  const statements = citable(task);
  let reply: CheckedReply;
  try {
    reply = yield* writeWithModel({ question, statements }, writer, signal);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return instead(task, [{ code: error.code, message: `${error.message}. ${QUOTED}` }]);
  }
  task.clock.lap('writeMs');
  const { name } = writer.model;
  const isLost = reply.sentences.every(isGap) && reply.warnings.length > 0;
  if (isLost || reply.sentences.length === 0) {
    const message = `Nothing that ${name} wrote stands on the statements. ${QUOTED}`;
    return instead(task, [...reply.warnings, { code: 'DRAFT_REJECTED', message }]);
  }
  return finish(task, reply, `model:${name}`);
}

const QUOTED = 'The answer quotes the statements instead.';

function instead(task: AnswerTask, warnings: readonly Warning[]): Written {
  const answer = answerExtractively(task);
  return { ...answer, warnings: [...answer.warnings, ...warnings] };
}

/** What was found and is an executive's: a question and the operator's words are nobody's view. */
function citable({ space, retrieved, base }: AnswerTask): Citation[] {
  const passages = toFoundPassages(space, retrieved.found, PASSAGES, base);
  const found = passages.flatMap(({ before, statements, after }) => [before, ...statements, after]);
  const byId = new Map(found.flatMap((one) => (one ? [[one.id, one] as const] : [])));
  return [...byId.values()]
    .filter(({ kind }) => kind === 'remark' || kind === 'answer')
    .slice(0, STATEMENTS);
}

function finish(task: AnswerTask, reply: CheckedReply, engine: string): Written {
  const { space, retrieved, limit, base, numberOf, clock } = task;
  const numbered = emphasised(
    numberCitations(
      reply.sentences.filter((one) => !isGap(one)),
      limit,
      numberOf,
      createPutInPlace(space.generation.calls),
    ),
    task,
  );
  const shared = { engine, scope: retrieved.scope, related: [] };
  if (numbered.citations.length === 0) {
    const warnings = [...retrieved.notes, ...reply.warnings];
    return { ...shared, ...refuse(task), warnings, timings: clock.timings() };
  }
  const answered = answerSides(space, retrieved, limit, base, numberOf);
  const { warnings, more, open } = besides(numbered, answered, limit);
  const quoted = quoteSides(space, answered);
  const added = quoted.citations.filter(({ marker }) => more.has(marker));
  const isAdded = ({ markers }: AnswerSentence): boolean =>
    markers.length > 0 && markers.every((marker) => more.has(marker));
  const sentences = [...numbered.sentences, ...quoted.sentences.filter(isAdded), ...open];
  clock.lap('verifyMs');
  return {
    ...shared,
    status: 'answered',
    answer: renderAnswer(sentences),
    sentences,
    citations: byMarker([...numbered.citations, ...added]),
    warnings: [
      ...retrieved.notes,
      ...reply.warnings,
      ...numbered.warnings,
      ...(open.length === 0 && reply.sentences.some(isGap) ? [GAP] : warnings),
    ],
    timings: clock.timings(),
  };
}

/** Of what the model found no word; what it says of that is its own, and nothing checks it. */
const GAP: Warning = {
  code: 'PART_NOT_ANSWERED',
  message: 'The model says that the calls do not say a part of this.',
};

const isGap = ({ citations }: SoundSentence): boolean => citations.length === 0;

/** The figure asked for in bold. */
function emphasised(numbered: Numbered, { retrieved }: AnswerTask): Numbered {
  const { question } = retrieved;
  const sentences = numbered.sentences.map(({ text, markers }) => ({
    text: markers.length > 0 ? emphasiseFigure(text, question) : text,
    markers,
  }));
  return { ...numbered, sentences };
}
