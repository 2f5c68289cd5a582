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
 * Minutes of a call by Dolphin Research: numbered topics with labelled statements, then questions and answers.
 * They name no speaker, so none is given. What the publisher wrote itself (header, review of the figures,
 * end mark, disclaimer) is no statement of an executive.
 */
export const dolphinMinutes: TranscriptFormat = {
  name: 'dolphin-minutes',
  recognises: ({ text }) =>
    /dolphin research/i.test(text) && /^[ \t]*(?:\d+\.\d+\s*)?Q\s*&\s*A/im.test(text),
  outline,
  guessCall,
};

const KEY_STATEMENTS =
  /^(?:\d{1,2}\.\d{1,2}\.?\s*)?key statements|^\d{1,2}\.\d{1,2}\.?\s[^.!?]{0,100}(?:executive|management|outlook)[^.!?]{0,40}$/i;
const QUESTIONS = /^(?:\d+\.\d+\.?\s*)?Q\s*&\s*A\b/i;
const CHAPTER = /^[IVX]{1,4}\.\s/;
const END = /^(?:<\s*end\b.*>|risk disclosure\b.*)/i;
const TOPIC = /^\d{1,2}[.)]\s+(?=[^\d\s])(.+?)[:：]?$/;
const TOPIC_WORDS = 14;
/** "Growth Trend: …", "Alexa+: …": a few words and a colon, with no sentence before it. */
const LABEL = /^([\p{Lu}\p{N}"“][^:：.!?]{0,70})[:：]\s+(?=\S)/u;
const QUESTION = /^(?:Q|Question)(?:\s*\d{1,2})?\s*[:：.]\s*/;
const ANSWER = /^(?:A|Answer)(?:\s*\d{1,2})?\s*[:：.]\s*/;

type Line = Span & { readonly words: string };

function outline({ text }: SourceText): Outline {
  const turns: HeardTurn[] = [];
  const paragraphs: Paragraph[] = [];
  let part: 'publisher' | 'remarks' | 'qa' = 'publisher';
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
  for (const line of linesOf(text)) {
    if (END.test(line.words)) break;
    if (QUESTIONS.test(line.words)) part = 'qa';
    else if (KEY_STATEMENTS.test(line.words)) part = 'remarks';
    else if (CHAPTER.test(line.words)) part = 'publisher';
    else if (part === 'remarks') {
      const heading = topicOf(line.words);
      if (heading !== null || turns.length === 0) turns.push(REMARK);
      if (heading !== null) topic = heading;
      else addLabelled(line, add);
    } else if (part === 'qa') {
      topic = null;
      const skip = openTurn(line.words, turns);
      if (turns.at(-1)?.section === 'qa') add(line, skip, null);
    }
  }
  return { people: [], turns, paragraphs };
}

const REMARK: HeardTurn = { section: 'remarks', heard: null, party: 'executive' };

function topicOf(words: string): string | null {
  const heading = TOPIC.exec(words)?.[1];
  if (heading === undefined || heading.split(/\s+/).length > TOPIC_WORDS) return null;
  return /[.:：]\s+\S/.test(heading) ? null : heading; // "1. Revenue: it grew …" is a statement, not a topic
}

function addLabelled(
  line: Line,
  add: (line: Line, skip: number, label: string | null) => void,
): void {
  const numbered = /^(?:\d{1,2}[.)]|[-•·*])\s+/.exec(line.words)?.[0].length ?? 0;
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

/** "$Amazon(AMZN.US) 2025 Q3 Earnings Call Minutes" in the first lines. */
function guessCall({ text }: SourceText): GuessedCall {
  const [title = null, ...header] = [...linesOf(text.slice(0, 4000))]
    .slice(0, 5)
    .map((line) => line.words);
  const named =
    /\$([^$(]{2,60})\(([A-Z.]{1,8}?)(?:\.[A-Z]{2})?\)[^\n]{0,40}?(\d{4})\s*Q([1-4])/.exec(
      header.join('\n'),
    );
  return {
    title,
    publisher: 'Dolphin Research',
    company: named?.[1]?.trim() ?? null,
    ticker: named?.[2] ?? null,
    period: named ? `${named[3]}-Q${named[4]}` : null,
  };
}
