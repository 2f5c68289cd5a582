import { nominalise } from '../../language/wordnet.js';
import { stem } from '../../language/words.js';
import type { Span } from '../../transcripts/sentences.js';
import type { Former } from './former.js';
import type { Thing } from './things.js';

/** What joins two noun phrases to one: "the balance of AWS", "Home Depot's margin". */
const JOINS = /^(?:['’]s\s+|['’]?\s+|\s+(?:of|in|for|at|from)\s+(?:the\s+|its\s+|their\s+)?)$/i;
/** A verb that says little more than that there is something. */
const EMPTY_VERB = /\s+(?:have|has|had|get|do|done|see|look|use)$/i;

/** The noun phrase that "it" stands for: the subject with all that belongs to it ("Home Depot's operating margin"); null where there is none. */
export function subjectOf(former: Former): Span | null {
  const { things, auxiliary } = former;
  const first = things.find(({ start }) => start > (auxiliary?.start ?? -1)) ?? things[0];
  return first ? wholePhrase(former, first) : ownerOf(former);
}

/** Whose something is, for "its": a name, else the company, else what was spoken of. */
export function ownerOf({ things, named, auxiliary }: Former): Span | null {
  const name = things.find(({ isName }) => isName) ?? null;
  if (name?.entity) return name.entity;
  const [company] = named.spans;
  if (company) return company;
  const behind = things.filter(({ start }) => start > (auxiliary?.start ?? -1));
  return behind.find(({ entity }) => entity !== null)?.entity ?? behind[0] ?? things[0] ?? null;
}

/** What "they" stands for: the first thing that is more than one. */
export const severalOf = ({ things }: Former): Thing | null =>
  things.find(({ isPlural, entity }) => isPlural && entity !== null) ?? null;

/**
 * What a question is about as a noun phrase, with its company and its period: "How fast did AWS grow in Q3?" is about
 * "AWS growth in Q3".
 */
export function matterOf(former: Former): string {
  const whole = former.text.replace(/[\s?.!]+$/, '');
  const framed = FRAME.exec(whole)?.[1] ?? SAID_ABOUT.exec(whole)?.[1];
  return squeeze(
    framed ??
      (former.auxiliary
        ? behindAuxiliary(former, former.auxiliary, whole)
        : behindVerb(former, whole)),
  );
}

/** What `whyOf` and `resolveFollowUp` put around a matter. */
const FRAME = /^what (?:is the reason for|was said about|drove) (.+)$/i;
const SAID_ABOUT =
  /\b(?:say|said|says|mention\w*|comment\w*|talk\w*|speak|told|tell|discuss\w*) (?:\w+ )?(?:about|on|of|regarding) (.+)$/i;

/** Where in "What did the CEO say about capacity?" begins what it is about; null where nobody's words are asked for. */
export function saidAboutFrom(text: string): number | null {
  const found = SAID_ABOUT.exec(text);
  return found?.[1] === undefined ? null : found.index + found[0].length - found[1].length;
}

function behindAuxiliary(
  { text, things, verb, named }: Former,
  auxiliary: Span,
  whole: string,
): string {
  const asked = things
    .filter(({ end }) => end <= auxiliary.start)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
  const subject = withoutArticle(whole.slice(auxiliary.end, verb?.start));
  const rest = verb ? whole.slice(verb.end) : '';
  const deed = verb && (nominalise(stem(text.slice(verb.start, verb.end).toLowerCase())) ?? '');
  if (asked === '') return `${subject.replace(/\s+be(?:en|ing)?$/i, '')} ${deed ?? ''}${rest}`;
  const place = `${subject.replace(EMPTY_VERB, '')}${rest}`;
  const isCompany = named.spans.some(({ start, end }) => text.slice(start, end) === place.trim());
  if (isCompany) return `${asked} at ${place}`;
  return place.trim() === '' || /^(?:in|on|at|of|for)\b/i.test(place)
    ? `${asked} ${place}`
    : `${asked} of ${place}`;
}

function behindVerb({ things, named, verb }: Former, whole: string): string {
  const starts = [...things, ...named.spans].map(({ start }) => start);
  return withoutArticle(whole.slice(verb?.end ?? Math.min(whole.length, ...starts)));
}

function wholePhrase({ text, things, named }: Former, thing: Thing): Span {
  const others = [...things, ...named.spans].sort((a, b) => a.start - b.start);
  let { start, end } = thing;
  for (const other of others)
    if (other.start >= end && JOINS.test(text.slice(end, other.start))) end = other.end;
  for (const other of others.reverse())
    if (other.end <= start && /^(?:['’]s)?\s+$/.test(text.slice(other.end, start)))
      start = other.start;
  return { start, end };
}

/** A noun phrase without what stands before it. */
export const withoutArticle = (text: string): string =>
  text.trim().replace(/^(?:(?:there|the|some|a(?:ny?)?)(?:\s+|$))+/i, '');

const squeeze = (text: string): string => text.replace(/\s{2,}/g, ' ').trim();
