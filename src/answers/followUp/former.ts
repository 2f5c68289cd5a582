import type { Scope } from '../../answer.js';
import type { PeriodWish } from '../../language/periods/periodWish.js';
import { readPeriods } from '../../language/periods/readPeriods.js';
import { knownCompanies } from '../../search/scope/groups.js';
import { type NamedCompanies, readCompanies } from '../../search/scope/namedCompanies.js';
import { resolveScope } from '../../search/scope/resolveScope.js';
import { type NamedVoices, readVoices } from '../../search/scope/speakers.js';
import type { SearchSpace } from '../../search/search.js';
import type { Place } from './findStatement.js';
import { type Clause, readClause } from './things.js';

/** A question read for what it is made of. */
export interface ReadQuestion extends Clause {
  readonly text: string;
  readonly named: NamedCompanies;
  readonly periods: readonly PeriodWish[];
  readonly voices: NamedVoices;
}

/** A question that stands by itself, to which a later one may refer. */
export interface Former extends ReadQuestion {
  /** The statements that answered it. */
  readonly cited: readonly Place[];
}

/** How a question is read against the calls at hand. */
export interface Reader {
  readonly read: (question: string) => ReadQuestion;
  readonly companies: (text: string) => NamedCompanies;
  readonly voices: (text: string) => NamedVoices;
  readonly scope: (question: string) => Scope;
  /** More than one company has a call. */
  readonly hasCompanies: boolean;
}

/** For one conversation: a question is read once. */
export function createReader(space: SearchSpace): Reader {
  const { generation, learned } = space;
  const { isCommon: isDictionaryWord } = learned.vectors;
  const known = knownCompanies(generation);
  const turns = () => generation.calls.flatMap((call) => call.turns);
  const companies = (text: string) => readCompanies(text, known, isDictionaryWord);
  const voices = (text: string) => readVoices(text, turns, isDictionaryWord);
  const questions = new Map<string, ReadQuestion>();
  return {
    companies,
    voices,
    scope: (question) => resolveScope(space, {}, question).scope,
    hasCompanies: known.length > 1,
    read: (question) => {
      const before = questions.get(question);
      if (before) return before;
      const own = {
        named: companies(question),
        periods: readPeriods(question),
        voices: voices(question),
      };
      const outside = [...own.named.spans, ...own.periods, ...own.voices.spans];
      const read = { text: question, ...own, ...readClause(question, outside) };
      questions.set(question, read);
      return read;
    },
  };
}
