const NEGATORS = new Set(
  `not no never without neither nor none nobody nothing cannot cant hardly barely scarcely rarely seldom unlikely unable
   false untrue deny denies denied denying doubt doubts doubted lack lacks lacked absence refuse refused fail fails failed
   isnt arent wasnt werent dont doesnt didnt wont wouldnt couldnt shouldnt hasnt havent hadnt aint`.split(
    /\s+/,
  ),
);

/** Whether a folded word denies what is said with it. */
export const isNegator = (word: string): boolean => NEGATORS.has(word) || word.endsWith("n't");

/** Behind "not" and "no" these deny nothing, nor do the two together: not only, no doubt. */
const HARMLESS = new Set(
  'only just merely simply least doubt matter wonder question surprise'.split(' '),
);

/** Whether a word denies anything, between the words before and behind it. */
export const denies = (
  word: string,
  before: string | undefined,
  next: string | undefined,
): boolean =>
  isNegator(word) &&
  !(/^not?$/.test(word) && HARMLESS.has(next ?? '')) &&
  !(HARMLESS.has(word) && isNegator(before ?? ''));
