import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/answers/followUp/former.js';
import { resolveFollowUp } from '../../../src/answers/followUp/resolveFollowUp.js';
import { amazonCall, spaceOf } from '../../search/minutes.js';
import { READER } from './conversations.js';

const AMAZON = createReader(spaceOf(amazonCall()));
const FORMER = ['How fast did AWS grow?', 'What was Home Depot’s operating margin in Q2 2024?'];

describe('questions that were written to stand by themselves', () => {
  it.for([
    { path: 'test/evaluation/questions.jsonl', reader: AMAZON },
    { path: '../shared/data/gold/amzn-2025-q3.jsonl', reader: AMAZON },
    { path: '../shared/data/ectqa/questions.jsonl', reader: READER },
  ])('take nothing from a conversation before them: $path', ({ path, reader }, { skip }) => {
    skip(!existsSync(path));
    const lines = readFileSync(path, 'utf8').trim().split('\n');
    const questions: string[] = lines.map((line) => JSON.parse(line).question);
    const changed = questions.flatMap((question) =>
      FORMER.flatMap((former) => {
        const found = resolveFollowUp(question, [{ question: former, cited: [] }], reader);
        return found.resolvedFrom === null ? [] : [`${former} ${question} → ${found.question}`];
      }),
    );
    expect(questions.length).toBeGreaterThan(50);
    expect(changed).toEqual([]);
  });
});
