import { inlineLabel } from './labels.js';
import type { TextLine } from './textLines.js';

/** The parts of a line in which a scraper glued the next speaker's label to the words before: "… for joining. Ann Lee: Thanks". */
export function cutAtLabels(line: TextLine, isSpeaker: (name: string) => boolean): TextLine[] {
  const cuts = [...line.words.matchAll(LABEL)].flatMap(({ index }) => {
    const label = inlineLabel(line.words.slice(index, index + LONGEST));
    return label && isSpeaker(label.name) ? [index] : [];
  });
  if (cuts.length === 0) return [line];
  return [0, ...cuts].map((from, at): TextLine => {
    const words = line.words.slice(from, cuts[at]).trimEnd();
    const start = line.start + from;
    const gap = at === 0 ? line.gap : 'blank';
    return { ...line, words, start, end: start + words.length, gap };
  });
}

/** Behind the end of a sentence, which the stop of an initial or a title is not: "Mr. A. K. Rao:". */
const LABEL =
  /(?<=[.?!…]["”’')\]]?\s{1,3})(?<!(?<!\p{L})(?:\p{Lu}|Mrs?|Ms|Dr|Prof|Shri|Smt)\.\s{1,3})\p{Lu}(?:[^:.?!…]|(?<=\b(?:\p{Lu}|Mr|Ms|Mrs|Dr))\.){1,60}:\s/gu;
const LONGEST = 120;
