import type { Facts } from '../facts.js';
import type { Span } from '../span.js';

/** When something is, as a reader would mark it: "by the end of 2027", "the fourth quarter", "next year", "September 2025". */
export function datesIn({ reading: { text }, times }: Pick<Facts, 'reading' | 'times'>): Span[] {
  const named = times.map(({ start, end }) => ({
    start:
      start - (LEAD.exec(text.slice(Math.max(0, start - LONGEST_LEAD), start))?.[0].length ?? 0),
    end,
  }));
  const relative = [...text.matchAll(RELATIVE)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  // of "the first and second quarters" each is a time, and both are one phrase
  const whole = named.filter(
    (one) => !named.some((other) => other.start === one.start && other.end > one.end),
  );
  return [...whole, ...relative];
}

/** What may lead up to a time: a part of it, and the words between. */
const LEAD =
  /(?<![\p{L}\p{N}])(?:(?:early|mid|late|by|(?:(?:back|front|latter) )?(?:(?:end|beginning|half|start) of)|the)[ -]+){1,4}$/iu;
const LONGEST_LEAD = 40;
const RELATIVE =
  /(?<![\p{L}\p{N}])(?:(?:by|early|late|the|(?:back|front|latter) half of|half of|beginning of|end of)[ -]+){0,4}(?:(?:next|last|this|current|previous) (?:quarter|half|year)|end of (?:the|this|next) year)(?![\p{L}\p{N}])/giu;
