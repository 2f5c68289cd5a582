import { type PartOfSpeech, partsOfSpeech } from './partsOfSpeech.js';
import { type AskedFor, askedFor } from './questionKind.js';
import type { QuestionTerm } from './questionTerm.js';
import { STOP_WORDS, WEAK_WORDS } from '../language/stopWords.js';
import { thingAsked } from './thing.js';
import { type Vocabulary, waysToWrite } from './vocabulary.js';
import { stem, type Word, wordsOf } from '../language/words.js';

/** A question read against one corpus. */
export interface Question {
  readonly text: string;
  readonly asksFor: AskedFor;
  readonly terms: readonly QuestionTerm[];
  /** Those of the thing that it asks about, its head last; see thingAsked. */
  readonly thing: readonly QuestionTerm[];
}

/** What a weak word counts beside a word that says what is asked. */
const WEAK_WEIGHT = 0.3;
/** With more words than this, a question says itself what it is about, and the related words of all would be mostly noise. */
const FEW_WORDS = 10;

/**
 * The words of a question that say what it is about, each with every way in which the corpus writes it.
 *
 * @param scopeTerms terms that only say which calls are meant (company, period): they count nothing inside those calls
 */
export function readQuestion(
  text: string,
  vocabulary: Vocabulary,
  scopeTerms: ReadonlySet<string>,
): Question {
  const words = wordsOf(text);
  const parts = partsOfSpeech(text);
  const asked = words
    .filter(
      (word) =>
        !STOP_WORDS.has(word.surface) && (word.surface.length > 1 || /\d/.test(word.surface)),
    )
    .filter((word) => !word.terms.some((term) => scopeTerms.has(term)))
    .filter((word) => !continuesName(word, words, vocabulary))
    .filter((word) => !isDegree(word, words));
  const telling = asked.filter(({ surface }) => !WEAK_WORDS.has(surface)).length;
  const relatedShare = Math.min(1, FEW_WORDS / telling);
  const asksFor = askedFor(text);
  const terms = asked.map((word) =>
    toTerm(word, { text, words, asksFor, relatedShare }, parts(word.start), vocabulary),
  );
  return { text, asksFor, terms, thing: thingAsked(text, words, terms) };
}

/** "How fast", "how large": asks for a figure, which need not stand by a word like that. */
const DEGREE =
  /^(?:big|large|high|low|small|fast|quick|quickly|far|long|soon|often|frequently|strong|deep|wide)$/;

const isDegree = (word: Word, words: readonly Word[]): boolean =>
  DEGREE.test(word.surface) && words[words.indexOf(word) - 1]?.surface === 'how';

/** "Trainium 2" is Trainium2 where the corpus writes it so: the name finds it, and the digit alone asks for nothing. */
function continuesName(word: Word, words: readonly Word[], { index }: Vocabulary): boolean {
  const before = words[words.indexOf(word) - 1];
  return (
    before !== undefined &&
    /^\d{1,2}$/.test(word.surface) &&
    index.terms.has(before.surface + word.surface)
  );
}

/** "Which chip makers": the answer names them, and need not say what they are. */
const ROLE =
  /^(?:makers?|manufacturers?|brands?|suppliers?|vendors?|providers?|competitors?|rivals?)$/;

/** What a word is read in. */
interface WholeQuestion {
  readonly text: string;
  readonly words: readonly Word[];
  readonly asksFor: AskedFor;
  /** How much related words count in a question of this length. */
  readonly relatedShare: number;
}

function toTerm(
  word: Word,
  { text, words, asksFor, relatedShare }: WholeQuestion,
  part: PartOfSpeech,
  vocabulary: Vocabulary,
): QuestionTerm {
  const { surface, start } = word;
  const isFigure = /^\d/.test(surface) || word.terms.some((term) => /^(?:#|q[1-4]$)/.test(term));
  const known = vocabulary.isDictionaryWord(surface) || vocabulary.isDictionaryWord(stem(surface));
  const isWeak = WEAK_WORDS.has(surface) || (asksFor === 'name' && ROLE.test(surface));
  const isName = !isFigure && !isWeak && isWrittenAsName(text, word, known);
  const exact = word.terms.slice(0, /^\p{L}+\d+$/u.test(surface) ? 1 : undefined); // Trainium4 is not Trainium2
  const alternatives =
    isFigure || isWeak
      ? exact.map((term) => ({ term, weight: 1 }))
      : waysToWrite(word, words, exact, { known, isName, relatedShare }, vocabulary);
  return {
    surface,
    start,
    part,
    isName,
    isFigure,
    weight: isWeak ? WEAK_WEIGHT : 1,
    alternatives,
  };
}

/** Capitals inside a sentence, inside a word or beside a digit; at the beginning only where the dictionary knows no such word. */
function isWrittenAsName(text: string, { start, end }: Word, known: boolean): boolean {
  const written = text.slice(start, end);
  if (/\p{L}\d|\p{Ll}\p{Lu}/u.test(written)) return true;
  if (/^\p{Lu}{2,}$/u.test(written)) return !known; // AWS is a name, AI and TV are words
  return /^\p{Lu}/u.test(written) && (start > 0 || !known);
}
