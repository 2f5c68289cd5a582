/** What CSL-JSON says of a person, or in `literal` of somebody whose name has no parts: a company, "Madonna". */
export type CslName =
  | {
      readonly family: string;
      readonly given: string;
      readonly 'non-dropping-particle'?: string;
      readonly suffix?: string;
    }
  | { readonly literal: string };

/**
 * Takes a name apart as reference lists need it: `Charles Van de Walle Jr.` is Van de Walle, Charles, Jr. Titles,
 * degrees and nicknames in brackets are no part of a reference. A particle in lower case ("von der Leyen") is kept apart,
 * for styles sort it differently; a capitalised one belongs to the family name (Chicago Manual of Style, 8.5).
 */
export function cslNameOf(name: string): CslName {
  const whole = name.normalize('NFC').replace(NICKNAME, ' ').replace(/\s+/g, ' ').trim();
  const [first = '', ...after] = whole.split(/\s*,\s*/).filter((part) => !DEGREE.test(part));
  const suffixes = after.filter((part) => SUFFIX.test(part));
  const [givenAfterwards] = after.filter((part) => !SUFFIX.test(part));
  const words = [...(givenAfterwards?.split(' ') ?? []), ...first.split(' ')];
  while (HONORIFIC.test(words[0] ?? '')) words.shift();
  while (DEGREE.test(words.at(-1) ?? '')) words.pop();
  if (words.length > 2 && SUFFIX.test(words.at(-1) ?? '')) suffixes.push(words.pop() ?? '');
  if (words.length < 2 || EASTERN.test(whole)) return { literal: words.join(' ') || name.trim() };
  const familyAt = givenAfterwards ? givenAfterwards.split(' ').length : startOfFamily(words);
  return partsOf(words.slice(0, familyAt), words.slice(familyAt), suffixes[0]);
}

const NICKNAME = /[("“][^()"“”]{0,40}[)"”]/g;
const HONORIFIC = /^(?:dr|mr|mrs|ms|miss|prof|professor|sir|dame)\.?$/i;
const DEGREE = /^(?:ph\.?d|m\.?d|mba|cfa|cpa|esq|j\.?d|d\.?phil)\.?$/i;
const SUFFIX = /^(?:jr\.?|sr\.?|ii|iii|iv)$/i;
const PARTICLE = /^(?:van|von|vom|zu|der|den|de|del|della|dello|di|da|dos|das|du|la|le|ter|ten)$/i;
/** Begins a family name of two words: "Jane St. John". */
const SAINT = /^(?:st\.|saint)$/i;
/** Names of these scripts put the family name first; they stand as they are written. */
const EASTERN = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** The last word, with all particles before it. */
function startOfFamily(words: readonly string[]): number {
  const last = words.length - 1;
  const particle = words.findIndex(
    (word, at) => at > 0 && at < last && (PARTICLE.test(word) || SAINT.test(word)),
  );
  const and = words.indexOf('y', 2); // Spanish: "José Ortega y Gasset"
  if (particle === -1) return and > 0 && and < last ? and - 1 : last;
  return particle;
}

function partsOf(
  given: readonly string[],
  family: readonly string[],
  suffix: string | undefined,
): CslName {
  const isParticle = (word: string) => PARTICLE.test(word) && word === word.toLowerCase();
  const found = family.findIndex((word) => !isParticle(word));
  const rest = found === -1 ? family.length - 1 : found;
  return {
    family: family.slice(rest).join(' '),
    given: given.join(' '),
    ...(rest > 0 ? { 'non-dropping-particle': family.slice(0, rest).join(' ') } : {}),
    ...(suffix === undefined ? {} : { suffix: suffix.replace(/^([js]r)\.?$/i, '$1.') }),
  };
}
