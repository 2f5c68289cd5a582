import type { AskRequest, Warning } from '../../answer.js';
import { readPeriods } from '../../language/periods/readPeriods.js';
import { STOP_WORDS } from '../../language/stopWords.js';
import { wordsOf } from '../../language/words.js';
import { ANALYST_NOT_QUOTED, analystsAmong } from '../../search/scope/askedVoices.js';
import { resolveScope } from '../../search/scope/resolveScope.js';
import { readVoices } from '../../search/scope/speakers.js';
import type { SearchSpace } from '../../search/search.js';
import type { Clock } from '../clock.js';
import { NOT_IN_CALLS } from '../notFound.js';
import type { Written } from '../reading.js';

/** Why a question is refused whatever is found. */
export interface Refusal {
  readonly reason: string;
  /** Whether there is something to search for, so that the closest statements can be shown. */
  readonly showsClosest: boolean;
  readonly warnings: readonly Warning[];
}

/** A question that nothing of the calls may answer: it asks for analysts' words, or says of nothing what it asks about. */
export function refusalOf(question: string, space: SearchSpace): Refusal | null {
  return asksForAnalysts(question, space) ?? isAboutNothing(question);
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

const WHO_ASKED =
  /^\W*(?:who|which\s+analysts?|what\s+analysts?)\s+(?:else\s+|also\s+|has\s+|had\s+|first\s+)*ask(?:ed|s)\b/i;
const DID_ASK =
  /^\W*(?:and\s+)?what(?:\s+questions?)?\s+(?:did|does|do|has|have)\s+(?<who>.{2,60}?)\s+ask(?:ed)?\b/i;
const ANALYSTS = /\b(?:analysts?|anyone|anybody|investors?)\b/i;
const WERE_ASKED = /^\W*(?:what|which)\s+questions?\s+(?:was|were|did)\b.*\bask(?:ed)?\b/i;

function asksForAnalysts(question: string, { generation, learned }: SearchSpace): Refusal | null {
  const who = DID_ASK.exec(question)?.groups?.who;
  const turns = () => generation.calls.flatMap((call) => call.turns);
  const named =
    who === undefined
      ? []
      : analystsAmong(readVoices(question, turns, learned.vectors.isCommon).speakers, turns);
  const isAsked = WHO_ASKED.test(question) || WERE_ASKED.test(question) || ANALYSTS.test(who ?? '');
  if (!isAsked && named.length === 0) return null;
  const asker =
    named.length > 0 ? `${named.join(' and ')} asks as an analyst` : 'this was asked by analysts';
  const message = `Questions of analysts are never quoted as an answer: ${asker}`;
  return {
    reason: "what analysts ask is not quoted as an answer, only what the company's executives say",
    showsClosest: true,
    warnings: [{ code: ANALYST_NOT_QUOTED, message }],
  };
}

/** "This quarter" is one of the calendar, and no pronoun. */
const PRONOUN =
  /\b(?:it|its|they|them|their|th(?:is|at|ese|ose)(?!\s+(?:quarter|year|month|week|call|period|half|time|day)s?\b)|(?:the\s+)?(?:first|second|third|last|latter|former|other|next|previous)\s+ones?|the\s+(?:latter|former)|which\s+one)\b/i;
/** Words that only compare, count or judge something else. */
const EMPTY =
  /^(?:more|less|fewer|higher|lower|bigger|smaller|larger|better|worse|good|bad|great|same|different|compare[sd]?|comparable|first|second|third|last|latter|former|other|next|previous|ones?|year|quarter|years|quarters|ago|earlier|before|today|now|much|many|high|low|big|large|lot|thing|things|mean|means|meant|true|right|correct|explain|really|still|enough|expected)$/;

/** "Is that more than last year?" where nothing before it tells what "that" is. */
function isAboutNothing(question: string): Refusal | null {
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
    showsClosest: false,
    warnings: [{ code: 'NOTHING_REFERRED_TO', message: `Say what "${pronoun}" stands for` }],
  };
}
