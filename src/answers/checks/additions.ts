import { WEAK_WORDS } from '../../language/stopWords.js';
import { isNoun } from '../../language/wordnet.js';
import { stem } from '../../language/words.js';
import { isSuperlative } from './comparison.js';
import { type Evidence, stands } from './evidence.js';
import type { ReadWord } from './readText.js';
import type { HasRelative } from './relatives.js';

/** With these begins a phrase that adds a fact of its own: another deed or thing, a cause, a means, a condition. */
const ADDING = new Set(
  `and but while because since as so which who whose by through with without after before despite thanks due owing including
   following amid via using during plus if unless although though whereas`.split(/\s+/),
);
/** With these begins a phrase that says more of what stands before it. */
const JOINING = new Set(
  'of in on at for from to into over under among against than that or'.split(' '),
);

/** Words of any sentence, whatever it is about. */
const LIGHT = new Set(
  `be have do make take get come go give put reach stand amount total account represent remain stay become seem mean include
   contain bring run set keep begin start use turn number figure share rest part form level rate third half way result
   percent percentage point basis bps earlier ago late previous prior once again row time period term due thank owe mainly mostly
   partly largely primarily especially particularly respectively roughly approximately nearly almost well up down off out back
   million billion trillion thousand dozen fast quick january february march april may june july august september october november
   december speak plain clear such both alike example instance follow drive cause lead help also even too because since while whereas
   though although after before among except despite once twice less more few little difference sum
   effect impact consequence result outcome pattern trend sign signal indication reason factor part development situation basis reflect relate tie
   describe contribute support fuel spur boost help lift thank back far feel see experience
   next current continue`
    .split(/\s+/)
    .map(stem),
);
const WEAK = new Set([...WEAK_WORDS].map(stem));

/** Where another phrase begins that goes with the one before cannot add so much unless it says at least so many new words. */
const LEAST_JOINED = 2;

/**
 * Whether a claim adds something to what its evidence says: a phrase behind its first that speaks of nothing there, another
 * thing joined by "and", or a superlative.
 *
 * @param isCue words that say how a thing is said (not, rose, expects): they are compared elsewhere
 */
export function addsSomething(
  claim: readonly ReadWord[],
  evidence: Evidence,
  isCue: (word: ReadWord) => boolean,
  hasRelative: HasRelative,
): boolean {
  if (evidence.words.length === 0) return false;
  if (superlativeAdded(claim, evidence)) return true;
  const isNew = (word: ReadWord): boolean => isTelling(word, isCue) && !hasRelative(word, evidence);
  const isOwn = (word: ReadWord): boolean =>
    isNew(word) || ((isCue(word) || word.isName) && !stands(word, evidence));
  return phrasesOf(claim).some(({ words, isFirst, head, joined }) => {
    if (isFirst) return false;
    const content = words.filter(isFull);
    const fresh = content.filter(isNew);
    if (fresh.length === 0) return false;
    if (content.every(isOwn)) {
      const isWhole = ADDING.has(head) && joined.filter(isFull).every(isOwn);
      return fresh.length >= (isWhole ? 1 : LEAST_JOINED);
    }
    return (
      head === 'and' &&
      content[0] !== undefined &&
      fresh.includes(content[0]) &&
      isMostlyNew(content, fresh)
    );
  });
}

/** At least half of a phrase, or two words of it. */
const isMostlyNew = (content: readonly ReadWord[], fresh: readonly ReadWord[]): boolean =>
  fresh.length >= 2 || fresh.length / content.length >= 0.5;

/** Names and figures are looked up elsewhere. */
const isTelling = (word: ReadWord, isCue: (word: ReadWord) => boolean): boolean =>
  word.isContent && !word.isName && !isCue(word);

const isFull = (word: ReadWord): boolean => word.isContent && !isEmpty(word);

const isEmpty = ({ terms, surface, isFigure }: ReadWord): boolean =>
  isFigure ||
  ADDING.has(surface) ||
  terms.some((term) => term.startsWith('#')) ||
  LIGHT.has(terms[0] ?? '') ||
  isManner(surface) ||
  WEAK.has(terms[0] ?? '');

/** Words that may stand for a superlative: "faster than in any year", "a record". */
const ALONE = new Set(
  'any ever never record alltime than only first last top unmatched unique no none high low peak'.split(
    ' ',
  ),
);

const superlativeAdded = (claim: readonly ReadWord[], { words }: Evidence): boolean =>
  claim.some((word) => isSuperlative(word)) &&
  !words.some((word) => isSuperlative(word) || ALONE.has(word.surface));

/** "Broadly", "particularly" tell how, and no other fact. */
const isManner = (surface: string): boolean => /^[a-z]{3,}ly$/.test(surface) && !isNoun(surface);

interface Phrase {
  readonly words: readonly ReadWord[];
  /** What follows in its clause and says more of it: "of the range". */
  readonly joined: readonly ReadWord[];
  readonly head: string;
  /** It begins its sentence. */
  readonly isFirst: boolean;
}

/** A claim cut where a clause or a word that joins something begins. */
function phrasesOf(claim: readonly ReadWord[]): Phrase[] {
  const phrases: { words: ReadWord[]; joined: ReadWord[]; head: string; isFirst: boolean }[] = [];
  for (const word of claim) {
    const open = phrases.at(-1);
    const last = open?.words.at(-1);
    const { surface, clause, sentence } = word;
    const isSameClause = last?.clause === clause;
    if (open && isSameClause && !ADDING.has(surface) && !JOINING.has(surface))
      open.words.push(word);
    else
      phrases.push({
        words: [word],
        joined: [],
        head: surface,
        isFirst: last?.sentence !== sentence,
      });
  }
  phrases.forEach(({ joined }, at) => {
    for (const next of phrases.slice(at + 1)) {
      if (!JOINING.has(next.head) || next.words[0]?.clause !== phrases[at]?.words[0]?.clause) break;
      joined.push(...next.words);
    }
  });
  return phrases;
}
