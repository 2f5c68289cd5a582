import { FUNCTION_WORDS } from './lexicon/functionWords.js';

/** Scripts that tell a language by themselves, the particular first: Japanese has Chinese letters too. */
const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
];

/** The share of its letters in one script that makes a text of that language: kana are a part of what Japanese writes. */
const SHARE_OF_LETTERS = 0.3;
/** What tells a language in Latin letters: so many of its commonest words, and such a share of all words. */
const LEAST_WORDS = 2;
const SHARE_OF_WORDS = 0.15;
/** Characters looked at: a longer text tells no more. */
const LOOKED_AT = 4_000;

/** "l'" and "qu'" are words of their own, the "s" of "year's" is none. */
const WORD = /\p{L}{1,2}(?=['’]\p{L}{2})|\p{L}+(?:['’]\p{L}+)?/gu;

const languagesOf = new Map<string, readonly string[]>();
for (const [language, words] of Object.entries(FUNCTION_WORDS))
  for (const word of new Set(words.split(/\s+/)))
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);

/** The language of a text as ISO 639-1; null where it has too few words to tell: names and figures are of any language. */
export function languageOf(text: string): string | null {
  const looked = text.slice(0, LOOKED_AT);
  const letters = looked.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  for (const [language, script] of SCRIPTS)
    if ((looked.match(script)?.length ?? 0) > SHARE_OF_LETTERS * letters) return language;
  return latinLanguageOf(looked.toLowerCase().match(WORD) ?? []);
}

function latinLanguageOf(words: readonly string[]): string | null {
  const counts = new Map<string, number>();
  const different = new Map<string, Set<string>>();
  for (const word of words)
    for (const language of languagesOf.get(word) ?? []) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
      different.set(language, (different.get(language) ?? new Set()).add(word));
    }
  const [best, second] = [...counts].sort(([, one], [, other]) => other - one);
  if (
    !best ||
    (different.get(best[0])?.size ?? 0) < LEAST_WORDS ||
    best[1] < SHARE_OF_WORDS * words.length
  )
    return null;
  return best[1] === second?.[1] ? null : best[0];
}

const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** "Portuguese" for `pt`. */
export const nameOfLanguage = (code: string): string => NAMES.of(code) ?? code;
