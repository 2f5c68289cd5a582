import type { Ask } from '../answer.js';
import type { CallRecord, Catalogue } from '../catalogue.js';

/** Slack shows four. */
const PROMPTS = 4;
/** Questions that are tried for them, once for each index. */
const MAX_TRIES = 12;
/** What every earnings call speaks of, for calls whose source names no topics. */
const THEMES = ['revenue', 'margins', 'demand', 'costs'];

/** Questions that the served calls answer: each was asked before it is suggested. Made once for each index. */
export function createPrompts(
  ask: Ask,
  catalogue: () => Catalogue,
): (signal: AbortSignal) => Promise<readonly string[]> {
  let made: { readonly generation: string; readonly prompts: Promise<readonly string[]> } | null =
    null;
  return async (signal) => {
    const served = catalogue();
    if (made?.generation !== served.generation)
      made = { generation: served.generation, prompts: answeredOf(ask, served, signal) };
    const { prompts } = made;
    return prompts.catch((error) => {
      if (made?.prompts === prompts) made = null; // the next thread tries again
      throw error;
    });
  };
}

async function answeredOf(
  ask: Ask,
  catalogue: Catalogue,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const answered: string[] = [];
  for (const question of candidates(catalogue).slice(0, MAX_TRIES)) {
    if (answered.length === PROMPTS) break;
    for await (const event of ask({ question, filters: {}, limit: 1 }, signal))
      if (event.type === 'answer' && event.answer.status === 'answered') answered.push(question);
  }
  return answered;
}

/** A question on each company's newest call first, then a second one on each. */
function candidates(catalogue: Catalogue): string[] {
  const newest = newestOf(catalogue.calls());
  const questions = newest.map((call) =>
    topicsOf(catalogue, call).map((topic) => questionOn(topic, call)),
  );
  const most = Math.max(0, ...questions.map(({ length }) => length));
  return Array.from({ length: most }, (_, at) => questions.flatMap((all) => all[at] ?? [])).flat();
}

/** The last call of each company, the newest first. */
function newestOf(calls: readonly CallRecord[]): CallRecord[] {
  const byPeriod = calls.filter(({ company, period }) => company && period).sort(laterFirst);
  return byPeriod.filter(
    ({ company }, at) => byPeriod.findIndex((other) => other.company === company) === at,
  );
}

const laterFirst = (a: CallRecord, b: CallRecord): number =>
  (b.period ?? '').localeCompare(a.period ?? '');

/** The topics under which the source says most, and the themes of every call. */
function topicsOf(catalogue: Catalogue, { id }: CallRecord): string[] {
  const counts = new Map<string, number>();
  for (const { topic } of catalogue.statements(id) ?? [])
    if (topic !== null) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const named = [...counts].sort(([, a], [, b]) => b - a).map(([topic]) => topic);
  return [...named, ...THEMES];
}

const questionOn = (topic: string, { company, period }: CallRecord): string =>
  `What did ${company} say about ${topic} in ${period}?`;
