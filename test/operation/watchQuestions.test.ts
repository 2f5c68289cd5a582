import { describe, expect, it } from 'vitest';
import type { AnswerEvent, Ask } from '../../src/answer.js';
import { BadRequestError } from '../../src/errors.js';
import { doFor } from '../../src/operation/origin.js';
import { type EndedQuestion, watchQuestions } from '../../src/operation/watchQuestions.js';
import { ANSWER, ask, scope } from '../server/fakes.js';
import { askAll, askFor, REQUEST } from './questions.js';

/** An ask that is watched, what was told of it, and a clock that goes on by 7 ms a look. */
function watch(asked: Ask) {
  const told: (EndedQuestion | 'began')[] = [];
  let time = 1_000;
  const now = () => {
    time += 7;
    return time;
  };
  const observer = {
    began: () => void told.push('began'),
    ended: (question: EndedQuestion) => void told.push(question),
  };
  return { told, ask: watchQuestions(asked, [observer], now) };
}

const { signal } = new AbortController();

describe('a watched question', () => {
  it('has the same events, and is told of when it begins and when it has ended', async () => {
    const { told, ask: watched } = watch(ask);
    const read = async (of: Ask) => {
      const events: AnswerEvent[] = [];
      for await (const event of of(REQUEST, signal)) events.push(event);
      return events;
    };
    expect(await read(watched)).toEqual(await read(ask));
    expect(told).toEqual([
      'began',
      {
        question: REQUEST.question,
        status: 'answered',
        answer: ANSWER,
        errorCode: null,
        startedAt: 1_007,
        durationMs: ANSWER.timings.totalMs, // not what its reader took to read it
        origin: null,
      },
    ]);
  });

  it.each<[string, Ask, Partial<EndedQuestion>]>([
    ['refused', askFor({ status: 'not_found' }), { status: 'not_found', errorCode: null }],
    [
      'an error of the family',
      askFor(new BadRequestError('No')),
      { status: 'failed', errorCode: 'BAD_REQUEST', answer: null, durationMs: 7 },
    ],
    ['a fault of ours', askFor(new TypeError('x')), { status: 'failed', errorCode: 'INTERNAL' }],
  ])('ends as what it was: %s', async (_, asked, expected) => {
    const { told, ask: watched } = watch(asked);
    await askAll(watched);
    expect(told[1]).toMatchObject(expected);
  });

  it('is abandoned, and did not fail, where its signal ended it', async () => {
    const gone = new AbortController();
    const { told, ask: watched } = watch(async function* () {
      yield { type: 'scope', scope };
      gone.abort(new Error('The client left'));
      gone.signal.throwIfAborted();
    });
    await askAll(watched, gone.signal);
    expect(told[1]).toMatchObject({ status: 'abandoned', errorCode: null, answer: null });
  });

  it('is abandoned where nobody reads on, and its work is told to finish', async () => {
    let isFinished = false;
    const { told, ask: watched } = watch(async function* () {
      try {
        yield { type: 'scope', scope };
        yield { type: 'answer', answer: ANSWER };
      } finally {
        isFinished = true;
      }
    });
    for await (const _ of watched(REQUEST, signal)) break;
    expect(told[1]).toMatchObject({ status: 'abandoned' });
    expect(isFinished).toBe(true);
  });

  it('counts as answered where a reader stops at the answer', async () => {
    const { told, ask: watched } = watch(ask);
    for await (const { type } of watched(REQUEST, signal)) if (type === 'answer') break;
    expect(told[1]).toMatchObject({ status: 'answered' });
  });

  it('knows the request that it was asked for', async () => {
    const { told, ask: watched } = watch(ask);
    const origin = { requestId: 'job-7', traceparent: null };
    await doFor(origin, () => askAll(watched));
    await askAll(watched);
    expect(told[1]).toMatchObject({ origin });
    expect(told[3]).toMatchObject({ origin: null });
  });
});
