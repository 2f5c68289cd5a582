import type { AnswerSentence, MarkedCitation, Warning } from '../../../answer.js';
import { citeInPlace } from '../../../citations/inPlace.js';
import { WHOLE_CALL_WORDS } from '../../../language/lexicon/overview.js';
import { STOP_WORDS, WEAK_WORDS } from '../../../language/stopWords.js';
import { wordsOf } from '../../../language/words.js';
import { shortName } from '../../../search/scope/companies.js';
import type { ParsedCall } from '../../../types.js';
import { byMarker } from '../../followUp/numbering.js';
import type { Written } from '../../reading.js';
import { verifyAnswer } from '../../verifyAnswer.js';
import { renderAnswer } from '../../writeExtractive.js';
import type { FormTask } from '../formTask.js';
import { chooseOverview } from './chooseOverview.js';

/** Calls that one answer sums up. */
const CALLS = 4;
/** Statements of one call at most. */
const MOST = 10;

const ASKS_RISKS = /\brisks?\b/i;

/** What matters most of a call, or of each of some calls, to the letter, under the headings of its topics. */
export function answerOverview(task: FormTask): Written | null {
  const { space, retrieved, question, limit, base, numberOf, clock } = task;
  const { calls, note } = meantCalls(task);
  if (calls.length === 0) return null;
  const most = Math.max(1, Math.min(MOST, Math.floor(limit / calls.length)));
  const only = new Set(ASKS_RISKS.test(question) ? (['Risks'] as const) : []);
  const sentences: AnswerSentence[] = [];
  const cited: MarkedCitation[] = [];
  for (const parsed of calls) {
    let open = '';
    for (const { statement, heading } of chooseOverview(space, parsed, most, { only })) {
      const found = citeInPlace(parsed, statement, base);
      if (!found || cited.length >= limit) continue;
      const citation = { marker: numberOf(found.id), ...found };
      cited.push(citation);
      const stands = calls.length > 1 ? `${nameOf(parsed)}, ${lowered(heading)}` : heading;
      sentences.push({
        text: stands === open ? `"${citation.quote}"` : `${stands}: "${citation.quote}"`,
        markers: [citation.marker],
        ...(stands === open ? {} : { heading: stands }),
      });
      open = stands;
    }
  }
  if (sentences.length === 0) return null;
  clock.lap('writeMs');
  const sourceOf = (id: string): string | undefined =>
    calls.find(({ transcript }) => transcript.call.id === id)?.transcript.text;
  const verified = verifyAnswer(sentences, cited, sourceOf);
  clock.lap('verifyMs');
  return {
    form: 'overview',
    status: 'answered',
    answer: renderAnswer(verified.sentences),
    sentences: verified.sentences,
    engine: 'extractive',
    citations: byMarker(verified.citations),
    related: [],
    scope: { ...retrieved.scope, calls: calls.map(({ transcript }) => transcript.call.id) },
    warnings: [...retrieved.notes, ...note, ...verified.warnings],
    timings: clock.timings(),
  };
}

/** Each side's newest call; where none is named and several fit, the newest of all, and that is said. */
function meantCalls({ space: { generation }, retrieved }: FormTask): {
  readonly calls: readonly ParsedCall[];
  readonly note: readonly Warning[];
} {
  const { sides, scope, text } = retrieved;
  const all = sides.flatMap((side) => side.calls);
  const meant =
    sides.length > 1 ? sides.flatMap(({ calls }) => calls.slice(0, 1)) : few(all, generation.calls);
  const calls = [...new Set(meant)].slice(0, CALLS).flatMap((at) => generation.calls[at] ?? []);
  const left = new Set(all).size - calls.length;
  if (left <= 0) return { calls, note: [] };
  // Of many companies' words on some matter no one call's summary is an answer.
  if (scope.companies.length > 1 && asksAboutMatter(text)) return { calls: [], note: [] };
  const message = `${left} more calls fit; summed up ${calls.length === 1 ? 'is the newest' : 'are the newest'}: ${calls.map(nameOf).join(', ')}. Name a company and a quarter for another`;
  return { calls, note: [{ code: 'NEWEST_CALLS', message }] };
}

/** Some calls of one side are each summed up; of many only the newest. */
function few(all: readonly number[], calls: readonly ParsedCall[]): readonly number[] {
  if (all.length < CALLS) return all;
  const ageOf = (at: number): string => {
    const call = calls[at]?.transcript.call;
    return call?.date ?? call?.period ?? '';
  };
  const [newest] = [...all].sort((a, b) => ageOf(b).localeCompare(ageOf(a)));
  return newest === undefined ? [] : [newest];
}

/** Words of a question that name something besides the call as a whole. */
const MATTER_WORDS = 2;

function asksAboutMatter(text: string): boolean {
  const words = wordsOf(text).filter(
    ({ surface }) => !STOP_WORDS.has(surface) && !WEAK_WORDS.has(surface) && !WHOLE.has(surface),
  );
  return words.length >= MATTER_WORDS;
}

const WHOLE: ReadonlySet<string> = new Set(WHOLE_CALL_WORDS.split(/\s+/));

const lowered = (heading: string): string => (heading === 'Q&A' ? heading : heading.toLowerCase());

const nameOf = ({ transcript: { call } }: ParsedCall): string =>
  [shortName(call.company ?? call.ticker ?? ''), call.period].filter(Boolean).join(' ') || call.id;
