import { periodIn } from '../language/periods/callDates.js';
import {
  type GuessedCall,
  type HeardTurn,
  linesOf,
  type Outline,
  type Paragraph,
  type TranscriptFormat,
} from './outline.js';
import type { SourceText } from './readText.js';
import type { Span } from './sentences.js';

/**
 * Minutes that a publisher condenses a call to (Dolphin Research and others): topics with labelled statements, then questions
 * and answers. They name no speaker, so none is given. What the publisher wrote itself (header, review of the figures, end
 * mark, disclaimer) is no statement of an executive.
 */
export const publisherMinutes: TranscriptFormat = {
  name: 'publisher-minutes',
  recognises: ({ text }) =>
    (/dolphin research/i.test(text) && /^[ \t]*(?:\d+\.\d+\s*)?Q\s*&\s*A/im.test(text)) ||
    areMinutes([...linesOf(text)].map(({ words }) => words)),
  outline,
  guessCall,
};

/** What stands before a heading: "2.1", "II.", "一、", "(一)", "3)". */
const NUMBERED = String.raw`(?:[IVX]{1,4}[.、]\s*|[(（]?[一二三四五六七八九十]{1,3}[)）、.]?\s*|\d{1,2}(?:\.\d{1,2})?[.)]?\s+)`;
const heading = (words: string): RegExp => new RegExp(`^${words}`, 'i');
const QUESTIONS = heading(
  String.raw`${NUMBERED}?(?:Topic:\s*)?(?:Q\s*&\s*A|questions?\s+and\s+answers?)\b[^.!?]{0,40}$`,
);
const KEY_STATEMENTS = heading(
  String.raw`(?:${NUMBERED}?key statements|${NUMBERED}[^.!?:]{0,100}(?:executive|management|outlook)[^.!?:]{0,40}$|(?:executives?|management)['’s]*\s(?:statements|remarks|comments)$)`,
);
const SAID_CHAPTER = heading(
  `${NUMBERED}[^.!?:]{0,60}(?:statements|remarks|(?:information|details?) from the)[^.!?:]{0,60}$`,
);
const CHAPTER = /^(?:[IVX]{1,4}\.|[一二三四五六七八九十]{1,3}、)\s*/;
/** Chapters that the publisher writes itself. */
const FIGURES = /\b(?:figures?|financials?|review|summary|numbers|results|data)\b/i;
const END = /^(?:<\s*end\b.*>|risk disclosure\b.*)/i;
const TOPIC = new RegExp(String.raw`^(?:${NUMBERED}|Topic:\s*)(?=[^\d\s])(.+?)[:：]?$`);
const BARE_TOPIC = /^(\p{Lu}[^.!?:：;,]{2,50})[:：]$/u;
const TOPIC_WORDS = 14;
/** "Growth Trend: …", "Alexa+: …": a few words and a colon, with no sentence before it. */
const LABEL = /^([\p{Lu}\p{N}"“][^:：.!?]{0,70})[:：]\s+(?=\S)/u;
const MARK = /^(?:\d{1,2}[.)]|[-•·*])\s+/;
const QUESTION = /^(?:Q|Question)(?:\s*\d{1,2})?\s*[:：.]\s*/;
const ANSWER = /^(?:A|Answer)(?:\s*\d{1,2})?\s*[:：.]\s*/;

/** Lines of a text that calls itself minutes, a summary or notes in its head, or has the heading of what executives stated. */
const HEAD_LINES = 6;
const CALLED = /\b(?:minutes|condensed|call (?:summary|notes)|(?:summary|notes) of the call)\b/i;
/** In minutes most labels stand once; names before what people say come again. */
const LEAST_LABELS = 6;
const MOSTLY = 0.8;

function areMinutes(lines: readonly string[]): boolean {
  const isCalled = lines.slice(0, HEAD_LINES).some((line) => CALLED.test(line));
  if (!isCalled && !lines.some((line) => CHAPTER.test(line) && KEY_STATEMENTS.test(line)))
    return false;
  const labels = lines.flatMap((line) => {
    const label = LABEL.exec(line.replace(MARK, ''))?.[1];
    return label === undefined || /^(?:[QA]\d{0,2}|Topic)$/.test(label) ? [] : [label];
  });
  const different = new Set(labels).size;
  return different >= LEAST_LABELS && different >= MOSTLY * labels.length;
}

type Line = Span & { readonly words: string };

function outline({ text }: SourceText): Outline {
  const lines = [...linesOf(text)];
  const turns: HeardTurn[] = [];
  const paragraphs: Paragraph[] = [];
  // Without a chapter that says where they begin, all but the header are remarks.
  const hasChapters = lines.some(({ words }) => beginsRemarks(words));
  let part: 'publisher' | 'remarks' | 'qa' = hasChapters ? 'publisher' : 'remarks';
  let topic: string | null = null;
  const add = (line: Line, skip: number, label: string | null): void => {
    if (line.start + skip >= line.end) return;
    paragraphs.push({
      start: line.start + skip,
      end: line.end,
      turn: turns.length - 1,
      topic,
      label,
    });
  };
  for (const line of lines) {
    if (END.test(line.words)) break;
    if (QUESTIONS.test(line.words)) part = 'qa';
    else if (beginsRemarks(line.words)) part = 'remarks';
    else if (CHAPTER.test(line.words) && FIGURES.test(line.words)) part = 'publisher';
    else if (part === 'remarks') {
      const heading = topicOf(line.words);
      if (heading !== null) {
        turns.push(REMARK);
        topic = heading;
      } else if (hasChapters || turns.length > 0 || !isHeader(line, lines)) {
        if (turns.length === 0) turns.push(REMARK);
        addLabelled(line, add);
      }
    } else if (part === 'qa') {
      topic = null;
      const skip = openTurn(line.words, turns);
      if (turns.at(-1)?.section === 'qa') add(line, skip, null);
    }
  }
  return { people: [], turns, paragraphs };
}

const beginsRemarks = (words: string): boolean =>
  KEY_STATEMENTS.test(words) || (CHAPTER.test(words) && SAID_CHAPTER.test(words));

/** The title, and who compiled the text, stand in the first lines, before any label. */
const isHeader = (line: Line, lines: readonly Line[]): boolean =>
  lines.slice(0, HEAD_LINES).some(({ start }) => start === line.start) &&
  !lines.some(
    ({ start, words }) => start <= line.start && LABEL.test(words) && !CALLED.test(words),
  );

const REMARK: HeardTurn = { section: 'remarks', heard: null, party: 'executive' };

function topicOf(words: string): string | null {
  const heading = TOPIC.exec(words)?.[1] ?? BARE_TOPIC.exec(words)?.[1];
  if (heading === undefined || heading.split(/\s+/).length > TOPIC_WORDS) return null;
  return /[.:：]\s+\S/.test(heading) ? null : heading; // "1. Revenue: it grew …" is a statement, not a topic
}

function addLabelled(
  line: Line,
  add: (line: Line, skip: number, label: string | null) => void,
): void {
  const numbered = MARK.exec(line.words)?.[0].length ?? 0;
  const label = LABEL.exec(line.words.slice(numbered));
  add(line, numbered + (label?.[0].length ?? 0), label?.[1]?.trim() ?? null);
}

/** Opens the turn that a line begins, if it begins one, and tells how many characters its mark takes. */
function openTurn(words: string, turns: HeardTurn[]): number {
  const question = QUESTION.exec(words);
  if (question) {
    turns.push({ section: 'qa', heard: null, party: 'analyst' });
    return question[0].length;
  }
  const answer = ANSWER.exec(words);
  if (answer) {
    turns.push({ section: 'qa', heard: null, party: 'executive' });
    return answer[0].length;
  }
  return 0;
}

/** "$Amazon(AMZN.US) 2025 Q3 Earnings Call Minutes" in the first lines, or "Acme (Minutes): …" as the title. */
function guessCall({ text }: SourceText): GuessedCall {
  const [title = null, ...header] = [...linesOf(text.slice(0, 4000))]
    .slice(0, HEAD_LINES - 1)
    .map((line) => line.words);
  const head = header.join('\n');
  const named =
    /\$(?<company>[^$(]{2,60})\((?<ticker>[A-Z.]{1,8}?)(?:\.[A-Z]{2})?\)(?<when>[^\n]{0,60})/.exec(
      head,
    )?.groups;
  const writer =
    /\b(?:compiled|prepared|condensed|written)\s+by\s+([\p{L}\p{N}&.' -]{2,60}?)(?:[$,;:(]|\. |\.?$)/imu;
  const titled = /^(?<company>.{2,60}?)(?:\s+(?<when>(?:FY)?20\d\d\s*Q[1-4]))?\s*\(minutes\)/i.exec(
    title ?? '',
  )?.groups;
  return {
    title,
    publisher: /dolphin research/i.test(text)
      ? 'Dolphin Research'
      : (writer.exec(head)?.[1]?.trim() ?? null),
    company: named?.company?.trim() ?? titled?.company ?? null,
    ticker: named?.ticker ?? null,
    period: periodIn(named?.when ?? '')?.period ?? periodIn(titled?.when ?? '')?.period ?? null,
  };
}
