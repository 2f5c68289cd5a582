import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Timings } from '../answer.js';
import type { QuestionObserver } from './watchQuestions.js';

/** From a stage that does nothing to a model that is at the end of its time. */
const SECONDS = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30];

const STAGES = {
  scopeMs: 'scope',
  embedMs: 'embed',
  searchMs: 'search',
  writeMs: 'write',
  verifyMs: 'verify',
} as const satisfies Record<keyof Omit<Timings, 'totalMs'>, string>;

/** Keeps count of questions: how they ended, what checking said of their answers, and how long each stage took. */
export function countQuestions(registry: Registry): QuestionObserver {
  const registers = [registry];
  const running = new Gauge({
    name: 'onrecord_questions_running',
    help: 'Questions that are being answered',
    registers,
  });
  const questions = new Counter({
    name: 'onrecord_questions_total',
    help: 'Questions by how they ended (answered, not_found, failed, abandoned) and who wrote the answer',
    labelNames: ['status', 'engine'],
    registers,
  });
  const errors = new Counter({
    name: 'onrecord_question_errors_total',
    help: 'Questions that failed, by the code of the error',
    labelNames: ['code'],
    registers,
  });
  const warnings = new Counter({
    name: 'onrecord_answer_warnings_total',
    help: 'What checking removed from answers or had to say of them, by code',
    labelNames: ['code'],
    registers,
  });
  const citations = new Counter({
    name: 'onrecord_citations_total',
    help: 'Citations given in answers',
    registers,
  });
  const total = new Histogram({
    name: 'onrecord_question_duration_seconds',
    help: 'From the question to its answer',
    buckets: SECONDS,
    registers,
  });
  const stages = new Histogram({
    name: 'onrecord_question_stage_duration_seconds',
    help: 'What each stage of answering took',
    labelNames: ['stage'],
    buckets: SECONDS,
    registers,
  });
  return {
    began: () => running.inc(),
    ended({ status, answer, errorCode, durationMs }) {
      running.dec();
      questions.inc({ status, engine: answer?.engine ?? 'none' });
      if (errorCode) errors.inc({ code: errorCode });
      if (!answer) return;
      for (const { code } of answer.warnings) warnings.inc({ code });
      citations.inc(answer.citations.length);
      total.observe(durationMs / 1000);
      for (const [key, stage] of Object.entries(STAGES))
        stages.observe({ stage }, answer.timings[key as keyof typeof STAGES] / 1000);
    },
  };
}
