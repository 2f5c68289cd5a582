import type { AnswerEvent, Ask, SearchPassages } from '../answer.js';
import type { LinkBase } from '../citations/cite.js';
import { answerExtractively } from './answerExtractively.js';
import type { AnswerTask } from './answerTask.js';
import { answerWithModel } from './answerWithModel.js';
import { startClock } from './clock.js';
import type { WriterDeps } from './draft/writeWithModel.js';
import type { Attributed } from './followUp/attributed.js';
import { followConversation } from './followUp/conversation.js';
import { followWithModel } from './followUp/followWithModel.js';
import { refusalOf, refuseBefore } from './followUp/refusals.js';
import { answerWhoSaid } from './followUp/whoSaid.js';
import { quotedIn, saidAmong } from './followUp/whoSaidIt.js';
import { hear } from './forms/hear.js';
import { plainForm } from './forms/plainForm.js';
import { tabulated } from './forms/tabulated.js';
import { answerTalk } from './forms/talk/answerTalk.js';
import { answerInForm } from './forms/writers.js';
import { noteDoubts } from './noteDoubts.js';
import { noteLanguage } from './noteLanguage.js';
import { asRead, type Written } from './reading.js';
import { refuse } from './refuse.js';
import { type RetrieveDeps, retrieve, toFoundPassages } from './retrieve.js';

/** What answering stands on. */
export interface AskDeps extends RetrieveDeps {
  readonly linkBase: LinkBase;
  /** Who writes; null where answers quote. */
  readonly writer: WriterDeps | null;
}

/** Finds passages, no more: the first half of answering. */
export function createSearch(deps: RetrieveDeps & Pick<AskDeps, 'linkBase'>): SearchPassages {
  return async (request, signal) => {
    const space = deps.space();
    const { scope, found } = await retrieve(deps, space, request, signal);
    return { scope, passages: toFoundPassages(space, found, request.limit, deps.linkBase) };
  };
}

/** The one use case: scope, passages, a model's draft, citations, checked answer, as events. */
export function createAsk(deps: AskDeps): Ask {
  return async function* ask(given, signal) {
    const clock = startClock();
    const space = deps.space();
    const { writer, linkBase: base } = deps;
    const { limit } = given;
    const { request, asides, talk } = hear(given);
    const conversation = followConversation(space, request);
    const { said, attributed } = conversation;
    if (said && (talk === null || talk === 'sources')) {
      const answer = answerWhoSaid(said, conversation.numberOf, { limit, base, clock });
      yield* told(given.question, answer);
      return;
    }
    if (talk) {
      yield* told(
        given.question,
        answerTalk(talk, { space, request: given, last: conversation.last, clock }),
      );
      return;
    }
    const pasted = attributed && quotedIn(space, request, attributed);
    if (pasted && pasted.places.length > 0) {
      const where = { limit, base, clock, ...pasted };
      const answer = answerWhoSaid(pasted.places, conversation.numberOf, where);
      yield* told(given.question, answer);
      return;
    }
    const followed = writer
      ? await followWithModel(conversation, request, writer.model, signal)
      : conversation;
    const { question, numberOf, spokenOf } = followed;
    const refusal = refusalOf(question);
    if (refusal) {
      yield* told(question, refuseBefore(refusal, space, { ...request, question }, clock));
      return;
    }
    const retrieved = followed.heed(
      await retrieve(deps, space, { ...request, question, spokenOf }, signal, clock),
    );
    yield { type: 'scope', scope: retrieved.scope };
    const passages = toFoundPassages(space, retrieved.found, limit, base);
    yield { type: 'passages', passages };
    const task = { space, retrieved, limit, base, numberOf, clock };
    const answer = followed.attributed
      ? answerAttributed(task, followed.attributed)
      : (answerInForm({ ...task, question }) ??
        tabulated(
          { ...task, question },
          writer && passages.length > 0
            ? yield* answerWithModel(task, [question, ...asides].join(' '), writer, signal)
            : answerExtractively(task),
        ));
    for (const citation of answer.citations) yield { type: 'citation', citation };
    const noted = writer ? answer : noteLanguage(answer, question, space.generation);
    const form = noted.form ?? plainForm(question, noted, retrieved);
    yield { type: 'answer', answer: noteDoubts(asRead(question, { ...noted, form })) };
  };
}

/** Who said it, of what was found; a refusal where nobody did. */
function answerAttributed(task: AnswerTask, attributed: Attributed): Written {
  const { space, retrieved, numberOf } = task;
  const said = saidAmong(space, retrieved, attributed);
  return said.length > 0
    ? answerWhoSaid(said, numberOf, { ...task, scope: retrieved.scope })
    : refuseFor(task);
}

/** A refusal as an answer. */
const refuseFor = (task: AnswerTask): Written => ({
  ...refuse(task),
  engine: 'extractive',
  scope: task.retrieved.scope,
  warnings: task.retrieved.notes,
  timings: task.clock.timings(),
});

/** An answer for which nothing had to be searched. */
function* told(question: string, answer: Written): Iterable<AnswerEvent> {
  yield { type: 'scope', scope: answer.scope };
  yield { type: 'passages', passages: [] };
  for (const citation of answer.citations) yield { type: 'citation', citation };
  yield { type: 'answer', answer: noteDoubts(asRead(question, answer)) };
}
