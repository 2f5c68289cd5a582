import { measuresAmong } from './lexica.js';
import type { PartNames } from './partNames.js';
import type { Term } from './phrases.js';

/** From here on a sentence tells why, or what is left out: a region named there is not what its figures are of. */
const REASON =
  /\b(?:driven by|due to|reflect(?:s|ing|ed)?|led by|as a result|result(?:ing|s|ed) from|includ(?:es|ing|ed)|offset by|primarily|mainly|because|thanks to|as (?:we|our|the)|helped by|benefit\w*|supported by|attribut\w+|excluding|which|where|with (?:strong|growth|double)|on (?:strong|higher|lower)|ahead of|as (?:better|strong|more|higher|lower)|more than offset|partially offset|compared|versus)\b/i;
/** What opens the words on a part: "Turning to Office", "In Aerospace", "Next, the Server segment". */
const OPENS =
  /^(?:turn|turning|moving|move|let|now|next|for|in|within|at|shifting|switching|looking|starting|beginning|start|begin|first|second|third|finally|lastly|then|on|our|the|and|also|meanwhile|to|over|with|across|go|going|let's|jumping|as)$/;
const SKIPPED =
  /^(?:the|our|in|to|for|from|of|at|on|within|total|net|organic|adjusted|reported|segment|division|business|quarter|first|second|third|fourth|core|underlying|comparable|same|over|let|me|us|by|and)$/;
const NEAR_HEAD = 8;

/** The part of the company that a sentence is about. */
export interface NamedPart {
  /** The terms of its name. */
  readonly terms: readonly string[];
  /** Whether the sentence is all about it, so that what follows may be too. */
  readonly isHead: boolean;
  /** Whether the sentence opens with it: "Turning to Office". */
  readonly isAnnounced: boolean;
}

/**
 * The part that a sentence names as what its figures are of; null where it names none.
 *
 * @param measures places of the first terms of its measures
 */
export function partOf(
  text: string,
  terms: readonly Term[],
  measures: readonly number[],
  { known, isName }: PartNames,
): NamedPart | null {
  const read = beforeAsides(text, terms);
  const parts = known.find(read);
  const [part] = parts;
  const isOpening = OPENING.test(text);
  const hasFigures = terms.some(({ raw }) => /^\d/.test(raw));
  if (part) {
    const words = parts.flatMap(({ first, next }) => read.slice(first, next));
    const isHead = part.first < NEAR_HEAD && (isOpening || hasFigures);
    return { terms: words.map(({ term }) => term), isHead, isAnnounced: isHead && isOpening };
  }
  const isAbout = isOpening || measures.length > 0;
  const written =
    (isAbout ? (announced(text, read) ?? writtenAtHead(read, isName)) : null) ??
    writtenBefore(read, measures, isName);
  return (
    written && { terms: written.map(({ term }) => term), isHead: true, isAnnounced: isOpening }
  );
}

/** Says what comes next. */
const OPENING =
  /^(?:now|next|then|and|first|finally|lastly|okay|so|with that)?,?\s*(?:i['’]ll |i will |let me |let['’]s |we['’]ll )?(?:turn(?:ing)?|mov(?:e|ing)|shift(?:ing)?|switch(?:ing)?|start(?:ing)?|begin(?:ning)?|look(?:ing)?|now|next|jump(?:ing)?|on|in|for|within)\b/iu;
/** "In gaming, revenue …": the words up to the comma. */
const ANNOUNCED = /^(?:and |now |next,? )?(?:in|for|within|at|on) (?:our |the )?([^,.;:]{2,40}),/iu;
const NO_PART =
  /^(?:a|an|new|p&l|face|press|release|parallel|enterprise|local|currency|latter|category|gap|percent|order|addition|slide|page|environment|nutshell|quarter|year|month|first|second|third|fourth|half|fiscal|summary|closing|total|addition|fact|general|particular|terms?|line|constant|short|other|contrast|comparison|aggregate|result|time|end|turn|example|instance|reference|now|once|present|that|this|which|what|perspective|context|basis|full|period|january|february|march|april|may|june|july|august|september|october|november|december|today|future|outlook|guidance|balance|cash|capital|cost|side|note|q[1-4]|[1-4]q|h[12]|\d.*|we|you|i|it|they|our|those|shareholder|modeling|purpose|course|company|group|part|some|many|most|all|both|last|past|next|prior|same|meantime|long|near|while|case|high|low|level|whole)$/;

function announced(text: string, terms: readonly Term[]): readonly Term[] | null {
  const found = ANNOUNCED.exec(text);
  if (!found?.[1]) return null;
  const end = found[0].length;
  const start = end - 1 - found[1].length;
  const words = terms.filter((term) => term.start >= start && term.end < end);
  return words.length === 0 ||
    words.length > 5 ||
    words.some(({ term }) => NO_PART.test(term)) ||
    measuresAmong(words).length > 0
    ? null
    : words.filter(
        ({ term }) => !/^(?:segment|division|business|and|of|the|our|in|unit)$/.test(term),
      );
}

/** The terms of a sentence up to where it tells why. */
export function beforeReason(text: string, terms: readonly Term[]): readonly Term[] {
  const reason = text.search(REASON);
  return reason <= 0 ? terms : terms.filter(({ start }) => start < reason);
}

/** And up to the comma behind the first figure: what follows is told beside it. */
function beforeAsides(text: string, terms: readonly Term[]): readonly Term[] {
  const read = beforeReason(text, terms);
  const figure = read.find(({ term }) => /^\d/.test(term));
  const comma = figure ? text.slice(figure.end).search(/[,;]\s/) : -1;
  return figure && comma >= 0 ? read.filter(({ start }) => start < figure.end + comma) : read;
}

/** "Turning to Personal Devices.", "In Azure, …" */
function writtenAtHead(terms: readonly Term[], isName: (term: string) => boolean): Term[] | null {
  let at = 0;
  let isOpened = false;
  while (at < NEAR_HEAD && at < terms.length) {
    const term = terms[at]?.term ?? '';
    if (!OPENS.test(term)) break;
    isOpened ||= true;
    at++;
  }
  return isOpened || at === 0 ? runFrom(terms, at, isName) : null;
}

/** "Azure revenue grew": names right before a measure. */
function writtenBefore(
  terms: readonly Term[],
  measures: readonly number[],
  isName: (term: string) => boolean,
): Term[] | null {
  for (const measure of measures) {
    let at = measure - 1;
    while (at >= 0 && measure - at <= 3 && SKIPPED.test(terms[at]?.term ?? '')) at--;
    const term = terms[at];
    if (term && /^\p{Lu}/u.test(term.raw) && isName(term.term)) return [term];
  }
  return null;
}

function runFrom(
  terms: readonly Term[],
  from: number,
  isName: (term: string) => boolean,
): Term[] | null {
  const run: Term[] = [];
  for (let at = from; at < terms.length && run.length < 4; at++) {
    const term = terms[at];
    if (!term || !/^\p{Lu}/u.test(term.raw) || !isName(term.term)) break;
    run.push(term);
  }
  return run.length > 0 ? run : null;
}
