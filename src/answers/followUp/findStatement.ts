import { foldWords } from '../../language/fold.js';
import { statementId } from '../../transcripts/statementId.js';
import type { Generation, ParsedCall, Statement, Turn } from '../../types.js';
import { createFindPart, type FindPart } from './parts.js';

/** A statement with where it stands. */
export interface Place {
  readonly parsed: ParsedCall;
  /** Index into the call's statements. */
  readonly at: number;
  readonly statement: Statement;
  readonly turn: Turn;
}

/** Finds the statements of one generation that an answer may have quoted: never an analyst's or the operator's. */
export interface FindStatement {
  byId(id: string): Place | undefined;
  /** One place a call: of equal words in one call the first. Case, white space and typography do not count. */
  byWords(words: string): readonly Place[];
  /** Every statement that holds these words, at least five, as whole words. */
  byPart(words: string): readonly Place[];
}

const made = new WeakMap<Generation, FindStatement>();

/** Made once a generation, when it is first needed: 50,000 statements take some 20 ms. */
export function findStatementIn(generation: Generation): FindStatement {
  const before = made.get(generation) ?? createFindStatement(generation.calls);
  made.set(generation, before);
  return before;
}

/** The digest in an id names the words it stands for, so that no words need to be kept to find them. */
function createFindStatement(calls: readonly ParsedCall[]): FindStatement {
  const byDigest = new Map<string, Place[]>();
  for (const parsed of calls) {
    parsed.statements.forEach((statement, at) => {
      const turn = parsed.turns[statement.turn];
      if (turn?.kind !== 'remark' && turn?.kind !== 'answer') return;
      const place = { parsed, at, statement, turn };
      const digest = digestOf(statement.id);
      const others = byDigest.get(digest);
      if (others) others.push(place);
      else byDigest.set(digest, [place]);
    });
  }
  const all = [...byDigest.values()].flat();
  let findPart: FindPart | null = null; // made when a part is looked for
  return {
    byId: (id) => {
      const wanted = id.toLowerCase();
      const places = byDigest.get(digestOf(wanted)) ?? [];
      return places.find(({ statement }) => statement.id.toLowerCase() === wanted);
    },
    byWords: (words) => {
      const wanted = foldWords(words);
      if (wanted === '') return [];
      const digest = digestOf(statementId('', wanted, 0));
      return (byDigest.get(digest) ?? []).filter((place) => foldWords(wordsAt(place)) === wanted);
    },
    byPart: (words) => {
      findPart ??= createFindPart(all.map(wordsAt));
      return findPart(words).flatMap((at) => all[at] ?? []);
    },
  };
}

const digestOf = (id: string): string => id.slice(id.lastIndexOf(':') + 1);

/** The exact words of a statement. */
export const wordsAt = ({ parsed, statement }: Place): string =>
  parsed.transcript.text.slice(statement.start, statement.end);
