import { nlp } from '../search/nlp.js';
import type { Question } from '../search/question.js';
import { nominalise } from '../search/wordnet.js';
import { stem } from '../language/words.js';
import type { FoundSide } from './retrieve.js';

/** The words before the quotes of one part on one side: "Home Depot 2024-Q2", "On growth", or both; null where there is one of each. */
export function leadOf({ part, side, found }: FoundSide, isOfSeveral: boolean): string | null {
  const about = isOfSeveral ? (part.about ?? aboutPart(part.asked, found.question)) : null;
  if (side.label === null) return about === null ? null : `On ${about}`;
  return about === null ? side.label : `${side.label}, on ${about}`;
}

/**
 * What a part of a question is about, for "On growth: …": the clause where it reads as one ("what drives it"), else
 * its verb as a noun or its noun phrase; null where none of these reads well.
 */
export function aboutPart(part: string, { terms }: Question): string | null {
  const clause = part.trim().replace(/[?.!]+$/, '');
  if (
    /^(?:what|who|which \w+) (?!is\b|are\b|was\b|were\b|do\b|does\b|did\b|will\b|would\b|can\b|could\b|has\b|have\b|had\b)/i.test(
      clause,
    )
  ) {
    return lowerFirst(clause);
  }
  const nouns = terms.filter(({ part: kind, isName }) => kind === 'noun' && !isName);
  const verb = terms.find(({ part: kind }) => kind === 'verb');
  if (nouns.length === 0 && verb) return nominalise(stem(verb.surface));
  const phrases = nlp(clause).nouns().out('array') as readonly string[];
  const named = phrases.filter((phrase) =>
    nouns.some(({ surface }) => phrase.toLowerCase().includes(surface)),
  );
  return (
    named.at(-1)?.replace(/^(?:(?:the|a|an|its|their|how|what|which|many|much)\s+)+/i, '') ?? null
  );
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
