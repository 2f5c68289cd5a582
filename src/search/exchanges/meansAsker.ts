import { knownCompanies } from '../scope/groups.js';
import { tokensOf } from '../scope/nameTokens.js';
import type { SearchSpace } from '../search.js';
import { askersNamed } from './askersNamed.js';
import { exchangesOf } from './exchangesOf.js';

/** Words that ask for somebody's question, or for what moved him to it. */
const CUE =
  /\b(?:ask\w*|want\w*|wanna|wonder\w*|worr\w+|concern\w*|fear\w*|doubt\w*|critic\w*|complain\w*|disappoint\w*|suspect\w*|suspicio\w*|skeptic\w*|press\w*|prob(?:e|ed|ing)|bring up|brought up|put to|put forward|getting at|struck|push\w*|rais(?:e|ed)|curious|question\w*|quer(?:y|ies)|theory|think|thought|say|said)\b/i;
/** To somebody's question something was answered: then the answer is asked for. */
const ANSWERED = /\b(?:answer\w*|respon\w+|repl(?:y|ies|ied))\b/i;
/** Of so few words a name is half the question: "Nowak prime question". */
const SHORT = 7;
/** Calls whose askers are looked through. */
export const MOST_LISTED = 200;

/** Whether a question names one who asks on a call, and asks for his words. */
export function meansAsker(
  { generation, learned }: SearchSpace,
  calls: readonly number[],
  question: string,
): boolean {
  if (calls.length > MOST_LISTED || ANSWERED.test(question)) return false;
  const exchanges = calls.flatMap((at) => {
    const parsed = generation.calls[at];
    return parsed ? exchangesOf(parsed) : [];
  });
  const { strengths, spans } = askersNamed(question, exchanges, learned.vectors.isCommon);
  const strongest = Math.max(0, ...strengths);
  if (strongest === 0 || isOfCompany(generation, question, spans)) return false;
  const words = tokensOf(question);
  if (CUE.test(question)) return true;
  const places = new Set(spans.map(({ start }) => start));
  // A house on some matter: "UBS on channel stock", "goldman: is it too much?"
  const begins =
    places.has(words[0]?.start ?? -1) && /^\S+(?: \S+){0,2}?\s*(?::|\bon\b|\bre\b)/i.test(question);
  return begins || (strongest === 1 && words.length <= SHORT);
}

/** A bank that has calls of its own is a company first. */
const isOfCompany = (
  generation: SearchSpace['generation'],
  question: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): boolean => {
  const named = spans.flatMap(({ start, end }) => tokensOf(question.slice(start, end)));
  return (
    named.length > 0 &&
    knownCompanies(generation).some(({ aliases }) =>
      aliases.some(
        ({ words, isPart }) =>
          !isPart && words.every((word) => named.some((one) => one.word === word)),
      ),
    )
  );
};
