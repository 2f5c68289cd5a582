import type { AnswerEvent, Warning } from '../../answer.js';
import type { ChatMessage, ChatModel } from '../../models/chatModel.js';
import type { Citation } from '../../types.js';
import {
  type CheckWords,
  checkDraft,
  isSound,
  type RefusedSentence,
  type SoundSentence,
} from './checkDraft.js';
import { mend } from './mend.js';
import { parseDraft } from './parseDraft.js';
import { answerPrompt, type Refused, repairPrompt } from './prompt.js';
import { readInTime } from './readInTime.js';

/** What is left of a model's draft. */
export interface CheckedReply {
  /** In the draft's order; empty where nothing stands. */
  readonly sentences: readonly SoundSentence[];
  /** What was removed, a line each. */
  readonly warnings: readonly Warning[];
}

export interface ModelTask {
  readonly question: string;
  /** The statements that may be cited. */
  readonly statements: readonly Citation[];
}

export interface WriterDeps {
  readonly model: ChatModel;
  readonly checkWords: CheckWords;
  /** Milliseconds for the draft and its repair together. */
  readonly totalMs: number;
}

/**
 * A model's answer, checked: the draft as it comes, then what stands of it. Sentences that do not stand are asked for once
 * more, each with its faults named; what does not stand then either is removed and counted.
 *
 * @param signal ends the model's request too
 * @throws ModelError when the first draft fails; a repair that fails only leaves its sentences out
 */
export async function* writeWithModel(
  { question, statements }: ModelTask,
  { model, checkWords, totalMs }: WriterDeps,
  signal: AbortSignal,
): AsyncGenerator<Extract<AnswerEvent, { type: 'token' }>, CheckedReply> {
  const inTime = AbortSignal.timeout(totalMs);
  const retrieved = new Map<string, Citation>(statements.map((one) => [one.id, one]));
  const check = (draft: string) => checkDraft(parseDraft(draft), retrieved, checkWords);
  const asked = answerPrompt(question, statements);
  const draft = yield* drafted(model, asked, signal);
  const first = check(draft);
  const refused = first.sentences.filter((one): one is RefusedSentence => !isSound(one));
  if (refused.length === 0)
    return { sentences: first.sentences.filter(isSound), warnings: distinct(first.warnings) };
  const messages = repairPrompt(asked, draft, refused.map(forModel));
  // A repair is a favour: without it the sentences that stand are the answer.
  const second = check((await readInTime(model, messages, signal, inTime)) ?? '');
  const { sentences, removed } = mend(first.sentences, second.sentences.filter(isSound));
  const warnings = [...first.warnings, ...second.warnings, ...removed.flatMap(told)];
  return { sentences, warnings: distinct(warnings) };
}

async function* drafted(
  model: ChatModel,
  messages: readonly ChatMessage[],
  signal: AbortSignal,
): AsyncGenerator<Extract<AnswerEvent, { type: 'token' }>, string> {
  const pieces: string[] = [];
  for await (const text of model.stream(messages, signal)) {
    pieces.push(text);
    yield { type: 'token', text };
  }
  signal.throwIfAborted();
  return pieces.join('');
}

const forModel = ({ text, faults }: RefusedSentence): Refused => ({
  text,
  faults: faults.map(({ message }) => message),
});

/** One warning for each kind of fault of a sentence that is gone. */
const told = ({ faults }: RefusedSentence): Warning[] =>
  [...new Map(faults.map((fault) => [fault.code, fault.message]))].map(([code, message]) => ({
    code,
    message: `A sentence was removed: ${message}.`,
  }));

/** The same fault of a draft and of its repair is told once. */
const distinct = (warnings: readonly Warning[]): Warning[] => [
  ...new Map(warnings.map((one) => [`${one.code} ${one.message}`, one])).values(),
];
