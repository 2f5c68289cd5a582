import type { Answer } from '../answer.js';
import { LANGUAGE_NOTES } from '../language/lexicon/languageNotes.js';
import { questionLanguage } from '../language/questionLanguage.js';
import type { Generation } from '../types.js';

/** Stable: the page shows it before the answer. */
export const QUESTION_LANGUAGE = 'QUESTION_LANGUAGE';

/** An answer that says first, in the language of the question, why a question that is not in English finds little; calls in that language are read as they are. */
export function noteLanguage<A extends Pick<Answer, 'warnings' | 'scope'>>(
  answer: A,
  question: string,
  { calls, embedder }: Generation,
): A {
  if (isOfManyLanguages(embedder.id)) return answer;
  const language = questionLanguage(question);
  const message = language === null ? undefined : LANGUAGE_NOTES[language];
  if (language === null || message === undefined) return answer;
  const inScope = new Set(answer.scope.calls);
  const isRead = calls.some(
    ({ languages = [], transcript }) =>
      inScope.has(transcript.call.id) && languages.includes(language),
  );
  if (isRead) return answer;
  return { ...answer, warnings: [{ code: QUESTION_LANGUAGE, message }, ...answer.warnings] };
}

/** Whoever sets another embedder than the built-in one chooses one for the languages at hand. */
const isOfManyLanguages = (embedder: string): boolean =>
  /^(?:transformers|openai|ollama):/.test(embedder);
