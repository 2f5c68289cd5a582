import { companyKey } from '../transcripts/companyKey.js';
import { toPassages } from '../transcripts/passages.js';
import type { CallId, ParsedCall, Passage, StatementId } from '../types.js';
import { nearDuplicates } from './nearDuplicates.js';

/** What a corpus says more than once. */
export interface Repeats {
  readonly calls: readonly RepeatedCall[];
  /** The most repeated first. */
  readonly passages: readonly RepeatedPassage[];
}

/** A call that is mostly the words of another. */
export interface RepeatedCall {
  readonly first: CallId;
  readonly again: CallId;
  /** Share of the shorter one's words that stand in the other too, 0 to 1. */
  readonly share: number;
  /** What each calls the company, where that is not the same: one of the names is likely misheard. */
  readonly companies?: readonly [first: string, again: string];
}

/** Passages of nearly the same words that are not one company's usual ones. */
export interface RepeatedPassage {
  /** The first statement of each. */
  readonly statements: readonly StatementId[];
  readonly words: string;
}

/**
 * Two sources of one call share at least 0.81 of their words, also where one of them is a machine's transcript; calls of
 * one company in neighbouring quarters at most 0.64 (96 calls of 24 companies).
 */
const CALLS = { sketch: 256, least: 0.7 };
const PASSAGES = { sketch: 4, least: 0.8 };
/** A passage of fewer words is a phrase that anybody may use again; a question says more in fewer. */
const LEAST_WORDS = 8;
const LEAST_WORDS_OF_QUESTION = 5;

/** Finds what is repeated between calls and between passages, in time linear in the words. */
export function repeatsIn(calls: readonly ParsedCall[]): Repeats {
  const same = nearDuplicates(calls.map(spoken), CALLS);
  const copies = new Set(same.map(({ again }) => again));
  const idOf = (at: number): CallId => calls[at]?.transcript.call.id ?? '';
  const companyOf = (at: number): string | null => calls[at]?.transcript.call.company ?? null;
  const otherNames = (first: number, again: number): Pick<RepeatedCall, 'companies'> => {
    const [one, other] = [companyOf(first), companyOf(again)];
    return one !== null && other !== null && companyKey(one) !== companyKey(other)
      ? { companies: [one, other] }
      : {};
  };
  return {
    calls: same.map(({ first, again, share }) => ({
      first: idOf(first),
      again: idOf(again),
      share,
      ...otherNames(first, again),
    })),
    passages: repeatedPassages(
      calls,
      // A copy of a whole call is told once, and not again passage by passage.
      calls.map((call, at) => (copies.has(at) ? [] : toPassages(call, at))),
    ),
  };
}

function repeatedPassages(
  calls: readonly ParsedCall[],
  passages: readonly (readonly Passage[])[],
): RepeatedPassage[] {
  const told = passages
    .flat()
    .map((passage) => ({ passage, words: wordsOf(calls, passage) }))
    .filter(({ words }) => tellsSomething(words));
  const groups = new Map<number, number[]>();
  for (const { first, again } of nearDuplicates(
    told.map(({ words }) => words),
    PASSAGES,
  )) {
    const group = groups.get(first) ?? [first];
    group.push(again);
    groups.set(first, group);
    groups.set(again, group); // what repeats the repetition belongs to it
  }
  return [...new Set(groups.values())]
    .map((group) => group.flatMap((at) => told[at] ?? []))
    .filter((group) => !isUsual(calls, group))
    .sort((a, b) => b.length - a.length)
    .map((group) => ({
      statements: group.flatMap(
        ({ passage }) => calls[passage.call]?.statements[passage.first]?.id ?? [],
      ),
      words: group[0]?.words ?? '',
    }));
}

interface Told {
  readonly passage: Passage;
  readonly words: string;
}

/**
 * What one company says once in each of several calls: how it opens and closes them, its safe harbour statement, what it
 * is asked to explain every quarter. A question is never usual for an executive.
 */
function isUsual(calls: readonly ParsedCall[], group: readonly Told[]): boolean {
  const inCalls = new Set(group.map(({ passage }) => passage.call));
  const companies = [...inCalls].map((at) => calls[at]?.transcript.call.company ?? null);
  const known = new Set(companies.flatMap((name) => (name === null ? [] : companyKey(name))));
  const asks = group.some(({ words }) => words.includes('?'));
  return inCalls.size === group.length && known.size <= 1 && !asks;
}

function tellsSomething(words: string): boolean {
  const least = words.includes('?') ? LEAST_WORDS_OF_QUESTION : LEAST_WORDS;
  return words.split(/\s+/, least).length === least;
}

const spoken = ({ transcript, statements }: ParsedCall): string =>
  statements.map(({ start, end }) => transcript.text.slice(start, end)).join(' ');

function wordsOf(calls: readonly ParsedCall[], { call, first, last }: Passage): string {
  const { transcript, statements } = calls[call] ?? { statements: [] };
  return transcript?.text.slice(statements[first]?.start, statements[last]?.end) ?? '';
}
