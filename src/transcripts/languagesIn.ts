import { languageOf, nameOfLanguage } from '../language/languages.js';
import type { ParsedCall, Statement } from '../types.js';

/** A call's statements with the language of each that is not English, without the other half of a bilingual page. */
export interface InLanguages extends Pick<ParsedCall, 'languages'> {
  readonly statements: readonly Statement[];
  readonly notes: readonly string[];
}

/** A greeting in another language makes no call of that language. */
const LEAST_SHARE = 0.05;
/** A page in two languages has at least so much in each. */
const SHARE_OF_HALF = 0.2;

/**
 * Which statements are not in English. Where a page says all in English and in another language, the other half is a
 * translation that nobody said: it is left out.
 */
export function languagesIn(text: string, statements: readonly Statement[]): InLanguages {
  const spoken = spokenIn(text, statements);
  const letters = new Map<string, number>();
  let all = 0;
  statements.forEach(({ start, end }, at) => {
    const language = spoken[at] ?? 'en';
    letters.set(language, (letters.get(language) ?? 0) + end - start);
    all += end - start;
  });
  const english = (letters.get('en') ?? 0) / all;
  if (all === 0 || 1 - english < LEAST_SHARE) return { statements, notes: [] };
  const languages = [...letters]
    .filter(([language, count]) => language !== 'en' && count >= LEAST_SHARE * all)
    .sort(([, one], [, other]) => other - one)
    .map(([language]) => language);
  const foreign = (at: number): boolean => languages.includes(spoken[at] ?? 'en');
  const names = languages.map(nameOfLanguage).join(' and ');
  if (languages.length === 0) return { statements, notes: [] };
  if (english >= SHARE_OF_HALF && 1 - english >= SHARE_OF_HALF) {
    const kept = statements.filter((_, at) => !foreign(at));
    const left = statements.length - kept.length;
    const note = `it is in English and ${names}: the English half was taken, ${left} statements in ${names} were left out`;
    return { statements: kept, languages, notes: [note] };
  }
  return {
    statements: statements.map((statement, at) =>
      foreign(at) ? { ...statement, language: spoken[at] ?? 'en' } : statement,
    ),
    languages,
    notes: [
      `${english >= SHARE_OF_HALF ? 'part of it' : 'it'} is in ${names}, which the built-in search does not read: it answers no question in English; ask in ${names}, or set EMBEDDINGS to a model of many languages and ingest again`,
    ],
  };
}

/** The language of each statement; one of too few words has that of its paragraph, else of what was said before it. */
function spokenIn(text: string, statements: readonly Statement[]): readonly string[] {
  const paragraphs = new Map<string, string>();
  const keyOf = ({ turn, locator }: Statement): string => `${turn}:${locator.paragraph}`;
  for (const statement of statements) {
    const words = paragraphs.get(keyOf(statement)) ?? '';
    if (words.length < PARAGRAPH)
      paragraphs.set(keyOf(statement), `${words} ${text.slice(statement.start, statement.end)}`);
  }
  const ofParagraphs = new Map([...paragraphs].map(([key, words]) => [key, languageOf(words)]));
  let before = [...ofParagraphs.values()].find((language) => language !== null) ?? 'en';
  return statements.map((statement) => {
    const own = languageOf(text.slice(statement.start, statement.end));
    before = own ?? ofParagraphs.get(keyOf(statement)) ?? before;
    return before;
  });
}

/** Characters of a paragraph that tell its language. */
const PARAGRAPH = 2_000;
