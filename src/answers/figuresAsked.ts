import { type Figure, type FigureKind, figuresIn } from '../language/figures/figuresIn.js';
import type { AskedFor } from '../language/questionKind.js';

/** Longest part of a statement that is searched for figures, in characters: a sentence has some 150. */
const SEARCHED = 4_000;

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

/** A change against what was a year or a quarter before. */
const BASIS =
  /\b(?:year|quarter)[\s-](?:over|on)[\s-](?:year|quarter)\b|\b[yq]oy?[yq]\b|\bsequential(?:ly)?\b/;

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
  if (BASIS.test(question)) return ['percent', 'money', 'multiple'];
  if (CHANGE.test(question)) return ['percent', 'money', 'multiple', 'count'];
  return MONEY.test(question) ? ['money'] : ['money', 'percent', 'count', 'multiple'];
}

const countKinds = (question: string): readonly FigureKind[] =>
  /\bhow many (?:\w+ )?(?:seconds|minutes|hours|days|weeks|months|quarters|years)\b/.test(question)
    ? ['duration', 'count']
    : /\bhow many (?:\w+ )?(?:dollars|basis points|percent)/.test(question)
      ? ['money', 'percent']
      : ['count', 'multiple'];
