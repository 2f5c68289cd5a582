import type { CallBeside, CallOverview, CallPoint, OverviewOfCall } from '../../catalogue.js';
import { createCallVersions } from '../../citations/callVersions.js';
import { citeStatement, type LinkBase } from '../../citations/cite.js';
import { exchangesOf } from '../../search/exchanges/exchangesOf.js';
import { knownCompanies } from '../../search/scope/groups.js';
import type { SearchSpace } from '../../search/search.js';
import type { Generation, ParsedCall, Turn } from '../../types.js';
import { bestWords } from '../forms/analysts/bestWords.js';
import { chooseOverview } from '../forms/overview/chooseOverview.js';
import { keyFigures } from './keyFigures.js';

/** Statements that an overview shows, and among which its figures are looked for. */
const POINTS = 8;
const LOOKED_AT = 60;
/** A turn of fewer statements asks nothing as often as not: "Thanks." */
const FEW_WORDS = 8;
const QUESTIONS = 60;

/** Makes the overview of a call when it is first asked for; it is kept as long as its generation is served. */
export function createCallOverview(space: () => SearchSpace, linkBase: LinkBase): OverviewOfCall {
  const made = new WeakMap<Generation, Map<string, CallOverview>>();
  return (id) => {
    const current = space();
    const { generation } = current;
    const parsed = createCallVersions(generation).current(id);
    if (!parsed) return undefined;
    const known = made.get(generation) ?? new Map<string, CallOverview>();
    made.set(generation, known);
    const key = parsed.transcript.call.id;
    const overview = known.get(key) ?? make(current, parsed, linkBase);
    known.set(key, overview);
    return overview;
  };
}

function make(space: SearchSpace, parsed: ParsedCall, base: LinkBase): CallOverview {
  const point = (at: number): CallPoint[] => {
    const cited = citeStatement(parsed, at, base);
    return cited ? [{ id: cited.id, quote: cited.quote, attribution: cited.attribution }] : [];
  };
  const many = chooseOverview(space, parsed, LOOKED_AT, { inOrder: false });
  return {
    points: chooseOverview(space, parsed, POINTS).flatMap(({ statement, heading }) =>
      point(statement).map((one) => ({ ...one, heading })),
    ),
    figures: keyFigures(
      parsed,
      many.map(({ statement }) => statement),
    ).flatMap(({ statement, measure, figure }) =>
      point(statement).map((one) => ({ ...one, measure, figure })),
    ),
    speakers: speakersOf(parsed),
    questions: questionsOf(parsed).flatMap(point),
    ...besideOf(space.generation, parsed),
  };
}

function speakersOf({ turns }: ParsedCall): CallOverview['speakers'] {
  const first = new Map<string, Turn>();
  for (const turn of turns)
    if (turn.speaker && !first.has(turn.speaker.name)) first.set(turn.speaker.name, turn);
  return [...first.values()].flatMap(({ speaker, party }) =>
    speaker ? [{ ...speaker, party }] : [],
  );
}

/** Of each question the sentence that asks, one for each turn of some length. */
function questionsOf(parsed: ParsedCall): number[] {
  const { statements, transcript } = parsed;
  return exchangesOf(parsed)
    .filter(({ first, end }) => {
      const text = transcript.text.slice(statements[first]?.start, statements[end - 1]?.end);
      return text.split(/\s+/).length >= FEW_WORDS;
    })
    .map((exchange) => bestWords({ parsed, exchange, worth: () => 0 }))
    .slice(0, QUESTIONS);
}

function besideOf(
  generation: Generation,
  parsed: ParsedCall,
): { readonly before: CallBeside | null; readonly after: CallBeside | null } {
  const at = generation.calls.indexOf(parsed);
  const own = knownCompanies(generation).find(({ calls }) => calls.includes(at));
  const calls = (own?.calls ?? [])
    .flatMap((place) => generation.calls[place]?.transcript.call ?? [])
    .filter(({ period, date }) => period !== null || date !== null)
    .sort((a, b) =>
      a.date && b.date
        ? a.date.localeCompare(b.date)
        : (a.period ?? '').localeCompare(b.period ?? ''),
    );
  const place = calls.findIndex(({ id }) => id === parsed.transcript.call.id);
  const beside = (next: number): CallBeside | null => {
    const call = place < 0 ? undefined : calls[next];
    return call ? { id: call.id, company: call.company, period: call.period } : null;
  };
  return { before: beside(place - 1), after: beside(place + 1) };
}
