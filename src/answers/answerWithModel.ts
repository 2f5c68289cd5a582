import type { Answer, AnswerEvent, Warning } from '../answer.js';
import { ModelError } from '../errors.js';
import type { Question } from '../search/question.js';
import type { Citation, StatementId } from '../types.js';
import { type CheckedReply, type WriterDeps, writeWithModel } from './draft/writeWithModel.js';
import { emphasiseFigure } from './emphasis.js';
import { numberCitations } from './numberCitations.js';
import { renderAnswer } from './writeExtractive.js';

/** What a model is asked. */
export interface WriterTask {
  readonly question: Question;
  /** What may be cited, best first. */
  readonly statements: readonly Citation[];
  /** Citations at most. */
  readonly limit: number;
  /** The numbers that statements have from earlier in the conversation. */
  readonly known: ReadonlyMap<StatementId, number>;
}

/** An answer as far as the model made it; null where nothing of it stands, and the warnings say why. */
export interface Written {
  readonly answer: Pick<Answer, 'status' | 'answer' | 'sentences' | 'citations' | 'engine'> | null;
  readonly warnings: readonly Warning[];
}

/**
 * The answer that a model writes, checked. A model that fails, writes nothing or nothing that stands leaves the answering to
 * somebody else: `answer` is null then, and this throws nothing but what a leaving client causes.
 */
export async function* answerWithModel(
  { question, statements, limit, known }: WriterTask,
  writer: WriterDeps,
  signal: AbortSignal,
): AsyncGenerator<Extract<AnswerEvent, { type: 'token' }>, Written> {
  const { name } = writer.model;
  let reply: CheckedReply;
  try {
    reply = yield* writeWithModel({ question: question.text, statements }, writer, signal);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return failed({ code: error.code, message: `${error.message}. ${INSTEAD}` });
  }
  const { sentences, warnings } = reply;
  if (sentences.length === 0) {
    const message = `Nothing that ${name} wrote stands on the statements. ${INSTEAD}`;
    return failed(...warnings, { code: 'DRAFT_REJECTED', message });
  }
  const engine = `model:${name}`;
  const numbered = numberCitations(sentences, limit, known);
  const shown = numbered.sentences.map(({ text, markers }) => ({
    text: markers.length > 0 ? emphasiseFigure(text, question) : text,
    markers,
  }));
  const answered = numbered.citations.length > 0;
  return {
    answer: {
      status: answered ? 'answered' : 'not_found',
      answer: renderAnswer(shown),
      sentences: shown,
      citations: numbered.citations,
      engine,
    },
    warnings: [...warnings, ...numbered.warnings],
  };
}

const INSTEAD = 'The answer quotes the statements instead.';

const failed = (...warnings: readonly Warning[]): Written => ({ answer: null, warnings });
