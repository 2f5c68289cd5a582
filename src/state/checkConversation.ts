import type { Answer, MarkedCitation, Warning } from '../answer.js';
import { quotationsIn } from '../answers/checks/quotations.js';
import { standsIn, toComparable } from '../answers/checks/standing.js';
import { checkExchange } from '../answers/export/checkExchange.js';
import { isNotInCalls } from '../answers/notFound.js';
import { renderAnswer } from '../answers/writeExtractive.js';
import type { Catalogue } from '../catalogue.js';
import { BadRequestError } from '../errors.js';
import type { Citation } from '../types.js';
import type {
  GivenAnswer,
  GivenCitation,
  GivenConversation,
  SharedConversation,
} from './conversation.js';

/**
 * Looks everything that can be looked up again, so that nobody can put words under our address that were never said: the
 * citations become the catalogue's own, every quotation has to stand in what is cited, and the sentences have to be those
 * of the answer.
 * @throws BadRequestError naming what was altered, WithdrawnError
 */
export function checkConversation(
  { title, exchanges }: GivenConversation,
  catalogue: Pick<Catalogue, 'statement'>,
  sharedAt: Date,
): SharedConversation {
  return {
    title,
    sharedAt: sharedAt.toISOString(),
    exchanges: exchanges.map(({ question, answer }, at) => ({
      question,
      answer: checkAnswer(question, answer, catalogue, `exchanges.${at}.answer`),
    })),
  };
}

function checkAnswer(
  question: string,
  given: GivenAnswer,
  catalogue: Pick<Catalogue, 'statement'>,
  field: string,
): Answer {
  const lookUp = ({ id, call }: GivenCitation): Citation | undefined =>
    catalogue.statement(id, call?.textSha256)?.statement;
  const byId = new Map(given.citations.map((citation) => [citation.id, citation]));
  checkExchange({ question, answer: given }, (id) => lookUp(byId.get(id) ?? { id }), field);
  checkSentences(given, field);
  const citations = given.citations.flatMap((one): MarkedCitation[] => {
    const found = lookUp(one);
    return found ? [{ marker: one.marker, ...found }] : [];
  });
  const related = given.related.map((one, at) => {
    const found = lookUp(one);
    if (found && (one.quote ?? found.quote) === found.quote) return found;
    throw new BadRequestError(
      `"${one.id}" is no statement of the calls served, or says something else`,
      `${field}.related.${at}`,
    );
  });
  const { status, answer, sentences, engine, scope, timings } = given;
  const warnings = honestWarnings(given.warnings, question, [...citations, ...related]);
  return { status, answer, sentences, engine, citations, related, scope, warnings, timings };
}

/**
 * The answer is its sentences with their markers, every marker has its citation and every citation is used; a sentence without
 * a marker says only what the calls do not say.
 */
function checkSentences({ answer, sentences, citations }: GivenAnswer, field: string): void {
  const refuse = (message: string, part: string): never => {
    throw new BadRequestError(message, `${field}.${part}`);
  };
  if (renderAnswer(sentences) !== answer)
    refuse('The sentences are not those of the answer: send it as it came', 'sentences');
  const bare = sentences.findIndex(
    ({ text, markers }) => markers.length === 0 && !isNotInCalls(text),
  );
  if (bare !== -1)
    refuse('A sentence cites nothing: send the answer as it came', `sentences.${bare}`);
  const used = new Set(sentences.flatMap(({ markers }) => markers));
  const known = new Set(citations.map(({ marker }) => marker));
  const odd = [...used].find((one) => !known.has(one)) ?? [...known].find((one) => !used.has(one));
  if (odd !== undefined)
    refuse(`The marker [${odd}] is only in the sentences or only in the citations`, 'citations');
}

/** A warning may quote what was asked or what is cited; what it quotes besides, nobody can check any more. */
function honestWarnings(
  warnings: GivenAnswer['warnings'],
  question: string,
  shown: readonly Citation[],
): Warning[] {
  const texts = [question, ...shown.map(({ quote }) => quote)].map(toComparable);
  const stands = (words: string): boolean => standsIn(words, texts) === true;
  const isHonest = (message: string): boolean =>
    quotationsIn(message, stands).every(({ words }) => standsIn(words, texts) !== false);
  return warnings
    .filter(({ message }) => isHonest(message))
    .map(({ code, message, marker }) => ({
      code,
      message,
      ...(marker === undefined ? {} : { marker }),
    }));
}
