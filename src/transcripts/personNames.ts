import { isUnnamedLine } from './parties.js';

/** Whether words stand where a name would and look like one, or say that there is none: "Unidentified Analyst". */
export const looksLikeSpeaker = (words: string): boolean =>
  looksLikeName(words) || isUnnamedLine(words);

/**
 * Whether a line, or the words before a colon or a dash, can be a person's name by its looks: two to six words, each with
 * a capital or a particle ("van"), and none that begins sentences or stands in titles, firms and headings.
 */
export function looksLikeName(words: string): boolean {
  if (!hasNameShape(words)) return false;
  const parts = partsOf(words);
  return (
    parts.length > 1 &&
    !parts.slice(0, -1).some((part) => ENDS_SENTENCE.test(part)) &&
    !OPENS_SENTENCES.has(parts[0]?.toLowerCase() ?? '') &&
    !parts.some((part) => OF_BUSINESS.has(part.toLowerCase()))
  );
}

/** Whether each word begins with a capital or is a particle: enough where the place itself tells that a name stands here. */
export function hasNameShape(words: string): boolean {
  if (words.length > LONGEST_NAME) return false;
  const parts = partsOf(words);
  const isName = (part: string | undefined) => part !== undefined && NAME_PART.test(part);
  return (
    parts.length <= MAX_PARTS &&
    isName(parts[0]) &&
    isName(parts.at(-1)) &&
    parts.every((part) => isName(part) || PARTICLE.test(part))
  );
}

/** "Initially. Ann Lee": a whole word and a full stop are no part of a name, but titles are. */
const ENDS_SENTENCE = /^(?!(?:messrs|prof|shri)\.)\p{L}{4,}[.]$/iu;
const LONGEST_NAME = 60;
const MAX_PARTS = 6;
const NAME_PART = /^\p{Lu}[\p{L}\p{M}'’ʼ.-]*$/u;
const PARTICLE =
  /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ter|ten|y|e|zu|af|av)$/;

/** The words of a name without what stands in brackets or quotation marks ("Robert (Bob) Swan"). */
const partsOf = (words: string): string[] =>
  words
    .slice(0, LONGEST_NAME + 1)
    .replace(/\([^()]*\)|["“][^"“”]*["”]/g, ' ')
    .split(/[\s,]+/)
    .filter(Boolean);

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const OPENS_SENTENCES = wordsOf(`
  a about actually again all also although and another any are as at because before but by can could did does each
  every everyone first for from given good great had has have hello her here hi his how however i if in is it its just
  last lastly let maybe more most my next no not now of oh ok okay on one or our perfect please right second since some
  sure thank thanks that the their then there these they third this those through to today two under we well were what
  when where whether which while who why would yeah yes yet you your`);

const OF_BUSINESS = wordsOf(`
  adjusted ai analyst analysts annual answer answers arr asset balance board bookings business call calls capex capital
  ceo cfo chief closing cloud commercial company conference consolidated contents coo copyright corp corporate customer
  customers debt director disclaimer duration earnings ebitda eps equity executive financial fiscal flow forward gaap general
  glossary gross growth guidance highlights image inc income incorporated industry instructions introduction investments
  investor investors llc llp ltd management manager managing margin margins market markets model non-gaap officer online
  operating operation operations operator opening outlook overview participants platform plc prepared presentation
  president product products program quarter question questions remarks research results revenue revenues safe securities
  segment segments senior service services session software sources statement statements strategic strategy summary
  takeaways technologies technology total transcript transcripts vice webcast year`);
