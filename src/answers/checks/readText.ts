import { STOP_WORDS } from '../../language/stopWords.js';
import { type Word, wordsOf } from '../../language/words.js';
import { wordTable } from '../../language/wordTable.js';
import { splitSentences } from '../../transcripts/sentences.js';

/** A word where a claim or its evidence says it. */
export interface ReadWord extends Word {
  /** Its place among the words of the text, from 0. */
  readonly at: number;
  /** Sentences count through all texts that are read together, clauses within them. */
  readonly sentence: number;
  readonly clause: number;
  /** It says what the text is about: no stop word. */
  readonly isContent: boolean;
  /** How much a text says by it: the longer a word, the rarer it is (Zipf, 1935); as good here as counted frequencies. */
  readonly weight: number;
  /** Written with a capital inside a sentence. */
  readonly isName: boolean;
  readonly isFigure: boolean;
}

/** Longer words are no rarer. */
const MOST_LETTERS = 10;

/** What ends a clause between two words: a mark with a space behind it (no decimal point), a bracket or a dash. */
const CLAUSE_MARK = /[,;:.!?…](?=[\s"”’)*]|$)|[()[\]]|\s[-–—]+\s|—/u;
/** Words with which another clause begins. */
const CLAUSE_WORDS = new Set(
  'and but or while although though whereas because since as so which who however yet if when despite'.split(
    ' ',
  ),
);

/** "We're" is "are" and not "were", "we'll" is not "well"; the rest of a contraction is seldom missed. */
const CONTRACTED = wordTable<string>({ re: 'are', ll: 'will', ve: 'have' });

const DIGIT = /\d/;

/** The words of texts with what the checks look at, in order. */
export function readTexts(texts: readonly string[]): ReadWord[] {
  const read: ReadWord[] = [];
  let sentence = 0;
  let clause = 0;
  for (const text of texts.flatMap(sentencesOf)) {
    let end = 0;
    for (const word of wordsOf(text)) {
      const { surface, terms, start } = word;
      const between = text.slice(end, start);
      if (end > 0 && (CLAUSE_WORDS.has(surface) || (between !== ' ' && CLAUSE_MARK.test(between))))
        clause++;
      const isFigure = DIGIT.test(surface);
      const initial = text[start] ?? '';
      read.push({
        surface: CONTRACTED[contractedEnd(text.slice(start, word.end))] ?? surface,
        terms,
        start,
        end: word.end,
        at: read.length,
        sentence,
        clause,
        isContent: !STOP_WORDS.has(surface),
        weight: Math.min(MOST_LETTERS, surface.length),
        isName: end > 0 && !isFigure && initial !== initial.toLowerCase(),
        isFigure,
      });
      end = word.end;
    }
    sentence++;
    clause++;
  }
  return read;
}

const sentencesOf = (text: string): string[] =>
  text
    .split(/\n+/)
    .flatMap((line) =>
      splitSentences(line, 0, line.length).map(({ start, end }) => line.slice(start, end)),
    );

const contractedEnd = (word: string): string =>
  /['’](\p{L}+)$/u.exec(word)?.[1]?.toLowerCase() ?? '';
