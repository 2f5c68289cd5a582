import { createRelated } from './related.js';
import type { Vocabulary } from './vocabulary.js';
import { isDictionaryWord } from './wordnet.js';

/** What words mean, apart from any corpus. */
export const createLexicon = (): Omit<Vocabulary, 'index'> => ({
  related: createRelated(),
  isDictionaryWord,
});
