import type { Answer } from '../answer.js';
import type { CitedCall } from '../types.js';

/** The one phrase for a question that the calls do not answer, shared by whoever writes answers and whoever checks them. */
export const NOT_IN_CALLS = 'The calls do not say';

/** What heads the closest statements wherever nothing answers; the page has it too (`web/ask/words.ts`). */
export const CLOSEST = 'Closest statements – they may not answer';

/** The closest statements as doors of text show them: beside an answer only the page has room for them. */
export const closestIn = ({ status, related }: Pick<Answer, 'status' | 'related'>) =>
  status === 'not_found' ? related : [];

/** Whether a sentence says no more than that something is not in the calls. */
export const isNotInCalls = (sentence: string): boolean =>
  sentence.toLowerCase().startsWith(NOT_IN_CALLS.toLowerCase()) &&
  /^(?:[.!]|\s*[:–—-]|$)/u.test(sentence.slice(NOT_IN_CALLS.length));

/** Calls named one by one in a refusal; more are counted. */
const NAMED = 3;

/**
 * One sentence that says what was searched in vain.
 *
 * @param missing companies and periods that are asked about and of which there is no call, in words
 */
export function notFoundSentence(
  calls: readonly Pick<CitedCall, 'company' | 'period' | 'id'>[],
  missing: readonly string[] = [],
): string {
  if (missing.length > 0) return `${NOT_IN_CALLS}: ${missing.join('; ')}.`;
  if (calls.length === 0) return `${NOT_IN_CALLS}: no call at hand fits the filters.`;
  const named = calls.map(({ company, period, id }) =>
    company && period ? `${company} ${period}` : id,
  );
  const searched =
    named.length <= NAMED
      ? list(named)
      : `${calls.length} calls (${named.slice(0, NAMED).join(', ')}, …)`;
  return `${NOT_IN_CALLS}: nothing that was said in ${searched} answers this.`;
}

/**
 * One sentence, without a citation, that names the parts of a question which nothing answers.
 *
 * @param asked the parts as they were asked: the asker's words, of which nothing may be taken for a marker or a quotation
 */
export function partsNotFoundSentence(asked: readonly string[]): string {
  const parts = asked.map((part) => {
    const plain = part
      .replace(/[[\]"“”*\s]+/gu, ' ')
      .replace(/[?.!\s]+$/u, '')
      .trim();
    return /^\p{Lu}\p{Ll}/u.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
  });
  return `${NOT_IN_CALLS}: ${parts.join('; ')}.`;
}

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
