import type { Answer, AnswerSentence, MarkedCitation, Warning } from '../answer.js';
import { quotationsIn } from '../answers/checks/quotations.js';
import { standsIn, toComparable } from '../answers/checks/standing.js';
import { checkExchange } from '../answers/export/checkExchange.js';
import { remakeTable } from '../answers/forms/remakeTable.js';
import { isOf, wordsIn } from '../answers/knownWords.js';
import { isNotInCalls } from '../answers/notFound.js';
import { asRead } from '../answers/reading.js';
import { renderAnswer } from '../answers/writeExtractive.js';
import type { Catalogue } from '../catalogue.js';
import { BadRequestError } from '../errors.js';
import type { Citation, CitationInPlace } from '../types.js';
import { faultOfSentence } from './checkSaid.js';
import type {
  GivenAnswer,
  GivenCitation,
  GivenConversation,
  SharedConversation,
} from './conversation.js';

/**
 * Looks everything that can be looked up again, so that nobody can put words under our address that were never said: the
 * citations and the words around them become the catalogue's own, a table is made again from them, every quotation, figure, date and name has to stand in what is cited, and the
 * sentences have to be those of the answer.
 * @throws BadRequestError naming what was altered, WithdrawnError
 */
export function checkConversation(
  { title, exchanges }: GivenConversation,
  catalogue: Pick<Catalogue, 'statement' | 'excerpt'>,
  sharedAt: Date,
): SharedConversation {
  const checked = exchanges.flatMap(({ question, answer }, at) =>
    isTalk(answer)
      ? []
      : [{ question, answer: checkAnswer(question, answer, catalogue, `exchanges.${at}.answer`) }],
  );
  if (checked.length === 0)
    throw new BadRequestError(
      'Nothing here says what was said on a call: there is nothing to share',
      'exchanges',
    );
  return { title, sharedAt: sharedAt.toISOString(), exchanges: checked };
}

/** Help and thanks cite nothing, so that nothing could bear out what stands there: they are not shared. */
const isTalk = ({ form, citations }: GivenAnswer): boolean =>
  form === 'talk' && citations.length === 0;

function checkAnswer(
  question: string,
  given: GivenAnswer,
  catalogue: Pick<Catalogue, 'statement' | 'excerpt'>,
  field: string,
): Answer {
  const lookUp = ({ id, call }: GivenCitation): CitationInPlace | undefined => {
    const found = catalogue.statement(id, call?.textSha256)?.statement;
    const excerpt = catalogue.excerpt(id, call?.textSha256);
    return found && excerpt && { ...found, excerpt };
  };
  const byId = new Map(given.citations.map((citation) => [citation.id, citation]));
  // A sentence without a marker may quote the question, and nothing cited bears that out.
  const said = { ...given, answer: renderAnswer(given.sentences.filter(isMarked)) };
  checkExchange({ question, answer: said }, (id) => lookUp(byId.get(id) ?? { id }), field);
  const citations = given.citations.flatMap((one): MarkedCitation[] => {
    const found = lookUp(one);
    return found ? [{ marker: one.marker, ...found }] : [];
  });
  const asked = wordsIn(`${question} ${given.scope.question ?? ''}`);
  checkSentences(given, citations, asked, field);
  const related = given.related.map((one, at) => {
    const found = lookUp(one);
    if (found && (one.quote ?? found.quote) === found.quote) return found;
    throw new BadRequestError(
      `"${one.id}" is no statement of the calls served, or says something else`,
      `${field}.related.${at}`,
    );
  });
  const { status, answer, sentences, engine, scope, timings, form } = given;
  const warnings = honestWarnings(given.warnings, asked, [...citations, ...related]);
  const shared = {
    status,
    answer,
    sentences,
    engine,
    citations,
    related,
    scope,
    warnings,
    timings,
  };
  const known = new Set([...asked, ...wordsIn(answer)]);
  const byMarker = new Map(citations.map((citation) => [citation.marker, citation]));
  const table = given.table && remakeTable(given.table, byMarker, known);
  return asRead(question, { ...shared, ...(form ? { form } : {}), ...(table ? { table } : {}) });
}

const isMarked = ({ markers }: AnswerSentence): boolean => markers.length > 0;

/**
 * The answer is its sentences with their markers, every marker has its citation and every citation is used. A sentence without
 * a marker says only what the calls do not say, and the others say nothing that their statements do not bear out.
 */
function checkSentences(
  { answer, sentences }: GivenAnswer,
  citations: readonly MarkedCitation[],
  asked: ReadonlySet<string>,
  field: string,
): void {
  const refuse = (message: string, part: string): never => {
    throw new BadRequestError(message, `${field}.${part}`);
  };
  if (renderAnswer(sentences) !== answer)
    refuse('The sentences are not those of the answer: send it as it came', 'sentences');
  const used = new Set(sentences.flatMap(({ markers }) => markers));
  const known = new Set(citations.map(({ marker }) => marker));
  const odd = [...used].find((one) => !known.has(one)) ?? [...known].find((one) => !used.has(one));
  if (odd !== undefined)
    refuse(`The marker [${odd}] is only in the sentences or only in the citations`, 'citations');
  for (const [at, sentence] of sentences.entries()) {
    const cited = citations.filter(({ marker }) => sentence.markers.includes(marker));
    if (sentence.heading !== undefined && !sentence.text.startsWith(`${sentence.heading}: "`))
      refuse('A heading is not the words before its quotation', `sentences.${at}`);
    const fault = isMarked(sentence)
      ? faultOfSentence(sentence, cited, asked)
      : faultOfGap(sentence.text, asked);
    if (fault !== null) refuse(`The answer was changed: ${fault}`, `sentences.${at}`);
  }
}

function faultOfGap(text: string, asked: ReadonlySet<string>): string | null {
  if (!isNotInCalls(text)) return 'a sentence cites nothing';
  return quotesOnly(text, asked, []) ? null : 'a sentence quotes what nothing cited says';
}

/** A warning may quote what was asked or what is cited; what it quotes besides, nobody can check any more. */
const honestWarnings = (
  warnings: GivenAnswer['warnings'],
  asked: ReadonlySet<string>,
  shown: readonly Citation[],
): Warning[] =>
  warnings
    .filter(({ message }) => quotesOnly(message, asked, shown))
    .map(({ code, message, marker }) => ({
      code,
      message,
      ...(marker === undefined ? {} : { marker }),
    }));

/** Whether each quotation of a text is made of the asker's words, or stands in what is shown. */
function quotesOnly(text: string, asked: ReadonlySet<string>, shown: readonly Citation[]): boolean {
  const texts = shown.map(({ quote }) => toComparable(quote));
  const stands = (words: string): boolean => isOf(words, asked) || standsIn(words, texts) !== false;
  return quotationsIn(text, stands).every(({ words }) => stands(words));
}
