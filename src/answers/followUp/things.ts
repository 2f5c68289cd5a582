import lemmatizer from 'wink-lemmatizer';
import { STOP_WORDS, WEAK_WORDS } from '../../language/stopWords.js';
import { isOnlyAdjective, isVerb } from '../../language/wordnet.js';
import type { Span } from '../../transcripts/sentences.js';

/** A noun phrase of a question: "AWS growth rate" is the growth rate (measure) of AWS (entity). */
export interface Thing extends Span {
  readonly entity: Span | null;
  readonly measure: Span | null;
  readonly isName: boolean;
  readonly isPlural: boolean;
}

/** What a question is made of, beside the spans that only say where to search. */
export interface Clause {
  readonly things: readonly Thing[];
  /** "did", "is", "will": what stands between the question word and the subject. */
  readonly auxiliary: Span | null;
  /** The verb behind the subject. */
  readonly verb: Span | null;
}

/** One word of a question. */
interface Token extends Span {
  readonly written: string;
  readonly word: string;
}

const WORD = /[$\p{L}\p{N}][\p{L}\p{N}&.+-]*(?:['’]\p{L}+)?/gu;
const DO = /^(?:do|does|did|will|would|can|could|should|may|might|must)$/;
const BE = /^(?:is|are|was|were|be|been|being|has|have|had)$/;
/** Behind these stands what the verb is said about, not its subject; "of" belongs to the subject. */
const IN_ADDITION = /\b(?:about|on|in|for|at|to|with|from|by|regarding)\b/i;
const HEADS =
  /^(?:revenues?|sales|income|profits?|earnings|margins?|growth|rates?|eps|ebitda|ebit|cash|flows?|capex|expenditures?|expenses?|costs?|spending|backlog|balances?|guidance|outlook|forecast|dividends?|buybacks?|repurchases?|headcount|shares?|prices?|pricing|bookings|billings|debt|leverage|inventor(?:y|ies)|taxes|tax|volumes?|demand|loss(?:es)?|returns?|valuation|orders?|traffic|utili[sz]ation|occupancy)$/;
const MODIFIERS =
  /^(?:operating|gross|net|free|total|adjusted|diluted|annual|quarterly|organic|comparable|same-store|capital|effective|contract|unfulfilled|order|run|market|pre-tax|pretax|after-tax|unit|average|fiscal|full-year|top-line|bottom-line|performance|obligations?|remaining)$/;

/**
 * Takes a question apart by its function words, which a small closed list names; a tagger guesses too often at product names
 * and at words such as "advertising" and "operating".
 *
 * @param outside companies, periods and speakers: no thing runs across them
 */
export function readClause(question: string, outside: readonly Span[]): Clause {
  const tokens = tokensOf(question);
  const auxiliary = tokens.find(({ word }) => DO.test(word) || BE.test(word)) ?? null;
  const isOutside = ({ start, end }: Span): boolean =>
    outside.some((span) => start < span.end && span.start < end);
  const runs: Token[][] = [];
  let open = false;
  tokens.forEach((token, place) => {
    const breaks = isOutside(token) || isFunctionWord(token, tokens[place - 1]);
    if (breaks) open = false;
    else if (open) runs.at(-1)?.push(token);
    else runs.push([token]);
    open = !breaks && !endsPhrase(question, token);
  });
  const verb = verbOf(runs, tokens, auxiliary, question);
  const things = runs
    .flatMap((run) => splitAt(run, verb))
    .map((run) => toThing(run))
    .filter((thing) => /\p{L}/u.test(question.slice(thing.start, thing.end)));
  return { things, auxiliary, verb };
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].map(({ index, 0: raw }) => {
    const written = raw
      .replace(/['’]s$/i, '')
      .replace(/[.+-]+$/, (end) => (end === '+' ? '+' : ''));
    return { written, word: written.toLowerCase(), start: index, end: index + written.length };
  });
}

/** "How profitable is AWS?": the adjective is asked for, it is no thing. */
function isFunctionWord({ word, written, start }: Token, before: Token | undefined): boolean {
  if (STOP_WORDS.has(word.replace(/['’]/g, ''))) return true;
  if (before?.word === 'how') return true;
  const isName = start > 0 && /^\p{Lu}/u.test(written);
  return WEAK_WORDS.has(word) && !isName;
}

/** A possessive or a comma ends a noun phrase: "AWS's operating margin" is two things. */
const endsPhrase = (question: string, { end }: Span): boolean =>
  /^(?:['’]s\b|['’](?=\s)|\s*[,;:()?!])/.test(question.slice(end, end + 3));

/** What is said of the subject: "did AWS | grow", "is AWS | performing", "will Trainium3 be | launched", "is AWS | profitable". */
function verbOf(
  runs: readonly Token[][],
  tokens: readonly Token[],
  auxiliary: Token | null,
  question: string,
): Token | null {
  if (!auxiliary) return verbOfSubject(tokens);
  const behind = runs.filter(([first]) => first !== undefined && first.start > auxiliary.start);
  for (const run of behind) {
    const before = question.slice(auxiliary.end, run[0]?.start);
    if (IN_ADDITION.test(before)) return null;
    const found = run.findLast((token, place) => {
      if ((place === 0 && !/\w/.test(before)) || token.written !== token.word) return false;
      const isLast = place === run.length - 1;
      if (isLast && (BE.test(auxiliary.word) || /\bbe(?:en|ing)?\s+$/i.test(before)))
        return isPredicate(token.word);
      return (
        DO.test(auxiliary.word) && lemmatizer.verb(token.word) === token.word && isVerb(token.word)
      );
    });
    if (found) return found;
  }
  return null;
}

/** "What drives growth?": the verb follows the question word. */
function verbOfSubject([first, second]: readonly Token[]): Token | null {
  const isSubject = first !== undefined && /^(?:what|who)$/.test(first.word);
  return isSubject && second && isVerb(lemmatizer.verb(second.word)) ? second : null;
}

const isPredicate = (word: string): boolean =>
  (/(?:ing|ed)$/.test(word) && isVerb(lemmatizer.verb(word))) || isOnlyAdjective(word);

/** What stands before a verb and what stands behind it. */
function splitAt(run: readonly Token[], verb: Token | null): Token[][] {
  const place = verb === null ? -1 : run.indexOf(verb);
  const parts = place < 0 ? [run] : [run.slice(0, place), run.slice(place + 1)];
  return parts.filter(({ length }) => length > 0).map((part) => [...part]);
}

function toThing(run: readonly Token[]): Thing {
  const isOfMeasure = ({ word }: Token): boolean => HEADS.test(word) || MODIFIERS.test(word);
  const from = run.findLastIndex((token) => !isOfMeasure(token)) + 1;
  const measure = run.slice(from);
  const hasHead = measure.some(({ word }) => HEADS.test(word));
  const entity = hasHead ? run.slice(0, from) : run;
  return {
    ...(spanOf(run) ?? { start: 0, end: 0 }),
    entity: spanOf(entity),
    measure: hasHead ? spanOf(measure) : null,
    isName: entity.some(({ written, start }) => isNameLike(written, start)),
    isPlural: /[^s]s$/.test(run.at(-1)?.written ?? ''),
  };
}

const isNameLike = (written: string, start: number): boolean =>
  /\p{L}\d|\p{Ll}\p{Lu}|^\p{Lu}{2,}/u.test(written) || (start > 0 && /^\p{Lu}/u.test(written));

function spanOf(tokens: readonly Token[]): Span | null {
  const [first] = tokens;
  const last = tokens.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}
