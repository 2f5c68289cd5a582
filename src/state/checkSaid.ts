import type { AnswerSentence, MarkedCitation } from '../answer.js';
import { checkSentence } from '../answers/checks/checkSentence.js';
import { figuresSaid } from '../answers/forms/sideFigures.js';
import { isComputed, isSumOf } from '../answers/forms/sums.js';
import { isOf } from '../answers/knownWords.js';

/**
 * What is wrong with a sentence that cites statements: a quotation, figure, date, name or speaker that they do not bear out,
 * or a sum that is not what code works out for it.
 *
 * @param cited what its markers stand for
 * @param asked the asker's words, of which the heading of a quotation may be made ("On the second half: …")
 * @returns null where it stands
 */
export function faultOfSentence(
  sentence: AnswerSentence,
  cited: readonly MarkedCitation[],
  asked: ReadonlySet<string>,
): string | null {
  const { text } = sentence;
  if (isComputed(sentence)) {
    const said = cited.flatMap(({ quote }) => figuresSaid(quote));
    return isSumOf(text, said) ? null : 'a sum is not that of figures in what it cites';
  }
  const [, words = '', sums = '', stop = ''] = SUMS.exec(withoutHeading(text, asked)) ?? [];
  const { faults, computations } = checkSentence(`${words}${stop}`.replaceAll('**', ''), cited);
  const [fault] = faults;
  if (fault) return fault.message;
  const worked = computations.map(({ sum }) => sum).join('; ');
  return sums === worked || sums === '' ? null : `"${sums}" is not how it is worked out`;
}

/** A sentence with the sums that code put before its full stop: "… (33.0 − 27.5 = 5.5)." */
const SUMS = /^(.*?)(?: \(((?:[^()"]|\([^()"]*\))*=[^()"]*)\))?([.!?]?)$/su;

/** "On growth: " before a quotation, or ", on growth: " behind the name of a call. */
const HEADING = /(?:^|, )on ([^:"“]*):\s*(?=["“])/iu;

function withoutHeading(text: string, asked: ReadonlySet<string>): string {
  const heading = HEADING.exec(text);
  if (!heading || !isOf(heading[1] ?? '', asked)) return text;
  return `${text.slice(0, heading.index)} ${text.slice(heading.index + heading[0].length)}`.trim();
}
