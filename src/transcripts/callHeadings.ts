import type { Party } from '../types.js';
import type { Span } from './sentences.js';

/** "Question-and-Answer Session" on a line of its own. */
export const headsQuestions = (line: string): boolean => QUESTIONS.test(line);

const QUESTIONS =
  /^\(?(?:questions?\s?(?:and|&|-)\s?(?:and\s?-\s?)?answers?|q\s?&\s?a)(?:\s(?:session|section))?\)?\s?:?$/i;

/** "Presentation", "Management Discussion Section": what is said begins, or goes on. */
export const headsRemarks = (line: string): boolean => REMARKS.test(line);

const REMARKS =
  /^(?:(?:management'?s? )?presentations?|(?:management'?s? )?(?:prepared |opening )?remarks|management discussion(?: and analysis)?|operator instructions|(?:the |full |complete |call |(?:earnings |conference )+call )*transcript)(?: section)?\s?:?$/i;

/** What a machine or a publisher makes of a call beside its words: "Summary", "Key Takeaways", "Action items". */
export const headsSummary = (line: string): boolean => SUMMARY.test(line);

const SUMMARY =
  /^(?:\W{0,3})(?:(?:ai|auto|machine|automated|call|meeting|executive|transcript|quick|short|our|the)[- ]?(?:generated )?){0,3}(?:summary|recap|minutes|notes|highlights|key (?:points|takeaways|topics|highlights|insights)|takeaways|action items|next steps|topics(?: discussed)?|chapters|outline|keywords|glossary|sentiment)(?: \((?:ai|auto|machine)[ -]?(?:generated)?\))?\s?:?$/i;

/**
 * The side of those whom a heading lists: "Corporate Participants", "Other Participants"; null where it lists people of
 * either, undefined where a line heads no list.
 */
export function partyListed(line: string): Party | null | undefined {
  if (!LIST.test(line)) return undefined;
  if (/\banalysts?|\binvestors?(?! relations)|\b(?:conference|other|external) /i.test(line))
    return 'analyst';
  const own = /\b(?:management|company|corporate|executives?|board|presenters?|speakers?)\b/i;
  return own.test(line) ? 'executive' : null;
}

const LIST =
  /^(?:[\p{L}’']+\s){0,4}?(?:management|part\p{L}{3,7}pants?|representatives?|executives?|presenters?|speakers?|analysts?|moderators?|hosts?|attendees)(?:\s[\p{L}’']+){0,3}\s?:?$/iu;

const GLUED =
  /(?:(?:Conference Call|Corporate|Company|Other|External) Parti?ci?i?pants?|(?:CONFERENCE CALL|CORPORATE|COMPANY|OTHER|EXTERNAL) PARTI?CI?I?PANTS?|(?<=\p{Ll})(?:Presentation|Questions and Answers|Question-and-Answer Session)):?$/u;

/** Lines of which those that end with a heading that a scraper glued to it are two. */
export function withoutGlued<Line extends Span & { readonly words: string }>(line: Line): Line[] {
  const { words, start, end } = line;
  const glued = words.length <= LONGEST_GLUED ? GLUED.exec(words) : null;
  if (!glued || glued.index === 0) return [line];
  const before = words.slice(0, glued.index).trimEnd();
  const heading = words.slice(glued.index);
  return [
    { ...line, words: before, end: start + before.length },
    { ...line, words: heading, start: end - heading.length },
  ];
}

/** Characters of a line that ends with a heading: one of a list, not somebody's words. */
const LONGEST_GLUED = 2_000;
