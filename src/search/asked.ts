import { namesBasis } from './basis.js';
import { type Figure, type FigureKind, figuresIn } from './figures.js';
import type { AskedFor } from './questionKind.js';

/** Longest part of a statement that is searched for figures, in characters: a sentence has some 150. */
const SEARCHED = 4_000;

/** Whether nothing but a figure or a date answers a question of this kind in full. */
export const asksForFigure = (asksFor: AskedFor): boolean =>
  asksFor === 'amount' || asksFor === 'count' || asksFor === 'date';

/** The figures of a statement that are of the kind a question asks for. */
export function figuresAskedFor(question: string, asksFor: AskedFor, statement: string): Figure[] {
  const kinds = kindsAskedFor(question.toLowerCase(), asksFor);
  if (kinds.length === 0) return [];
  const figures = knownFigures(statement).filter(
    (figure) =>
      kinds.includes(figure.kind) && (asksFor === 'count' || !isOfPoints(figure, statement)),
  );
  // "double venue … 1.25 million viewers": where something is counted, that is the count
  const counts = figures.filter(({ kind }) => kind === 'count');
  return asksFor === 'count' && counts.length > 0 && !kinds.includes('duration') ? counts : figures;
}

/** "Growth included 13 points from AI": of a percentage, which they are not themselves. */
const isOfPoints = ({ kind, end }: Figure, statement: string): boolean =>
  kind === 'count' && /^\s+points?\b/i.test(statement.slice(end));

const known = new Map<string, readonly Figure[]>();
/** Statements remembered at most. */
const REMEMBERED = 50_000;

function knownFigures(statement: string): readonly Figure[] {
  const before = known.get(statement);
  if (before) return before;
  const figures = figuresIn(statement.slice(0, SEARCHED));
  if (known.size < REMEMBERED) known.set(statement, figures);
  return figures;
}

const MONEY =
  /\b(?:costs?|prices?|priced|pay|paid|spend|spent|spending|salary|salaries|debt|dollars?|worth|invest\w*|capex|expenditures?|dividends?|revenues?|sales|income|profits?|earnings)\b/;
/** A share of something; "earnings per share" and "share repurchases" are of stock. */
const PORTION =
  /(?<!\bper )\bshare\b(?!\s+(?:repurchases?|buybacks?|prices?|counts?))|\b(?:percentage|percent|portion|proportion)\b/;
const CHANGE =
  /\b(?:percentage|percent|portion|proportion|rate|margin|fraction|more|less|better|cheaper|faster|grow\w*|grew|increase\w*|rise|rose|fall|fell|decline\w*|drop\w*|change\w*|up|down)\b/;

function kindsAskedFor(question: string, asksFor: AskedFor): readonly FigureKind[] {
  if (asksFor === 'date') return ['date', 'duration'];
  if (asksFor === 'count')
    return /\bhow often\b/.test(question)
      ? ['count', 'multiple', 'duration']
      : countKinds(question);
  if (asksFor !== 'amount') return [];
  if (/\bhow much (?:\w+ )?time\b/.test(question)) return ['duration'];
  if (PORTION.test(question)) return ['percent', 'multiple'];
  if (/\bmargins?\b/.test(question)) return ['percent'];
  if (/\bdollars\b/.test(question)) return ['money'];
  if (namesBasis(question)) return ['percent', 'money', 'multiple'];
  if (CHANGE.test(question)) return ['percent', 'money', 'multiple', 'count'];
  return MONEY.test(question) ? ['money'] : ['money', 'percent', 'count', 'multiple'];
}

const countKinds = (question: string): readonly FigureKind[] =>
  /\bhow many (?:\w+ )?(?:seconds|minutes|hours|days|weeks|months|quarters|years)\b/.test(question)
    ? ['duration', 'count']
    : /\bhow many (?:\w+ )?(?:dollars|basis points|percent)/.test(question)
      ? ['money', 'percent']
      : ['count', 'multiple'];

const REASON =
  /\b(?:because|due to|reasons?|driven|drivers?|since|therefore|thanks to|so that|in order to|caused?|result(?:s|ed)? (?:of|in|from)|reflect\w*|why|led by|attribut\w+|as (?:we|the|customers|more))\b/i;
const PLACE = /\b(?:in|across|at|to|from|throughout)\s+(?:the\s+)?\p{Lu}/u;
const NAME = /(?<=[\p{L}\p{N},;:)’'"”]\s)[(“"]?\p{Lu}[\p{L}\p{N}]+/gu;

/**
 * How far a statement holds the kind of thing that a question asks for: 1 it does, 0 it does not, ½ where the
 * question asks for no particular kind.
 *
 * @param figures what `figuresAskedFor` found
 * @param ownNames words of the question, in lower case: a name that it holds itself answers nothing
 */
export function holdsWhatIsAsked(
  asksFor: AskedFor,
  statement: string,
  figures: readonly Figure[],
  ownNames: ReadonlySet<string>,
): number {
  switch (asksFor) {
    case 'count':
    case 'amount':
    case 'date':
      return figures.length > 0 ? 1 : 0;
    case 'reason':
      return REASON.test(statement) ? 1 : 0.2;
    case 'place':
      return PLACE.test(statement) ? 1 : 0;
    case 'person':
    case 'name': {
      const names = (statement.match(NAME) ?? []).filter(
        (name) => !ownNames.has(name.toLowerCase()),
      );
      return Math.min(1, names.length / 2); // an enumeration answers better than one name
    }
    default:
      return 0.5;
  }
}

/**
 * Whether a statement without what is asked for is no answer: "how many", "how much", "when" and "name the …" leave
 * nothing else. "When do customers …?" asks for a condition, not for a date.
 */
export function mustHold(asksFor: AskedFor, question: string): boolean {
  if (asksFor === 'date') return !/\bhow long\b|^when do\b/i.test(question.trim());
  if (asksFor === 'amount') return !/\bhow (?:big|large|high|low|far|small)\b/i.test(question); // "as large as EC2"
  return asksFor === 'count' || asksFor === 'person';
}
