import type { Attributes, Context, Tracer } from '@opentelemetry/api';
import type { Timings } from '../answer.js';
import type { EndedQuestion, QuestionObserver } from './watchQuestions.js';

/** What is needed of `@opentelemetry/api`, which is there only where traces are on. */
type Api = Pick<typeof import('@opentelemetry/api'), 'ROOT_CONTEXT' | 'SpanStatusCode' | 'trace'>;

/** In the order in which they run, one after the other. */
const STAGES = ['scope', 'embed', 'search', 'write', 'verify'] as const;

/**
 * A span a question and one for each stage that it went through. They are made when it has ended, of the times that were
 * taken anyway: tracing adds nothing while somebody waits. No span holds the question.
 */
export function traceQuestions(tracer: Tracer, api: Api): QuestionObserver {
  return {
    ended(question) {
      const { startedAt, durationMs, answer, errorCode } = question;
      const startTime = startedAt;
      const parent = parentOf(question, api);
      const span = tracer.startSpan(
        'question',
        { startTime, attributes: describe(question) },
        parent,
      );
      if (errorCode !== null)
        span.setStatus({ code: api.SpanStatusCode.ERROR, message: errorCode });
      const inside = api.trace.setSpan(parent, span);
      for (const { stage, from, to } of answer ? placesOf(answer.timings) : [])
        tracer.startSpan(stage, { startTime: startedAt + from }, inside).end(startedAt + to);
      span.end(startedAt + durationMs);
    },
  };
}

/** The caller's span, where it sent one: https://www.w3.org/TR/trace-context/#traceparent-header */
function parentOf({ origin }: EndedQuestion, { ROOT_CONTEXT, trace }: Api): Context {
  const [, traceId, spanId, flags] =
    /^[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})$/.exec(origin?.traceparent ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return ROOT_CONTEXT;
  const traceFlags = Number.parseInt(flags, 16);
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}

/** Milliseconds since the question; a stage that took none was not gone through. */
function placesOf(timings: Timings) {
  let from = 0;
  return STAGES.flatMap((stage) => {
    const to = from + timings[`${stage}Ms`];
    const place = { stage, from, to };
    from = to;
    return place.to > place.from ? [place] : [];
  });
}

function describe({ status, answer, origin }: EndedQuestion): Attributes {
  return {
    'onrecord.status': status,
    ...(origin ? { 'onrecord.request_id': origin.requestId } : {}),
    ...(answer
      ? {
          'onrecord.engine': answer.engine,
          'onrecord.citations': answer.citations.length,
          'onrecord.warnings': answer.warnings.map(({ code }) => code),
        }
      : {}),
  };
}
