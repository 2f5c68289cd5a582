import type { Place, SlackApi } from './api.js';
import type { SlackDeps } from './asking.js';
import { nameFault } from './faults.js';
import { createPrompts } from './prompts.js';
import { faultInWords, greeting } from './words.js';

/** Begins a thread of the assistant: says whose calls are here and suggests questions that they answer. Never rejects. */
export function createGreetThread(
  api: SlackApi,
  { ask, catalogue, logger }: SlackDeps,
  signal: AbortSignal,
): (place: Place) => Promise<void> {
  const prompts = createPrompts(ask, catalogue);
  return async (place) => {
    try {
      await api.post(place, { text: wordsOr(() => greeting(catalogue().calls())) });
      const questions = await prompts(signal);
      if (questions.length > 0) await api.suggest(place, questions);
    } catch (error) {
      logger.warn({ fault: nameFault(error) }, 'a thread of the assistant was not greeted');
    }
  };

  function wordsOr(words: () => string): string {
    try {
      return words();
    } catch (error) {
      return faultInWords(error, logger); // there is no index
    }
  }
}
