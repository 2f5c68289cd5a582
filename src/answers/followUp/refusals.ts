import type { AskRequest, Warning } from '../../answer.js';
import { readPeriods } from '../../language/periods/readPeriods.js';
import { STOP_WORDS } from '../../language/stopWords.js';
import { wordsOf } from '../../language/words.js';
import { resolveScope } from '../../search/scope/resolveScope.js';
import type { SearchSpace } from '../../search/search.js';
import type { Clock } from '../clock.js';
import { NOT_IN_CALLS } from '../notFound.js';
import type { Written } from '../reading.js';

/** Why a question is refused whatever is found. */
export interface Refusal {
  readonly reason: string;
  readonly warnings: readonly Warning[];
}

/** The refusal as an answer. */
export function refuseBefore(
  { reason, warnings }: Refusal,
  space: SearchSpace,
  { question, filters }: Pick<AskRequest, 'question' | 'filters'>,
  clock: Clock,
): Written {
  const { scope } = resolveScope(space, filters, question);
  const text = `${NOT_IN_CALLS}: ${reason}.`;
  return {
    status: 'not_found',
    answer: text,
    sentences: [{ text, markers: [] }],
    engine: 'extractive',
    citations: [],
    related: [],
    scope,
    warnings,
    timings: clock.timings(),
  };
}

/** "This quarter" is one of the calendar, and no pronoun. */
const PRONOUN =
  /\b(?:it|its|they|them|their|th(?:is|at|ese|ose)(?!\s+(?:quarter|year|month|week|call|period|half|time|day)s?\b)|(?:the\s+)?(?:first|second|third|last|latter|former|other|next|previous)\s+ones?|the\s+(?:latter|former)|which\s+one)\b/i;
/** Words that only compare, count or judge something else. */
const EMPTY =
  /^(?:more|less|fewer|higher|lower|bigger|smaller|larger|better|worse|good|bad|great|same|different|compare[sd]?|comparable|first|second|third|last|latter|former|other|next|previous|ones?|year|quarter|years|quarters|ago|earlier|before|today|now|much|many|high|low|big|large|lot|thing|things|mean|means|meant|true|right|correct|explain|really|still|enough|expected)$/;

/** Of a question that nothing of the calls may answer, "Is that more than last year?", where nothing before it tells what "that" is. */
export function refusalOf(question: string): Refusal | null {
  const pronoun = PRONOUN.exec(question)?.[0];
  if (pronoun === undefined || /["“”[\]]/.test(question)) return null;
  const periods = readPeriods(question);
  const content = wordsOf(question).filter(
    ({ surface, start }) =>
      !STOP_WORDS.has(surface) &&
      !EMPTY.test(surface) &&
      periods.every((period) => start < period.start || period.end <= start),
  );
  if (content.length > 0) return null;
  return {
    reason: `nothing before the question tells what "${pronoun}" stands for`,
    warnings: [{ code: 'NOTHING_REFERRED_TO', message: `Say what "${pronoun}" stands for` }],
  };
}
