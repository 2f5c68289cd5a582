import type { Ask } from '../answer.js';

/** Milliseconds of finding passages and their statements, without the embedding of the question. */
export interface SearchTimes {
  readonly median: number;
  /** 19 of 20 questions take no longer. */
  readonly p95: number;
}

/** Asks all questions once to warm up, then once more for the figures. */
export async function measureSearch(questions: readonly string[], ask: Ask): Promise<SearchTimes> {
  await timesOf(questions, ask);
  const times = (await timesOf(questions, ask)).sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * times.length)] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

async function timesOf(questions: readonly string[], ask: Ask): Promise<number[]> {
  const times: number[] = [];
  for (const question of questions) {
    const events = ask({ question, filters: {}, limit: 8 }, new AbortController().signal);
    for await (const event of events)
      if (event.type === 'answer')
        times.push(event.answer.timings.scopeMs + event.answer.timings.searchMs);
  }
  return times;
}
