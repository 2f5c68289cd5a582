import type { Answer, TableCell } from '../../../src/answer.js';
import { createAsk } from '../../../src/answers/ask.js';
import type { SearchSpace } from '../../../src/search/search.js';
import { parseCall } from '../../../src/transcripts/parseCall.js';
import { publisherMinutes } from '../../../src/transcripts/publisherMinutes.js';
import type { ParsedCall } from '../../../src/types.js';
import { embed, spaceOf } from '../../search/minutes.js';
import { plainSource } from '../../transcripts/plainSource.js';

/** The minutes of one quarter of an invented company: so many lines of what was said. */
export function minutesOf(
  company: string,
  ticker: string,
  period: string,
  ...lines: readonly string[]
): ParsedCall {
  const text = [
    `${company} (Minutes): the quarter`,
    `The following is compiled by Dolphin Research$${company}(${ticker}.US) ${period.replace('-', ' ')} Earnings Call Minutes`,
    'II. Detailed Information from the Earnings Call',
    '2.1 Key Statements and Strategic Outlook from Executives',
    '1. Results',
    ...lines.map((line, at) => `Item ${at + 1}: ${line}`),
    '2.2 Q&A',
    'Q: How is the weather where you are?',
    'A: It rained for days, and nobody minded the rain.',
    '<End of Text>',
    '',
  ].join('\n');
  const source = { title: null, publisher: 'Dolphin Research', url: null };
  const call = { id: `${ticker}-${period}`, company, ticker, period, date: null, ...source };
  return parseCall(
    {
      ...{ call, file: `${ticker}.txt`, bytes: Buffer.from(text) },
      ...{ source: plainSource(text), participants: [] },
    },
    publisherMinutes,
  );
}

/** The answer over these calls. */
export async function answerOver(
  calls: readonly ParsedCall[] | SearchSpace,
  question: string,
  limit = 8,
): Promise<Answer> {
  const space = 'generation' in calls ? calls : spaceOf(...calls);
  const ask = createAsk({
    ...{ space: () => space, embedQuestion: async (text: string) => embed(text) },
    ...{ linkBase: '', writer: null },
  });
  for await (const event of ask({ question, filters: {}, limit }, new AbortController().signal))
    if (event.type === 'answer') return event.answer;
  throw new Error('no answer came');
}

/** A table as lists of words, each figure with its marker. */
export const tableIn = ({ table }: Answer): string[][] =>
  (table?.rows ?? []).map((cells: readonly TableCell[]) =>
    cells.map(({ text, marker }) => (marker === null ? text : `${text} [${marker}]`)),
  );

/** What was worked out, or undefined. */
export const sumIn = ({ form, sentences }: Answer): string | undefined =>
  form === 'computation' ? sentences.at(-1)?.text : undefined;
