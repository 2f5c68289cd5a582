import type { MeasureNames } from '../lexicon/measureNames.js';
import { type AskedFor, askedFor } from '../questionKind.js';
import { STOP_WORDS } from '../stopWords.js';
import { narrowedBy } from './figures.js';
import { BASIS_PHRASES, type Basis, measuresAmong, SPAN_PHRASES, type TimeSpan } from './lexica.js';
import { termsIn } from './phrases.js';
import { askedTense, type Tense } from './tense.js';
import { type NamedTimes, namedTimes } from './times.js';

/** What a question asks of measures. */
export interface AskedReading {
  /** In the order in which it names them. */
  readonly measures: readonly MeasureNames[];
  /** Whether it asks for a figure, and not for a reason or a name. */
  readonly wantsFigure: boolean;
  /** Whether it asks by how much something changed, or for a share, and not for an amount. */
  readonly wantsChange: boolean;
  readonly tense: Tense | null;
  readonly bases: ReadonlySet<Basis>;
  readonly spans: ReadonlySet<TimeSpan>;
  readonly times: NamedTimes;
  /** Its terms that are no measure: a part that it asks about is among them. */
  readonly terms: ReadonlySet<string>;
  /** Those of them that say neither when nor how it is asked: a question without any asks about the whole company. */
  readonly besides: ReadonlySet<string>;
  /** Words that narrow its measures: "product" of "product revenue". */
  readonly narrowedBy: ReadonlySet<string>;
}

const CHANGE =
  /\b(?:grow(?:th|s|ing)?|grew|increas\w+|decreas\w+|declin\w+|chang\w+|ris(?:e|ing)|rose|f[ae]ll|drop\w*|up|down|percent\w*|rate|margin|ratio|share of|faster|slower|improv\w+)\b|%/i;
const OTHER_KIND = new Set<AskedFor>(['reason', 'person', 'place', 'date', 'name', 'yes-no']);

export function readAskedMeasures(question: string): AskedReading {
  const terms = termsIn(question);
  const names = measuresAmong(terms);
  const inMeasure = new Set(names.flatMap(({ first, next }) => placesOf(first, next)));
  const own = terms.filter((_, at) => !inMeasure.has(at));
  const said = new Set(
    [...SPAN_PHRASES.find(terms), ...BASIS_PHRASES.find(terms)].flatMap(({ first, next }) =>
      terms.slice(first, next).map(({ term }) => term),
    ),
  );
  const spans = SPAN_PHRASES.find(terms).flatMap(({ value }) => value ?? []);
  return {
    measures: [...new Set(names.map(({ value }) => value.measure))],
    wantsFigure: names.length > 0 && wantsFigure(question),
    wantsChange: CHANGE.test(question),
    tense: askedTense(question),
    bases: new Set(BASIS_PHRASES.find(terms).map(({ value }) => value)),
    spans: new Set(spans),
    times: namedTimes(terms),
    terms: new Set(own.map(({ term }) => term)),
    besides: new Set(
      own.flatMap(({ raw, term }) =>
        said.has(term) || PLAIN.test(term) || STOP_WORDS.has(raw.toLowerCase()) ? [] : term,
      ),
    ),
    narrowedBy: new Set(names.flatMap(({ first }) => narrowedBy(terms, first) ?? [])),
  };
}

/** Words of questions that name nothing: how it is asked, when, and by how much something changed. */
const PLAIN =
  /^(?:what['’]?|how|much|tell|give|show|state|report|reported|come|came|total|overall|company|whole|group|consolidated|figure|number|amount|level|value|size|grow|grew|growth|growing|increase|increased|decrease|decreased|decline|declined|change|changed|rise|rose|fall|fell|drop|dropped|up|down|percent|percentage|percentagewise|basis|point|earn|earned|make|made|generate|generated|spend|spent|post|posted|book|booked|deliver|delivered|record|recorded|expect|expected|expecting|guidance|guide|guided|guiding|outlook|forecast|project|projected|plan|planned|target|see|anticipate|range|result|actual|latest|current|currently|now|today|time|period|month|three|twelve|full|fiscal|first|second|third|fourth|last|next|prior|previous|this|end|ended|ending|close|closing|year-end|january|february|march|april|may|june|july|august|september|october|november|december|compare|compared|versus|vs|against|ago|before|year|quarter|q[1-4]\w*|[1-4]q\w*|fy\w*|cy\w*|h[12]\w*|\d.*|management|business|yoy|qoq|ytd|high|higher|low|lower|big|large|fast|far|please|exactly|precise|all|bring|brought|reach|reached|stand|stood|return|returned|pay|paid|buy|bought|dollar|million|billion|us|usd|term|rate)$/;

const NO_FIGURE =
  /\b(?:why|how come|reasons?|factors?|caus\w+|driv(?:e|es|er|ers|ing|en)|drove|behind|explain\w*|who|whose|which|list|name|headwinds?|tailwinds?|analysts?|asked|worr\w+|concern\w*|feel\w*|tone|confiden\w+|say about|said about|talk about|summar\w+|overview|takeaways?|highlights?|when|where|how long|what made|priorit\w+|strategy|plans? to|helped|hurt|weigh\w*)\b/i;

/** A figure, and no reason, name, feeling or yes. */
const wantsFigure = (question: string): boolean =>
  !NO_FIGURE.test(question) && !OTHER_KIND.has(askedFor(question));

/**
 * A question with the usual names of measures in place of the trade's: calls are searched for "free cash flow" where FCF is
 * asked for. Any other question is left as it is.
 */
export function spellOut(question: string): string {
  const terms = termsIn(question);
  let left = 0;
  let spelled = '';
  for (const { value, first, next } of measuresAmong(terms)) {
    if (!value.isShort) continue;
    const [from, to] = [terms[first]?.start ?? 0, terms[next - 1]?.end ?? 0];
    spelled += question.slice(left, from) + value.measure.name;
    left = to;
  }
  return spelled + question.slice(left);
}

const placesOf = (first: number, next: number): number[] =>
  Array.from({ length: next - first }, (_, at) => first + at);
