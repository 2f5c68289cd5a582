import type { Answer, AnswerEvent, Ask } from '../answer.js';
import { OnRecordError } from '../errors.js';
import { currentOrigin, type Origin } from './origin.js';

/** A question that has come to its end, however it ended. */
export interface EndedQuestion {
  /** In the asker's words: never for metrics or traces, and for the log only where a setting says so. */
  readonly question: string;
  /** `abandoned`: the client left or the server stopped before there was an answer. */
  readonly status: Answer['status'] | 'failed' | 'abandoned';
  /** Null unless it was answered or refused. */
  readonly answer: Answer | null;
  /** With `failed`: the error's stable code, `INTERNAL` for a fault of ours. */
  readonly errorCode: string | null;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** Until the answer, or until it was given up. */
  readonly durationMs: number;
  readonly origin: Origin | null;
}

/** What is told of questions. */
export interface QuestionObserver {
  readonly began?: () => void;
  readonly ended: (question: EndedQuestion) => void;
}

/** The same answers, of each of which the observers are told; the events pass unchanged. */
export function watchQuestions(
  ask: Ask,
  observers: readonly QuestionObserver[],
  now: () => number = Date.now,
): Ask {
  return (request, signal) => {
    const origin = currentOrigin();
    return (async function* (): AsyncGenerator<AnswerEvent> {
      const startedAt = now();
      for (const { began } of observers) began?.();
      let answer: Answer | null = null;
      let fault: unknown = null;
      try {
        for await (const event of ask(request, signal)) {
          if (event.type === 'answer') answer = event.answer;
          yield event;
        }
      } catch (error) {
        fault = error;
        throw error;
      } finally {
        const ended = {
          ...{ question: request.question, answer, startedAt, origin },
          ...outcomeOf(answer, signal.aborted ? null : fault),
          durationMs: answer?.timings.totalMs ?? now() - startedAt,
        };
        for (const observer of observers) observer.ended(ended);
      }
    })();
  };
}

/** An answer counts, also where its reader left while it was sent. */
function outcomeOf(
  answer: Answer | null,
  fault: unknown,
): Pick<EndedQuestion, 'status' | 'errorCode'> {
  if (answer) return { status: answer.status, errorCode: null };
  if (fault === null) return { status: 'abandoned', errorCode: null };
  return {
    status: 'failed',
    errorCode: fault instanceof OnRecordError ? fault.code : 'INTERNAL',
  };
}
