import { askedFor } from '../language/questionKind.js';
import { speaksAhead } from '../language/tense.js';

/** "Which company", "In which quarter": asks to choose among the sides of a comparison. */
const CHOICE =
  /^\s*(?:and\s+)?(?:(?:in|during|for|at|of)\s+)?(?:which|what)\s+(?:of\s+(?:them|these|those)|(?:\p{L}+\s+)?(?:compan(?:y|ies)|firms?|retailers?|banks?|quarters?|years?|periods?|calls?|ones?))\b/iu;
const SUPERLATIVE =
  /\b(?:the\s+)?(?:highest|lowest|largest|smallest|greatest|best|worst|most|least|fewest|biggest|strongest|weakest|fastest|slowest|higher|lower|larger|smaller|greater|better|more|less|fewer)\s+(?:(?:levels?|amounts?|values?|numbers?|percentages?)\s+(?:of|for|in)\s+)?(?=\p{L})/iu;

const MOVED =
  '(?:chang(?:e[ds]?|ing)|evolv(?:e[ds]?|ing)|shift(?:s|ed|ing)?|differ(?:s|ed)?|develop(?:s|ed|ing)?|compare[ds]?|progress(?:es|ed)?)';
/** Behind the verb nothing is left but when: a question that goes on ("change the way we shop") asks about that. */
const WHEN_ONLY = String.raw`(?:\s+(?:over|across|through|between|from|to|with|and|since|in|the|last|past|recent|few|two|three|four|time|calls?|quarters?|years?|then|now))*\W*$`;
/** How what is asked about has moved from side to side: each side tells it as it was there. */
const FRAMES = [
  // "By how many billions did X rise?" is worked out of what X was.
  /^\s*(?:by\s+(?:how\s+(?:much|many)(?:\s+\p{L}+)?|what\s+percent(?:age)?)|how\s+much)\s+(?:did|has|have)\s+(?<matter>\S.*?)\s+(?:risen|rise|rose|grown|grow|increased?|fallen|fall|declined?|dropped|drop|changed?)\b/iu,
  /^\s*(?:is|are|was|has|have)\s+(?<matter>\S.*?)\s+(?:been\s+)?(?:speeding|slowing|picking|accelerating|decelerating|improving|worsening|rising|falling|trending)\b/iu,
  /^\s*what(?:['’]s|\s+is|\s+has\s+been)\s+happening\s+(?:to|with)\s+(?<matter>\S.*?)\W*$/iu,
  new RegExp(
    String.raw`^\s*(?:and\s+)?(?:(?:how|in what ways?)\s+)?(?:did|do|does|has|have|is|was|were)\s+(?<matter>\S.*?)\s+(?:been\s+)?${MOVED}${WHEN_ONLY}`,
    'iu',
  ),
  /^\s*what(?:['’]s|\s+(?:has|have|is))?\s+(?:changed|different)\s+(?:in|about|with|on|for)\s+(?<matter>\S.*?)\W*$/iu,
  /^\s*compare\s+(?:the\s+)?(?!.*\s(?:with|to|against|versus|vs\.?)\s+\p{L})(?<matter>\S.*?)(?:\s+(?:with|to|and|against|versus|vs))*\W*$/iu,
  /^\s*what\s+(?:is|are|was|were)\s+the\s+(?:change|shift|difference)s?\s+(?:in|of|to)\s+(?<matter>\S.*?)\W*$/iu,
];
/** How one speaks of a matter, which the words of a call do not hold: "management's tone on capacity" is what they say about capacity. */
const VIEW =
  /^(?:[\p{L}'’]+\s+){0,2}?(?:tone|views?|stance|sentiment|attitude|commentary|language|messaging|message|narrative|thinking|opinions?|perspectives?|outlook)\s+(?:on|of|about|towards?|regarding|around|for|to)\s+/iu;

/** Whatever has a verb or a question word is a question already; a bare "gross margin" asks what it was, not what is expected. */
const CLAUSE =
  /\b(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|how|what|when|who|whose|why|where|which)\b/iu;
/** Who grew, and how much sooner: a rate of growth. */
const GREW =
  /^\s*(?:and\s+)?(?:who|which(?:\s+(?:of\s+(?:the\s+two|them|these)|one|(?:[\p{L}-]+\s+)?company))?)\s+(?:is|was|has\s+been|are|were)?\s*(?:grew|growing|grown|expanded|expanding|growth)\s+(?:faster|quicker|more(?:\s+quickly)?|fastest)\b/iu;
/** Asks for a comparison, and says nothing of what is compared. */
const COMMAND =
  /^\s*(?:please\s+)?(?:can\s+you\s+)?(?:compare|contrast|trace|track|show(?:\s+me)?|put|set|give(?:\s+me)?|list|chart|plot)\s+(?:the\s+)?/iu;
const BESIDE =
  /\s*\b(?:versus|vs\.?|compared\s+(?:with|to)|next\s+to|side\s+by\s+side|respectively|each(?:\s+quarter|\s+year)?|both|(?:per|by)\s+quarter|quarter[\s-](?:by|after|over)[\s-]quarter|quarters?\s+in\s+the\s+library|over\s+time|(?:over|across|through|in)\s+the\s+(?:last\s+)?(?:two|three|four|past|last|recent)?\s*(?:quarters|calls)|show\s+(?:the\s+)?(?:numbers|figures))(?=[\s,.?!:;]|$)/giu;
/** What stood between two sides, of which one is left. */
const LEFT_OVER = [
  /\b(?:against|and|or|v)\s*(?=[?.!,:;]|$)/giu,
  /^(?:[\s,:;]|(?:and|or|v|against|versus)\b)+/giu,
  /(?<=\b(?:do|does|did|is|are|was|were|how|by|of|in|at|for)\s)(?:and|or)\s/giu,
] as const;

/** A side's question without the words that only set the sides beside each other. */
function withoutFrame(asked: string): string {
  const grew = asked.replace(GREW, 'growth of');
  const left = LEFT_OVER.reduce(
    (text, pattern) => text.replace(pattern, ' '),
    grew.replace(COMMAND, '').replace(BESIDE, ' '),
  );
  const tidy = left
    .replace(/\s+([?.!,:;])/g, '$1')
    .replace(/\s{2,}/g, ' ')
    .replace(/[\s:,;]+(?=$|\?)/g, '')
    .trim();
  return /\p{L}{3}/u.test(tidy) ? tidy : asked;
}

/**
 * What each side of a comparison is asked for: "Which company had the highest gross margin?" asks each company "What was
 * the gross margin?", "How did the tone on capacity change?" each quarter "What was said about capacity?". Any other question
 * is asked as it is.
 */
export function measureOf(asked: string): string {
  const left = withoutFrame(asked);
  const question =
    CLAUSE.test(left) || speaksAhead(left) ? left : `What was ${left.replace(/[?.!\s]+$/, '')}?`;
  const matter = FRAMES.flatMap((frame) => frame.exec(question)?.groups?.matter ?? [])[0];
  if (matter !== undefined) {
    const about = matterOf(matter);
    return isMeasured(about) ? `What was ${about}?` : `What was said about ${about}?`;
  }
  if (!CHOICE.test(question)) return question;
  const superlative = SUPERLATIVE.exec(question);
  const rest = superlative && question.slice(superlative.index + superlative[0].length);
  return rest && /\p{L}{3}/u.test(rest) ? `What was the ${rest}` : question;
}

/** Whether a matter is a figure: each side has one. */
const isMeasured = (matter: string): boolean => askedFor(`What was ${matter}`) === 'amount';

/** The matter without the view of it; an outlook is a matter of its own where it has a figure, for that is guidance. */
function matterOf(matter: string): string {
  const [view] = VIEW.exec(matter) ?? [];
  const rest = matter.slice(view?.length ?? 0);
  const isGuidance = /outlook/i.test(view ?? '') && askedFor(`What was ${rest}`) === 'amount';
  return isGuidance ? matter : rest;
}
