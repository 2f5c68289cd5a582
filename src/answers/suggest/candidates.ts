import type { Catalogue } from '../../catalogue.js';
import { mattersAsked } from './mattersAsked.js';
import { measuresSaid } from './measuresSaid.js';
import type { NamedCall } from './newestOfEach.js';
import { topicsOf } from './topicsOf.js';

/** A question that a call may answer. */
export interface Candidate {
  readonly question: string;
  /** The call that it was made of. */
  readonly call: string;
  /** Whether its answer has to show a figure. */
  readonly isOfFigure: boolean;
}

/** More of one kind would not be tried. */
const OF_A_KIND = 3;

/**
 * Questions about one call: its measures, what analysts asked about, and its topics, in turn.
 * @param turn which kind begins, so that neighbours in a list are not all of one kind
 */
export function candidatesOf(
  call: NamedCall,
  catalogue: Catalogue,
  turn: number,
): readonly Candidate[] {
  const statements = catalogue.statements(call.id) ?? [];
  const matters = (found: readonly string[]) =>
    found.map((matter) => ({ question: sayAbout(matter, call), isOfFigure: false }));
  const kinds = [
    measuresSaid(statements).map((measure) => ({
      question: askMeasure(measure, call),
      isOfFigure: true,
    })),
    matters(mattersAsked(statements, call.company)),
    matters(topicsOf(statements)),
  ].filter((kind) => kind.length > 0);
  const turned = kinds.map((_, at) => kinds[(at + turn) % kinds.length] ?? []);
  return Array.from({ length: OF_A_KIND }, (_, place) =>
    turned.flatMap((kind) => kind[place] ?? []),
  )
    .flat()
    .map((one) => ({ ...one, call: call.id }));
}

const sayAbout = (matter: string, call: NamedCall): string =>
  call.company === null
    ? `What was said about ${matter}?`
    : `What did ${call.company} say about ${matter}${periodOf(call)}?`;

const askMeasure = (measure: string, call: NamedCall): string =>
  call.company === null
    ? `What was the ${measure}?`
    : `What was ${call.company}${call.company.endsWith('s') ? "'" : "'s"} ${measure}${periodOf(call)}?`;

/** "in Q3 2025", where the company has other calls. */
function periodOf({ period, isOfSeveral }: NamedCall): string {
  const [, year, part] = /^(\d{4})-(Q[1-4]|H[12]|FY)$/.exec(period ?? '') ?? [];
  if (!isOfSeveral || !year || !part) return '';
  return part === 'FY' ? ` in fiscal year ${year}` : ` in ${part} ${year}`;
}
