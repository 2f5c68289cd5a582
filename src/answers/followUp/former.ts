import type { Scope } from '../../answer.js';
import { type NamedCompanies, readCompanies } from '../../search/scope/namedCompanies.js';
import { type PeriodWish, readPeriods } from '../../search/scope/readPeriods.js';
import { knownCompanies, resolveScope } from '../../search/scope/resolveScope.js';
import { type NamedVoices, readVoices } from '../../search/scope/speakers.js';
import type { SearchSpace } from '../../search/search.js';
import type { Place } from './findStatement.js';
import { type Clause, readClause } from './things.js';

/** A question that stands by itself, read for what a later one may leave out. */
export interface Former extends Clause {
  readonly text: string;
  readonly named: NamedCompanies;
  readonly periods: readonly PeriodWish[];
  readonly voices: NamedVoices;
  /** The statements that answered it. */
  readonly cited: readonly Place[];
}

/** How a question is read against the calls at hand. */
export interface Reader {
  readonly companies: (text: string) => NamedCompanies;
  readonly voices: (text: string) => NamedVoices;
  readonly scope: (text: string) => Scope;
  /** More than one company has a call. */
  readonly hasCompanies: boolean;
}

export function createReader({ generation, vocabulary }: SearchSpace): Reader {
  const { isDictionaryWord } = vocabulary;
  const companies = knownCompanies(generation);
  const turns = () => generation.calls.flatMap((call) => call.turns);
  return {
    companies: (text) => readCompanies(text, companies, isDictionaryWord),
    voices: (text) => readVoices(text, turns, isDictionaryWord),
    scope: (text) => resolveScope(generation, {}, text, isDictionaryWord).scope,
    hasCompanies: companies.length > 1,
  };
}

export function readFormer(text: string, cited: readonly Place[], reader: Reader): Former {
  const named = reader.companies(text);
  const periods = readPeriods(text);
  const voices = reader.voices(text);
  const clause = readClause(text, [...named.spans, ...periods, ...voices.spans]);
  return { text, named, periods, voices, cited, ...clause };
}
