import { figuresIn } from '../../language/figures/figuresIn.js';
import { companiesOf } from '../../search/scope/companies.js';
import type { ParsedCall } from '../../types.js';
import { type Phrase, pairsIn, phrasesIn } from './phrases.js';
import { pick, type Random } from './random.js';
import { quarterInWords, spokenByExecutives, type Trap } from './trap.js';

/** Draws at most for each trap that is wanted. */
const DRAWS = 20;

/**
 * "What was Acme's X in Q3 2024?", X being two words of a statement with a figure that stand in the company's call of
 * another quarter and in none of its others. Every second trap asks about a quarter of which there is no call.
 *
 * @param most traps; fewer where the calls do not hold so many
 */
export function wrongQuarterTraps(
  calls: readonly ParsedCall[],
  most: number,
  random: Random,
): Trap[] {
  const companies = companiesOf(calls.map(({ transcript }) => transcript.call))
    .map(({ name, calls: own }) => ({
      name,
      calls: own.flatMap((at) => {
        const call = calls[at];
        return call && quarterInWords(call.transcript.call.period) ? [call] : [];
      }),
    }))
    .filter((company) => company.name !== '' && company.calls.length > 1);
  const traps = new Map<string, Trap>();
  const known = new Map<ParsedCall, ReadonlySet<string>>();
  for (let draw = 0; draw < DRAWS * most && traps.size < most; draw++) {
    const company = pick(companies, random);
    const source = company && pick(company.calls, random);
    const others = company?.calls.filter((call) => call !== source) ?? [];
    const asked = traps.size % 2 === 0 ? pick(others, random) : undefined;
    const phrase = source && pick(measuresOnlyIn(source, others, known, random), random);
    if (!company || !phrase) continue;
    const period = asked?.transcript.call.period ?? periodBefore(company.calls, random);
    const question = `What was ${company.name}'s ${phrase.text} in ${quarterInWords(period)}?`;
    traps.set(question, { question, call: asked?.transcript.call.id ?? null, speaker: null });
  }
  return [...traps.values()];
}

/** Of one statement with a figure, drawn: the phrases that stand in no other call of the company. */
function measuresOnlyIn(
  source: ParsedCall,
  others: readonly ParsedCall[],
  known: Map<ParsedCall, ReadonlySet<string>>,
  random: Random,
): Phrase[] {
  const { text } = source.transcript;
  const statement = pick(spokenByExecutives(source), random)?.statement;
  const words = statement ? text.slice(statement.start, statement.end) : '';
  if (figuresIn(words).length === 0) return [];
  return phrasesIn(words).filter(({ key }) =>
    others.every((call) => {
      const pairs = known.get(call) ?? pairsIn(call.transcript.text);
      known.set(call, pairs);
      return !pairs.has(key);
    }),
  );
}

/** A quarter of the year before the company's first call. */
function periodBefore(calls: readonly ParsedCall[], random: Random): string {
  const years = calls.map(({ transcript }) => Number(transcript.call.period?.slice(0, 4)));
  return `${Math.min(...years) - 1}-Q${1 + random(4)}`;
}
