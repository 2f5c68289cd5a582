import { announces } from './announces.js';
import { asksForFigure, figuresAskedFor, holdsWhatIsAsked } from './asked.js';
import { isOnOtherBasis } from './basis.js';
import { type Missing, whatIsMissing } from './broken.js';
import type { Figure } from './figures.js';
import { held, placesOf } from './held.js';
import { isNarrowed, isOfPart } from './ofPart.js';
import type { Question } from './question.js';
import type { QuestionTerm } from './questionTerm.js';
import type { Rarity } from './rarity.js';
import { isOnlyReason } from './reason.js';
import { speaksAhead } from './tense.js';
import { thingTogether } from './thing.js';
import type { Word } from '../language/words.js';

/** What stands around a statement, with the words of each. */
export interface Surroundings {
  /** Topic and label. */
  readonly context: readonly Word[];
  /** The whole passage. */
  readonly passage: readonly Word[];
  /** The question that it answers. */
  readonly question: readonly Word[];
}

/** How a statement answers a question, in parts from 0 to 1; `rerank.ts` and the refusal weigh them. */
export interface Evidence {
  /** Share of the question (by rarity) that stands in the statement … */
  readonly inStatement: number;
  /** … in it or its topic and label … */
  readonly inContext: number;
  /** … in them or the rest of the passage. */
  readonly inPassage: number;
  /** Share of the question's words in the statement, each word alike. */
  readonly wordsHeld: number;
  /** Share of its nouns (by rarity) in the statement, its context and passage. */
  readonly nounsHeld: number;
  /** Share of its nouns that stand in the statement, its topic or label as they are written, not as a related word. */
  readonly nounsExact: number;
  /** How surely the thing that is counted stands near a figure; 1 where nothing is counted. */
  readonly headHeld: number;
  /** How surely the least sure word of the thing asked about stands in the statement or around it; 1 where none is named. */
  readonly thingHeld: number;
  /** See thingTogether; of the statement itself. */
  readonly thingTogether: number;
  /** See isNarrowed: 1 or 0. */
  readonly narrowed: number;
  /** 1 where a figure of the whole company is asked for and this is a part's, or what is asked for is only the reason of the figure; else 0. */
  readonly ofPart: number;
  /** The rarest thing asked about that stands nowhere near, as a share of the rarest possible. */
  readonly greatestGap: number;
  /** See holdsWhatIsAsked. */
  readonly holdsAsked: number;
  /** Share of the question that stands near the figure asked for. */
  readonly nearFigure: number;
  /** 1 where it tells what is expected and the question asks for a figure that was, or the other way round; else 0. */
  readonly wrongTense: number;
  /** Share of the question's neighbouring words that are neighbours here too. */
  readonly adjacency: number;
  /** Log of the number of words, scaled: long statements hold more by chance. */
  readonly length: number;
  /** Only says what the next statement is about. */
  readonly announces: boolean;
  /** A name or figure of the question is missing, or the figure that it asks for. */
  readonly broken: readonly Missing[];
}

/** A name in the passage or in the question answered is spoken of here too, with less certainty. */
const IN_LABEL = 0.9;
const IN_PASSAGE = 0.7;
const IN_QUESTION = 0.5;
/** An alternative at least so sure is the word itself, a part of it, or a spelling of it. */
const EXACT = 0.8;

