import { isDirection } from '../../answers/checks/directionWords.js';
import type { Evidence } from '../../answers/checks/evidence.js';
import { isGeneric } from '../../answers/checks/genericNouns.js';
import { readFacts, readQuote } from '../../answers/checks/readQuote.js';
import { readTexts } from '../../answers/checks/readText.js';
import type { HasRelative } from '../../answers/checks/relatives.js';
import { partsOfSpeech } from '../../language/partsOfSpeech.js';
import { quartersOfPeriod, yearOf } from '../../language/periods/quarter.js';
import { OTHER_TIME } from '../../language/periods/relativeTimes.js';
import type { Citation } from '../../types.js';

/**
 * Whether a statement is of the same thing as a sentence, so that another figure contradicts it: it speaks of every thing that
 * the sentence names ("automotive compute" is not compute), and the sentence is not of another time ("a year ago").
 */
export const isOfSameThing = (
  sentence: string,
  citation: Citation,
  evidence: Evidence,
  hasRelative: HasRelative,
): boolean => !namesOtherTime(sentence, citation) && !hasNewThings(sentence, evidence, hasRelative);

/** Whether a sentence has words for things, or for what sets them apart from others, that stand in the evidence in no form. */
export function hasNewThings(
  sentence: string,
  evidence: Evidence,
  hasRelative: HasRelative,
): boolean {
  const partOf = partsOfSpeech(sentence);
  return readTexts([sentence]).some(
    (word) =>
      word.isContent &&
      !word.isFigure &&
      !isDirection(word) &&
      !isGeneric(word.surface) &&
      !LIGHT.has(word.surface) &&
      !/ly$/.test(word.surface) &&
      (word.isName || partOf(word.start) !== 'verb') &&
      !hasRelative(word, evidence),
  );
}

/** Words beside a figure that set nothing apart. */
const LIGHT = new Set(
  `about around over under up down nearly almost some roughly approximately just only now today already still again also more most
   less least than total full annual yearly quarterly overall whole record new strong solid healthy latest recent past last next first
   million billion trillion thousand hundred percent per cent basis points bps half twice double triple worldwide global
   likely able due so far before ago earlier later against versus compared year-over-year year-on-year yoy quarter-over-quarter`.split(
    /\s+/,
  ),
);

/** Behind these another time is only what the sentence's own is compared with. */
const COMPARED =
  /\b(?:from|than|versus|vs\.?|against|over|since|to|with|on|of)\s+(?:the\s+|that\s+of\s+|a\s+)?(?:same\s+)?(?:\p{L}+\s+)?$/iu;

/** Whether a sentence speaks of another time than the call's, which the statement does not name in the same words. */
export function namesOtherTime(sentence: string, citation: Citation): boolean {
  const said = otherTimesIn(citation.quote);
  const isOwn = otherTimesIn(sentence).some((words) => !said.includes(words));
  return isOwn || namesOtherYear(sentence, citation);
}

/** In lower case, without those that something is only compared with. */
const otherTimesIn = (text: string): string[] =>
  [...text.matchAll(OTHER_TIME)].flatMap(({ index, 0: words }) =>
    COMPARED.test(text.slice(Math.max(0, index - 60), index)) ? [] : [words.toLowerCase()],
  );

function namesOtherYear(sentence: string, citation: Citation): boolean {
  const { call } = citation;
  const quarters = quartersOfPeriod(call.period);
  const own = [
    ...(quarters ? [yearOf(quarters.first)] : []),
    ...(call.date ? [Number(call.date.slice(0, 4))] : []),
  ];
  if (own.length === 0) return false;
  const said = readQuote(citation).times.map(({ year }) => year);
  const { times, reading } = readFacts(sentence);
  return times.some(
    ({ year, start }) =>
      year !== null &&
      !own.includes(year) &&
      !said.includes(year) &&
      !COMPARED.test(reading.text.slice(0, start)),
  );
}
