import type { MeasureNames } from '../lexicon/measureNames.js';
import { figuresAmong, type GivenMeasure, givenMeasures } from './figures.js';
import {
  BASIS_PHRASES,
  type Basis,
  measuresAmong,
  SPAN_PHRASES,
  type TimeSpan,
  WHOLE_PHRASES,
} from './lexica.js';
import { learnPartNames, type PartNames } from './partNames.js';
import { beforeReason, type NamedPart, partOf } from './partOf.js';
import { type Term, termsIn } from './phrases.js';
import { type Tense, tenseOf } from './tense.js';
import { type NamedTimes, namedTimes } from './times.js';

/** What a statement tells of measures. */
export interface StatementReading {
  /** The measures that it gives figures of. */
  readonly given: readonly GivenMeasure[];
  /** The measures that it names. */
  readonly named: readonly MeasureNames[];
  readonly hasFigures: boolean;
  /** The part that it is about, in terms of its name. */
  readonly part: readonly string[];
  /** Whether the part was named before, and not by itself. */
  readonly isPartBefore: boolean;
  /** Whether the words on that part were opened with its name: "Turning to Office". */
  readonly isPartAnnounced: boolean;
  /** Whether it says that it is about the whole company. */
  readonly isWhole: boolean;
  readonly tense: Tense | null;
  readonly bases: ReadonlySet<Basis>;
  readonly spans: ReadonlySet<TimeSpan>;
  readonly times: NamedTimes;
}

/** A statement as it is handed over: its words, and what it belongs to. */
export interface GivenStatement {
  readonly text: string;
  /** What the publisher heads or labels it with. */
  readonly label: string | null;
  /** Statements of one turn have the same; what is said of a part holds within it. */
  readonly turn: number;
  /** Whether it begins a paragraph. */
  readonly isFresh: boolean;
}

/** What the statements of a call tell of measures. */
export interface StatementsRead {
  readonly statements: readonly StatementReading[];
  /** Terms that name the company or who speaks. */
  readonly ownTerms: ReadonlySet<string>;
}

/** Reads the statements of a call in order. @param others names of the company and of who speaks */
export function readStatements(
  statements: readonly GivenStatement[],
  others: readonly string[],
): StatementsRead {
  const termsOf = statements.map(({ text }) => termsIn(text));
  const ownTerms = new Set([
    ...others.flatMap((name) => termsIn(name).map(({ term }) => term)),
    ...termsOf.flatMap((terms, at) =>
      WELCOME.test(statements[at]?.text ?? '') ? namesIn(terms) : [],
    ),
  ]);
  const names = learnPartNames(termsOf, ownTerms);
  let context: Context = NOTHING_BEFORE;
  const read = statements.map((statement, at) => {
    const before = statements[at - 1];
    if (before?.turn !== statement.turn || before.label !== statement.label)
      context = NOTHING_BEFORE;
    else if (statement.isFresh && !context.isHeading) context = { ...context, part: [] };
    const { reading, next } = readStatement(statement, termsOf[at] ?? [], names, context);
    context = next;
    return reading;
  });
  return { statements: read, ownTerms };
}

/** Sentences behind one on a part that may be about it too. */
const PART_HOLDS = 8;

/** "Welcome to the Acme Corporation earnings call": names the company. */
const WELCOME =
  /\b(?:welcome to|joining|listening to)\b.*\b(?:call|webcast|conference|results)\b/iu;

const namesIn = (terms: readonly Term[]): string[] =>
  terms.filter(({ raw }) => /^\p{Lu}/u.test(raw)).map(({ term }) => term);

/** What the sentences before leave open. */
interface Context {
  readonly part: readonly string[];
  readonly isAnnounced: boolean;
  /** How many sentences more it holds. */
  readonly holds: number;
  readonly tense: Tense | null;
  /** Whether the sentence right before only says what comes next. */
  readonly isHeading: boolean;
}

const NOTHING_BEFORE: Context = {
  part: [],
  isAnnounced: false,
  holds: 0,
  tense: null,
  isHeading: false,
};

function readStatement(
  { text, label }: GivenStatement,
  terms: readonly Term[],
  names: PartNames,
  before: Context,
): { readonly reading: StatementReading; readonly next: Context } {
  const measures = measuresAmong(terms).map((found) => ({ ...found, value: found.value.measure }));
  const figures = figuresAmong(terms, text);
  const given = givenMeasures(measures, figures, terms);
  const isWhole = WHOLE_PHRASES.find(terms).length > 0;
  const own =
    partOf(
      text,
      terms,
      measures.map(({ first }) => first),
      names,
    ) ?? partInLabel(label, names);
  const ofWhole = given.length > 0 && given.every(({ measure }) => measure.ofWhole);
  const part =
    own?.terms ?? (isWhole || ofWhole || before.holds === 0 || opensOther(text) ? [] : before.part);
  const tense = tenseOf(text) ?? before.tense;
  const spans = SPAN_PHRASES.find(beforeReason(text, terms)).flatMap(({ value }) => value ?? []);
  return {
    reading: {
      given,
      named: measures.map(({ value }) => value),
      hasFigures: figures.length > 0,
      part,
      isPartBefore: own === null && part.length > 0,
      isPartAnnounced: part.length > 0 && (own ?? before).isAnnounced,
      isWhole: isWhole && own === null,
      tense,
      bases: new Set(BASIS_PHRASES.find(terms).map(({ value }) => value)),
      spans: new Set(spans),
      times: namedTimes(terms),
    },
    next: {
      ...(own && !own.isHead
        ? {
            part: before.part,
            isAnnounced: before.isAnnounced,
            holds: Math.max(0, before.holds - 1),
          }
        : {
            part,
            isAnnounced: (own ?? before).isAnnounced,
            holds: own ? PART_HOLDS : Math.max(0, before.holds - 1),
          }),
      tense,
      isHeading: own !== null && figures.length === 0,
    },
  };
}

function partInLabel(label: string | null, names: PartNames): NamedPart | null {
  if (label === null) return null;
  const terms = termsIn(label);
  const parts = names.known.find(terms);
  const words = parts.flatMap(({ first, next }) => terms.slice(first, next));
  return words.length > 0
    ? { terms: words.map(({ term }) => term), isHead: false, isAnnounced: true }
    : null;
}

/** "Turning to the balance sheet": what was said of a part ends. */
const opensOther = (text: string): boolean =>
  /^(?:now,? )?(?:turning|moving|let me turn|let's turn|shifting|looking|finally|before|in (?:summary|closing)|with (?:that|regard))\b/i.test(
    text,
  );
