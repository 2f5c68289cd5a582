import { figuresIn } from '../../language/figures/figuresIn.js';
import { type AskedReading, readAskedMeasures } from '../../language/measures/readAsked.js';
import { tenseOf } from '../../language/measures/tense.js';
import { STOP_WORDS } from '../../language/stopWords.js';
import { wordsOf } from '../../language/words.js';
import { isQuestion } from '../../search/contenders.js';
import type { Candidate, SearchSpace } from '../../search/search.js';
import { askedFigures } from '../emphasis.js';
import type { FoundSide } from '../retrieved.js';

/** Statements of a side that are held against those of the others. */
const LOOKED_AT = 10;
/** What a statement gains, in log odds, that says the same as the others' in the same words. */
const AGREEMENT = 4;
/** The choice of one side moves that of the others; it has settled after so many rounds. */
const ROUNDS = 3;

/** A candidate with what it is compared by. */
interface Read {
  readonly candidate: Candidate;
  /** What it gains for holding a figure that is asked for, and loses for telling of another time. */
  readonly fits: number;
  readonly terms: ReadonlySet<string>;
}

/**
 * The sides of a question with their statements in an order that agrees: quarter after quarter executives tell a figure in nearly the same words, so
 * of several statements on one side the one is meant that is like those of the other sides.
 */
export function agreeing(space: SearchSpace, found: readonly FoundSide[]): FoundSide[] {
  const read = found.map((side) => readSide(space, side));
  const peers = found.map(({ about, side }, at) =>
    [...found.keys()].filter(
      (other) => other !== at && (found[other]?.about === about) !== (found[other]?.side === side),
    ),
  );
  const chosen = read.map(([first]) => first);
  for (let round = 0; round < ROUNDS; round++)
    read.forEach((own, at) => {
      const others = (peers[at] ?? []).flatMap((peer) => chosen[peer] ?? []);
      chosen[at] = inOrder(own, others)[0] ?? chosen[at];
    });
  return found.map((side, at) => {
    const own = read[at] ?? [];
    const others = (peers[at] ?? []).flatMap((peer) => chosen[peer] ?? []);
    if (own.length === 0 || others.length === 0) return side;
    const ordered = inOrder(own, others).map(({ candidate }) => candidate);
    const rest = side.found.candidates.filter((one) => !ordered.includes(one));
    return { ...side, found: { ...side.found, candidates: [...ordered, ...rest] } };
  });
}

function readSide({ generation }: SearchSpace, { found }: FoundSide): Read[] {
  const asked = readAskedMeasures(found.question);
  const said = found.candidates.filter((one) => !isQuestion(generation.calls, one));
  return said.slice(0, LOOKED_AT).map((candidate) => {
    const parsed = generation.calls[candidate.call];
    const { start = 0, end = 0 } = parsed?.statements[candidate.statement] ?? {};
    const text = parsed?.transcript.text.slice(start, end) ?? '';
    const words = wordsOf(text).filter(
      ({ surface }) => !STOP_WORDS.has(surface) && !/\d/.test(surface),
    );
    const kinds = figuresIn(text).map(({ kind }) => `a ${kind}`);
    const fits = fitOf(text, found.question, asked);
    return { fits, candidate, terms: new Set([...words.flatMap(({ terms }) => terms), ...kinds]) };
  });
}

/** In log odds. */
const HOLDS_FIGURE = 1.5;
const OTHER_TENSE = 2;

/** A line of a table wants a figure, and a result where nothing that is expected is asked for. */
function fitOf(text: string, question: string, { tense, wantsFigure }: AskedReading): number {
  const figure = wantsFigure && askedFigures(text, question).length > 0 ? HOLDS_FIGURE : 0;
  const told = tenseOf(text);
  const isOther = told !== null && told !== (tense ?? 'reported');
  return figure - (wantsFigure && isOther ? OTHER_TENSE : 0);
}

/** The statements of a side, those first that are likely and like the others'. */
function inOrder(own: readonly Read[], others: readonly Read[]): Read[] {
  const weigh = ({ candidate, fits, terms }: Read): number =>
    candidate.score +
    fits +
    (AGREEMENT * others.reduce((sum, other) => sum + alike(terms, other.terms), 0)) /
      Math.max(1, others.length);
  return own
    .map((one) => ({ one, weight: weigh(one) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ one }) => one);
}

/** The share of two statements' terms that both have (Jaccard). */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const term of one) if (other.has(term)) both++;
  return both / Math.max(1, one.size + other.size - both);
}
