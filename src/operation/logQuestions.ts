import type { Logger } from 'pino';
import type { QuestionObserver } from './watchQuestions.js';

/**
 * One line a question: how it ended, who wrote, how long each stage took, how much was cited and what was warned of.
 *
 * @param withText whether the question itself is logged; what people ask is nobody's business unless they agreed
 */
export function logQuestions(logger: Logger, withText: boolean): QuestionObserver {
  return {
    ended({ question, status, answer, errorCode, durationMs, origin }) {
      const line = {
        requestId: origin?.requestId,
        status,
        engine: answer?.engine,
        code: errorCode ?? undefined,
        durationMs,
        timings: answer?.timings,
        calls: answer?.scope.calls.length,
        sentences: answer?.sentences.length,
        cited: answer?.citations.map(({ id }) => id),
        warnings: answer?.warnings.map(({ code }) => code),
        ...(withText ? { question } : {}),
      };
      logger[status === 'failed' ? 'warn' : 'info'](line, 'question');
    },
  };
}
