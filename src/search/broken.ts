import { asksForFigure, mustHold } from './asked.js';
import { SURE } from './held.js';
import { asksForTotal } from './ofPart.js';
import type { Question } from './question.js';
import type { QuestionTerm } from './questionTerm.js';
import type { Rarity } from './rarity.js';

/** What a statement must hold to answer at all. */
export type Missing = 'name' | 'figure' | 'asked';

/** A word with at most this share of the greatest rarity stands in three passages or more of a short call. */
const USUAL = 0.6;
/**
 * A name with at most this share of the greatest rarity stands in some tenth of a call: the call is about it, and a passage
 * need not say it again, unless a figure is asked for, which might be another's.
 */
const PERVASIVE = 0.4;

/** What is known of a statement; see Evidence. */
interface Holds {
  /** How surely each of the question's terms stands in it or around it. */
  readonly passage: readonly number[];
  readonly holdsAsked: number;
  readonly headHeld: number;
  readonly thingHeld: number;
  readonly ofPart: boolean;
}

/** What a statement lacks without which it answers nothing, however near its words are: a name or figure of the question, or what is asked for. */
export function whatIsMissing(question: Question, holds: Holds, rarityOf: Rarity): Missing[] {
  const { terms, asksFor } = question;
  const rarest = rarityOf({ alternatives: [] }); // of a word that no passage holds
  const isMissing = (_: QuestionTerm, at: number): boolean => (holds.passage[at] ?? 0) < SURE;
  const missing = terms.filter(isMissing);
  const mustStandHere = (name: QuestionTerm): boolean =>
    asksForFigure(asksFor) || rarityOf(name) > PERVASIVE * rarest;
  const kinds: Missing[] = [];
  if (missing.some((term) => term.isName && mustStandHere(term))) kinds.push('name');
  if (missing.some(({ isFigure }) => isFigure)) kinds.push('figure');
  if (isOfSomethingElse(question, holds, rarityOf, USUAL * rarest)) kinds.push('asked');
  return kinds;
}

function isOfSomethingElse(
  question: Question,
  { holdsAsked, headHeld, thingHeld, ofPart }: Holds,
  rarityOf: Rarity,
  usual: number,
): boolean {
  const { asksFor, text, thing } = question;
  if (holdsAsked === 0 && mustHold(asksFor, text)) return true;
  if (ofPart && asksForTotal(question)) return true;
  // "What was the operating margin": a word of it stands nowhere near, not even as a synonym.
  if (asksFor === 'amount' && thingHeld === 0 && !/\bhow\b/i.test(text)) return true;
  // What a call counts it calls by one name: a figure by which that does not stand counts something else.
  const exact = thing.at(-1)?.alternatives.filter(({ weight }) => weight === 1);
  return headHeld === 0 && exact !== undefined && rarityOf({ alternatives: exact }) <= usual;
}
