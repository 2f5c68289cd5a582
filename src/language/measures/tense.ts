/** What was, or what is expected. */
export type Tense = 'reported' | 'expected';

const EXPECTED =
  /\b(?:we(?:'re|’re| are)? (?:also |still |now |currently )?(?:expect\w*|anticipat\w+|project\w*|forecast\w*|see|assum\w+|target\w*|plan\w*|believe)|(?:is|are|be|being) (?:\w+ )?(?:expected|anticipated|projected|forecast(?:ed)?|planned|targeted|estimated|assumed)|expect(?:s|ing|ations?)?|anticipat(?:e|es|ing)|guid(?:ance|ing|e)|outlook|forecast(?:s|ing)?|will|would|should|going to|plan(?:s|ning)? (?:to|for|on)|target(?:s|ing)? (?:of|for)|estimate|in the range of|range of|a range|reiterat\w+|reaffirm\w*|by 20\d\d|next (?:year|quarter|fiscal)|upcoming|coming (?:year|quarter)s?|looking ahead|look ahead|(?:remainder|rest|balance) of (?:the |this |our )?(?:year|fiscal|quarter|20\d\d)|midpoint|likely)\b/gi;
/** A result that is held against what was expected of it. */
const AGAINST_EXPECTED =
  /\b(?:(?:(?:than|above|below|exceed\w*|beat(?:ing)?|ahead of|in line with|within|versus|vs|against|at|near|met|toward|of|as|compared (?:to|with)|consistent with|relative to|top of|end of|outperform\w*) (?:\w+ ){0,6}?(?:expected|expectations?|guidance|outlook|guided|anticipated|forecast|plan(?:ned)?|estimates?|range))|as (?:we )?(?:expected|anticipated|planned))\b/gi;
const REPORTED =
  /\b(?:was|were|grew|increased|decreased|declined|reported|delivered|totaled|totalled|amounted|came in|rose|fell|generated|ended|finished|closed|earned|achieved|posted|recorded|improved|expanded|contracted|returned|repurchased|paid|spent|invested|had|reached|exceeded|produced|drove|saw|dropped|gained|contributed|benefited|resulted|realized|experienced|sold|booked|added|reduced|repaid|lost|did|came|took|bought|went|doubled|tripled|represented|accounted)\b/gi;

/** What stands so: told as a result unless something is expected. */
const PRESENT = /\b(?:is|are|has|have|remains?|stands?)\b/i;

const countOf = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;
/** Longest part of a statement that is looked at, in characters. */
const SEARCHED = 2_000;

/** Whether a text tells what was or what is expected; null where neither can be seen. */
export function tenseOf(text: string): Tense | null {
  const searched = text.slice(0, SEARCHED);
  const own = searched.replace(AGAINST_EXPECTED, ' ');
  const expected = countOf(EXPECTED, own);
  const reported = countOf(REPORTED, own);
  if (expected === 0 && reported === 0) return PRESENT.test(own) ? 'reported' : null;
  if (expected > 0 && reported > 0) return firstOf(own);
  return expected > 0 ? 'expected' : 'reported';
}

/** Of both the one that stands first: "We expect sales of $5 billion, after they fell", "Sales were $5 billion, and we expect …". */
function firstOf(text: string): Tense {
  const expected = text.search(new RegExp(EXPECTED.source, 'i'));
  const reported = text.search(new RegExp(REPORTED.source, 'i'));
  return expected < reported ? 'expected' : 'reported';
}

const ASKS_AHEAD =
  /\b(?:expect\w*|anticipat\w*|guidance|guid(?:e|es|ing)|outlook|forecast\w*|project(?:ed|ing|ions?|s)|plan(?:s|ning|ned)?|target(?:s|ing|ed)?|will|next (?:year|quarter)|upcoming|going to|going forward|ahead|aim\w*|hop(?:e|es|ing)|think\w* it will|forward|goals?|by 20\d\d|see for|assum\w+)\b/i;
const ASKS_AGAINST =
  /\b(?:versus|vs|against|compared (?:to|with)|than|beat|exceed\w*|miss(?:ed)?|above|below|ahead of)\b[^?]{0,40}\b(?:expect\w*|guid\w+|outlook|forecast|plan|target)/i;
const ASKS_RESULT =
  /\b(?:was|were|did|grew|reported|rose|fell|came|made|earned|spent|had|ended|increased|decreased|declined|actual|results?)\b/i;

/** What a question asks for; null where it does not say. */
export function askedTense(question: string): Tense | null {
  const searched = question.slice(0, SEARCHED);
  if (ASKS_AGAINST.test(searched)) return null;
  if (ASKS_AHEAD.test(searched)) return 'expected';
  return ASKS_RESULT.test(searched) ? 'reported' : null;
}
