import { partsOfSpeech } from './partsOfSpeech.js';
import { STOP_WORDS, WEAK_WORDS } from './stopWords.js';
import { nominalise } from './wordnet.js';
import { stem, wordsOf } from './words.js';

/** One question of several. */
export interface QuestionPart {
  /** As it was asked: "what drives it". */
  readonly asked: string;
  /** As it is searched, with what a pronoun stands for in its place: "what drives AWS growth". */
  readonly text: string;
}

/** Where a second question begins: after a question mark, or at "and" before a question word or a verb that asks. */
const JOINT =
  /\?\s+(?=\S)|[,;]?\s+(?:and|but|or)\s+(?:also\s+)?(?=(?:how|what|when|who|why|where|which|is|are|was|were|does|did|do|will|can|has|have)\b)/i;
const ASKS =
  /\b(?:how|what|when|who|whom|whose|why|where|which|is|are|was|were|does|did|do|will|would|can|could|has|have)\b/i;
/** More parts than this are one long question. */
const MOST_PARTS = 4;

/** The questions in a question: "How fast did AWS grow and what drives it?" asks two. */
export function splitQuestion(question: string): QuestionPart[] {
  const parts = question
    .split(JOINT)
    .map((part) => part.trim().replace(/[?\s]+$/, ''))
    .filter((part) => /\s/.test(part));
  const whole = [{ asked: question, text: question }];
  if (parts.length < 2 || parts.length > MOST_PARTS || !parts.every((part) => ASKS.test(part)))
    return whole;
  const [first = ''] = parts;
  return parts.map((asked, at) => ({ asked, text: at === 0 ? asked : withSubject(asked, first) }));
}

/** "this year" and "that customer" point to their own noun: only what stands alone is a pronoun. */
const PRONOUN = /\b(?:it|they|them)\b|\b(?:that|this|these|those)$/i;

/** A pronoun of a later part stands for what the first part is about: its nouns, and its verb where it has a noun. */
function withSubject(part: string, first: string): string {
  const subject = subjectOf(first);
  return subject === '' ? part : part.replace(PRONOUN, subject);
}

function subjectOf(part: string): string {
  const partOf = partsOfSpeech(part);
  return wordsOf(part)
    .filter(({ surface }) => !STOP_WORDS.has(surface) && !WEAK_WORDS.has(surface))
    .flatMap(({ surface, start, end }) => {
      const kind = partOf(start);
      if (kind === 'noun') return [part.slice(start, end)];
      const noun = kind === 'verb' ? nominalise(stem(surface)) : null;
      return noun === null ? [] : [noun];
    })
    .join(' ');
}
