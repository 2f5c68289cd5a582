import { languageOf } from './languages.js';
import { FUNCTION_WORDS } from './lexicon/functionWords.js';
import { QUESTION_WORDS } from './lexicon/languageNotes.js';

/** So many of a language's words for asking tell a short question's. */
const LEAST = 2;
/** A question of so few words needs one alone. */
const SHORT = 4;

/** The language of a question as ISO 639-1; null where it is English or cannot be told. A question is shorter than the texts that `languageOf` reads. */
export function questionLanguage(question: string): string | null {
  const known = languageOf(question);
  if (known === 'en') return null;
  const words = question.toLowerCase().match(/\p{L}+(?:-\p{L}+)?/gu) ?? [];
  const isEnglish = words.some((word) => ENGLISH.has(word));
  const counts = Object.entries(SETS).map(
    ([language, own]) => [language, words.filter((word) => own.has(word)).length] as const,
  );
  const [best, second] = counts.sort(([, one], [, other]) => other - one);
  const asks = best && best[1] > 0 && best[1] > (second?.[1] ?? 0) && !isEnglish ? best : null;
  // Near languages share their commonest words: what a question asks with tells more.
  const isSigned = /[^\p{ASCII}\p{P}\p{S}]/u.test(question);
  if (asks && (asks[1] >= LEAST || isSigned || known !== null || words.length <= SHORT))
    return asks[0];
  return known !== null && isSure(known, question, words) ? known : null;
}

/** Letters and words that English has too tell nothing: "S&C margin", "per foot in Texas". */
function isSure(language: string, question: string, words: readonly string[]): boolean {
  if (/[^\p{ASCII}\p{P}\p{S}]/u.test(question) || SETS[language] === undefined) return true;
  const english = new Set((FUNCTION_WORDS.en ?? '').split(/\s+/));
  const own = new Set(
    (FUNCTION_WORDS[language] ?? '')
      .split(/\s+/)
      .filter((word) => word.length > 1 && !english.has(word)),
  );
  const told = words.filter((word) => own.has(word) || SETS[language]?.has(word));
  return new Set(told).size >= LEAST;
}

const SETS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(QUESTION_WORDS).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** Any of these, and the question is in English, whatever else it holds. */
const ENGLISH: ReadonlySet<string> = new Set(
  'the of and how what why when who which did does is are was were much many growth revenue margin for with about'.split(
    ' ',
  ),
);
