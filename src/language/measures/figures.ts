import type { MeasureNames } from '../lexicon/measureNames.js';
import type { Found, Term } from './phrases.js';

export type FigureUnit = 'money' | 'percent' | 'other';

/** A measure that a text gives figures of. */
export interface GivenMeasure {
  readonly measure: MeasureNames;
  readonly units: ReadonlySet<FigureUnit>;
  /** The word that narrows it: "product" of "product revenue"; null where there is none. */
  readonly narrowedBy: string | null;
  /** Whether it is what another figure is held against: "This compares to free cash flow of …". */
  readonly isHeldAgainst: boolean;
}

interface PlacedFigure {
  readonly at: number;
  readonly unit: FigureUnit;
}

const MONEY_WORD = /^(?:million|billion|trillion|thousand|cent|dollar|crore|lakh|euro|bn|mn|m|b)$/;
const PERCENT_WORD = /^(?:percent|percentage|basi|basis|bp|bps|point)$/;
const CURRENCY = /[$€£¥₹]\s?$/u;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
/** Figures in words, as guidance has them: "low single digits", "flat". */
const IN_WORDS =
  /^(?:digit|flat|breakeven|doubled|tripled|teen|twenty|thirty|forty|fifty|percent)$/;
/** What a number names in place of a figure: "slide 5", "Q3 2021", "level 3". */
const NUMBERED =
  /^(?:slide|page|q[1-4]|fiscal|fy|top|number|phase|tier|level|item|note|day|year|quarter|last|first|next|past|of|in|since|covid|class|chapter)$/;
const COUNTED_TIME = /^(?:year|month|week|day|quarter|hour|minute)$/;

/** The figures among the terms of a text. */
export function figuresAmong(terms: readonly Term[], text: string): PlacedFigure[] {
  return terms.flatMap(({ term, start, end }, at): PlacedFigure[] => {
    const next = terms[at + 1]?.term ?? '';
    const before = terms[at - 1]?.term ?? '';
    if (!/^\d/.test(term)) return IN_WORDS.test(term) ? [{ at, unit: 'percent' }] : [];
    const isMoney = CURRENCY.test(text.slice(Math.max(0, start - 2), start));
    const isPercent = /^\s?%/.test(text.slice(end, end + 2)) || PERCENT_WORD.test(next);
    if (isPercent) return [{ at, unit: 'percent' }];
    if (isMoney || MONEY_WORD.test(next)) return [{ at, unit: 'money' }];
    if (/^(?:19|20)\d\d$/.test(term) || MONTH.test(before) || /^\d+(?:st|nd|rd|th|q)$/.test(term))
      return [];
    return NUMBERED.test(before) || COUNTED_TIME.test(next) ? [] : [{ at, unit: 'other' }];
  });
}

/** Terms between a figure and its measure, at most. */
const FARTHEST = 22;
/** A measure before its figure is nearer than one behind it: "Revenue grew 5% and margin …". */
const BEHIND = 3;

/** The measures with the figures that stand nearest to them, in the order of the text. */
export function givenMeasures(
  measures: readonly Found<MeasureNames>[],
  figures: readonly PlacedFigure[],
  terms: readonly Term[],
): GivenMeasure[] {
  const given = new Map<Found<MeasureNames>, Set<FigureUnit>>();
  let behind = 0; // the first measure behind the figure
  for (const { at, unit } of figures) {
    while (behind < measures.length && (measures[behind]?.first ?? 0) <= at) behind++;
    const before = measures[behind - 1];
    const after = measures[behind];
    const toBefore = before ? at - before.next : FARTHEST;
    const toAfter = after ? after.first - at + BEHIND : FARTHEST;
    const owner = toAfter < toBefore ? after : toBefore < FARTHEST ? before : undefined;
    if (!owner) continue;
    const units = given.get(owner) ?? new Set();
    given.set(owner, units.add(unit));
  }
  return [...given].map(([{ value: measure, first }, units]) => ({
    ...{ measure, units },
    narrowedBy: narrowedBy(terms, first),
    isHeldAgainst: [1, 2, 3, 4].some((back) => AGAINST.test(terms[first - back]?.term ?? '')),
  }));
}

const AGAINST = /^(?:compare[ds]?|comparing|versus|vs|against|than|previous|previously)$/;

/** Words before a measure that do not narrow it. */
const NO_NARROWING =
  /^(?:our|the|a|an|in|of|for|to|at|by|from|with|on|as|and|or|but|both|this|that|these|those|its|their|we|it|i|you|total|net|gross|overall|consolidated|company|group|adjusted|non|gaap|non-gaap|core|organic|reported|underlying|strong|solid|record|higher|lower|quarterly|annual|annualized|full|year|quarter|first|second|third|fourth|fiscal|increased|decreased|improved|reduced|growing|increasing|constant|currency|diluted|basic|operating|average|same|store|comparable|current|prior|last|next|more|less|better|much|what|was|were|is|are|be|been|had|has|have|did|drove|drive|driving|deliver|delivered|generated|grow|grew|growth|expect|expected|expecting|see|saw|report|including|excluding|while|where|which|when|than|about|approximately|around|over|all|any|some|no|new|up|down|then|also|now|so|because|if|through|per|into|between|after|before|year-over-year|q[1-4]|[1-4]q|double|single|digit|mid|low|high|percent|million|billion|basis|point|segment|margin|sale|revenue|of|additional|incremental|their|pro|forma|normalized|estimated|projected|implied|cumulative|corresponding|resulting|associated|related|rate|level|significant|negative|positive|good|great|healthy|robust|expand|expanding|improve|improving|increase|decrease|maintain|achieve|support|impact|impacted|offset|lifted|let|slide|u.s|how|will|would|should|can|could|may|do|does|not|continued|continue|sequential|modest|slight|flat|outlook|guidance|target|long|term|short|yoy|month|end|period|ended|january|february|march|april|june|july|august|september|october|november|december|most|best|highest|lowest|largest|beat|exceed|exceeded|versus|vs|compared)$/;

/** The word right before a measure, where it narrows it. */
export function narrowedBy(terms: readonly Term[], first: number): string | null {
  const before = terms[first - 1];
  const joined = before && terms[first];
  if (!before || !joined || joined.start - before.end > 1) return null; // a comma or a dash between
  return /^\d/.test(before.term) || NO_NARROWING.test(before.term) ? null : before.term;
}