/** @param words those of the statement */
export function weighEvidence(
  question: Question,
  statement: string,
  words: readonly Word[],
  surroundings: Surroundings,
  rarityOf: Rarity,
): Evidence {
  const { terms } = question;
  const rarity = terms.map((term) => rarityOf(term) * term.weight);
  const own = terms.map((term) => held(term, words));
  const context = terms.map((term, at) =>
    Math.max(own[at] ?? 0, IN_LABEL * held(term, surroundings.context)),
  );
  const passage = terms.map((term, at) =>
    Math.max(
      context[at] ?? 0,
      IN_PASSAGE * held(term, surroundings.passage),
      IN_QUESTION * held(term, surroundings.question),
    ),
  );
  const rarest = rarityOf({ alternatives: [] }); // of a word that no passage holds
  const figures = figuresAskedFor(question.text, question.asksFor, statement);
  const headSure = headHeld(question, words, figures);
  const thingHeld = Math.min(1, ...question.thing.map((term) => passage[terms.indexOf(term)] ?? 0));
  const ofPart = isOfPart(question, statement, words);
  const onlyReason = isOnlyReason(question, statement, words, figures);
  const nouns = terms.map((term, at) => (term.part === 'noun' ? (rarity[at] ?? 0) : 0));
  const holdsAsked = holdsWhatIsAsked(
    question.asksFor,
    statement,
    figures,
    new Set(terms.map((term) => term.surface)),
  );
  return {
    inStatement: share(own, rarity),
    inContext: share(context, rarity),
    inPassage: share(passage, rarity),
    wordsHeld: share(
      own,
      terms.map((term) => term.weight),
    ),
    nounsHeld: share(passage, nouns),
    nounsExact: share(
      context.map((weight) => (weight >= EXACT ? 1 : 0)),
      terms.map((term) => (term.part === 'noun' ? term.weight : 0)),
    ),
    headHeld: headSure,
    thingHeld,
    thingTogether: thingTogether(question.thing, words),
    narrowed: isNarrowed(question, statement, words) ? 1 : 0,
    ofPart: ofPart || onlyReason ? 1 : 0,
    greatestGap:
      Math.max(0, ...terms.map((_, at) => (1 - (passage[at] ?? 0)) * (rarity[at] ?? 0))) / rarest,
    holdsAsked,
    nearFigure: Math.max(
      0,
      ...figures.map((figure) =>
        share(
          terms.map((term) => held(term, around(words, figure))),
          rarity,
        ),
      ),
    ),
    wrongTense:
      asksForFigure(question.asksFor) && speaksAhead(question.text) !== speaksAhead(statement)
        ? 1
        : 0,
    adjacency: neighboursKept(terms, words),
    length: Math.log(1 + words.length) / 4,
    announces: announces(statement, words),
    broken:
      isOnOtherBasis(question.text, statement) || (onlyReason && /\bwhat\b/i.test(question.text))
        ? ['asked']
        : whatIsMissing(
            question,
            { passage, holdsAsked, headHeld: headSure, thingHeld, ofPart },
            rarityOf,
          ),
  };
}

/** Weighted mean; where nothing has weight there is nothing to miss. */
function share(values: readonly number[], weights: readonly number[], whenNone = 1): number {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return whole === 0
    ? whenNone
    : values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0) / whole;
}

/** What a figure counts stands within some six words after it or four before. */
const AFTER = 45;
const BEFORE = 30;

const around = (words: readonly Word[], { start, end }: Figure): Word[] =>
  words.filter(
    (word) =>
      (word.start >= end - 12 && word.start < end + AFTER) ||
      (word.end <= start && word.end > start - BEFORE),
  );

function headHeld(
  { asksFor, thing }: Question,
  words: readonly Word[],
  figures: readonly Figure[],
): number {
  if (thing.length === 0 || asksFor !== 'count') return 1;
  const near = figures.map((figure) => around(words, figure));
  return Math.max(0, ...near.flatMap((some) => thing.map((term) => held(term, some))));
}

/** Two words of the question are neighbours in a statement when at most three words part them. */
const NEIGHBOURS = 4;

function neighboursKept(terms: readonly QuestionTerm[], words: readonly Word[]): number {
  if (terms.length < 2) return 0;
  const places = terms.map((term) => placesOf(term, words));
  const kept = places
    .slice(1)
    .filter((here, at) =>
      here.some((one) =>
        places[at]?.some((other) => one !== other && Math.abs(one - other) <= NEIGHBOURS),
      ),
    );
  return kept.length / (terms.length - 1);
}
