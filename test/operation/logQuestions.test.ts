import pino from 'pino';
import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/answer.js';
import { LockedError } from '../../src/errors.js';
import { logQuestions } from '../../src/operation/logQuestions.js';
import { doFor } from '../../src/operation/origin.js';
import { watchQuestions } from '../../src/operation/watchQuestions.js';
import { ANSWER } from '../server/fakes.js';
import { askAll, askFor, REQUEST } from './questions.js';

async function logged(ask: Ask, withText = false) {
  const lines: string[] = [];
  const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const watched = watchQuestions(ask, [logQuestions(logger, withText)]);
  await doFor({ requestId: 'job-7', traceparent: null }, () => askAll(watched));
  return { lines: lines.map((line) => JSON.parse(line)), text: lines.join('') };
}

describe('the log of questions', () => {
  it('is one line each: request, outcome, times, what was cited and warned of', async () => {
    const warnings = [{ code: 'PART_NOT_ANSWERED', message: 'The calls do not say: "sales"' }];
    const { lines } = await logged(askFor({ warnings }));
    expect(lines).toEqual([
      expect.objectContaining({
        level: 30,
        msg: 'question',
        requestId: 'job-7',
        status: 'answered',
        engine: 'extractive',
        durationMs: 15,
        timings: ANSWER.timings,
        calls: 1,
        sentences: 1,
        cited: ['ACME-2025-Q3:aaaaaaaa'],
        warnings: ['PART_NOT_ANSWERED'],
      }),
    ]);
  });

  it('names the code of a failure, as a warning', async () => {
    const { lines } = await logged(askFor(new LockedError('Sales are locked')));
    expect(lines).toEqual([
      expect.objectContaining({ level: 40, status: 'failed', code: 'LOCKED', requestId: 'job-7' }),
    ]);
  });

  it('holds no word of a question or an answer', async () => {
    for (const ask of [askFor({}), askFor(new Error('Sales'))])
      expect((await logged(ask)).text).not.toMatch(/sales|grow/i);
  });

  it('holds the question where that is switched on', async () => {
    const { lines } = await logged(askFor({}), true);
    expect(lines[0]).toMatchObject({ question: REQUEST.question });
  });
});
