/** How names are written and calls are led. */

/** "Mr.", "Ms", "Dr." before a name; the source of a pattern with the flag `u`. */
export const HONORIFIC =
  '(?:[Mm](?:r|rs|s)\\b\\.?|[Mm]iss\\b|(?:[Dd]r|Prof|Shri|Smt)\\b\\.?|M(?:R|RS|S)\\b\\.?|DR\\b\\.?)';
const NAME_WORD = "(?:(?:\\p{Lu}\\.){2,4}|\\p{Lu}[\\p{L}'’-]*\\.?)";
const PARTICLE = '(?:de|del|della|der|den|di|da|dos|du|la|le|van|von|bin|al|el|ter|ten)';
/** One to five words with capitals, "Ana M. de la Cruz"; the source of a pattern with the flag `u`. */
export const NAME = `${NAME_WORD}(?: (?:${PARTICLE} ){0,2}${NAME_WORD}){0,4}(?![\\p{L}\\p{N}]|[.'’]\\p{L})`;

/** Whether somebody says that questions are asked from now on, not that they will be later. */
export const opensQuestions = (words: string): boolean =>
  callsForQuestion(words) ||
  words.split(/[.?!]/).some((sentence) => OPENS_QUESTIONS.test(sentence) && !LATER.test(sentence));

/** Whether somebody says whom a question comes from. */
export const callsForQuestion = (words: string): boolean => QUESTION_FROM.test(words);

const QUESTION_FROM =
  /\b(?:first|next|last|final)\s(?:[\w-]{1,20}\s){0,2}questions?\s[^.?!]{0,50}?\b(?:from|by)\b|\bquestions?\s(?:(?:will|is|has)\s)?(?:comes?|coming|is)\s(?:in\s)?(?:from|by)\s/i;
const OPENS_QUESTIONS =
  /\b(?:begin|start|open|conduct|commence|move|proceed|take|go|turn|happy)\b.{0,50}?\b(?:questions?|q\s?&\s?a)\b/i;
const LATER =
  /\b(?:later|after|following|follow|follows|before|then|once|until|when|end|shortly|opportunity|if you|you can|you may|limit|please|during|would like to ask|wish)\b/i;

/** Whether words are such as only the person who leads through a call says. */
export const leads = (words: string): boolean => LEADING.test(words);

const LEADING =
  /\blisten[- ]only\b|\b(?:press|pressing|dial)\b[^.?!]{0,40}?(?:\bstar\b|\*|#|\bpound\b)|\bstar,? (?:then )?(?:the )?(?:number )?(?:one|zero|[01])\b|\btouch[- ]tone\b|\btelephone keypad\b|\byour line is (?:now )?(?:open|live)\b|\bthank you for standing by\b|\bmay (?:now |all )*disconnect\b|\bdisconnect your lines?\b|\bplease (?:proceed|go ahead) with your question\b/i;
