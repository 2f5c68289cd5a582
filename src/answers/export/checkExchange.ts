import type { AnswerTable } from '../../answer.js';
import { BadRequestError } from '../../errors.js';
import type { Citation } from '../../types.js';
import { checkQuotes } from '../checks/quotes.js';
import type { GivenTable } from '../forms/givenTable.js';
import { remakeTable } from '../forms/remakeTable.js';
import { wordsIn } from '../knownWords.js';
import { checkCitation, type FindCited, type GivenCitation } from './checkCitation.js';
import { type Paragraph, paragraphsOf } from './paragraphs.js';

/** A question and its answer as they come back from outside. Of a citation only the id is believed. */
export interface GivenExchange {
  readonly question: string | null;
  readonly answer: {
    readonly answer: string;
    readonly citations: readonly (GivenCitation & { readonly marker: number })[];
    readonly table?: GivenTable | undefined;
  };
}

/** A question and its answer, whose citations and quotations are those of the calls. */
export interface SoundExchange {
  readonly question: string | null;
  readonly paragraphs: readonly Paragraph[];
  readonly table?: SoundTable;
}

/** The table of an answer, made again from the quotes that its markers stand for. */
export interface SoundTable extends AnswerTable {
  readonly cited: ReadonlyMap<number, Citation>;
}

/**
 * Looks every citation up again, so that nothing is exported under the name of a statement that was never made.
 * @param statement what the calls served know by an id
 * @param field where in the request the exchange stands, for the error
 * @throws BadRequestError naming the citation that is unknown or altered, or the quotation that nothing cited holds
 */
export function checkExchange(
  { question, answer }: GivenExchange,
  statement: FindCited,
  field: string,
): SoundExchange {
  const cited = new Map<number, Citation>();
  for (const [at, given] of answer.citations.entries()) {
    const where = `${field}.citations.${at}`;
    const found = checkCitation(given, statement, where);
    if (cited.has(given.marker))
      throw new BadRequestError(`The marker [${given.marker}] stands for two citations`, where);
    cited.set(given.marker, found);
  }
  const paragraphs = paragraphsOf(answer.answer, cited);
  for (const run of paragraphs.flat()) {
    const [fault] = checkQuotes(run.text, run.citations);
    if (fault) throw new BadRequestError(`The answer was changed: ${fault.message}`, field);
  }
  const known = wordsIn(`${question ?? ''} ${answer.answer}`);
  const table = answer.table && remakeTable(answer.table, cited, known);
  return { question, paragraphs, ...(table ? { table: { ...table, cited } } : {}) };
}
