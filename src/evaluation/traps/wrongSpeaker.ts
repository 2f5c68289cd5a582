import type { ParsedCall } from '../../types.js';
import { type Phrase, pairsIn, phrasesIn } from './phrases.js';
import { pick, type Random } from './random.js';
import { quarterInWords, spokenByExecutives, type Trap } from './trap.js';

/** Draws at most for each trap that is wanted: most statements hold nothing that only their speaker says. */
const DRAWS = 20;

/**
 * "What did B say about X?", X being two words that stand side by side in A's statements and in nobody else's of the
 * call. A, B and X are drawn from calls with two named executives or more; the same random numbers give the same traps.
 *
 * @param most traps; fewer where the calls do not hold so many
 */
export function wrongSpeakerTraps(
  calls: readonly ParsedCall[],
  most: number,
  random: Random,
): Trap[] {
  const traps = new Map<string, Trap>();
  const voices = calls.map(once(voicesOf));
  const asked = calls.map(({ transcript: { call } }) => {
    const quarter = quarterInWords(call.period);
    return call.company && quarter ? `on the ${call.company} ${quarter} call` : null;
  });
  for (let draw = 0; draw < DRAWS * most && traps.size < most; draw++) {
    const at = random(Math.max(1, calls.length));
    const where = asked[at];
    const speaking = voices[at]?.() ?? [];
    if (!where || speaking.length < 2) continue;
    const own = pick(speaking, random);
    const other = pick(
      speaking.filter((voice) => voice !== own),
      random,
    );
    const phrase = own && pick(phrasesOnlyOf(own, speaking, random), random);
    if (!other || !phrase) continue;
    const question = `What did ${other.name} say about ${phrase.text} ${where}?`;
    const call = calls[at]?.transcript.call.id ?? null;
    traps.set(question, { question, call, speaker: other.name });
  }
  return [...traps.values()];
}

/** What one executive says in a call. */
interface Voice {
  readonly name: string;
  readonly statements: readonly string[];
  readonly pairs: ReadonlySet<string>;
}

function voicesOf(call: ParsedCall): Voice[] {
  const said = new Map<string, string[]>();
  for (const { statement, turn } of spokenByExecutives(call)) {
    if (turn.speaker === null) continue;
    const words = call.transcript.text.slice(statement.start, statement.end);
    said.set(turn.speaker.name, [...(said.get(turn.speaker.name) ?? []), words]);
  }
  return [...said].map(([name, statements]) => ({
    name,
    statements,
    pairs: new Set(statements.flatMap((words) => [...pairsIn(words)])),
  }));
}

/** Of one statement, drawn: the phrases that no other executive says. */
function phrasesOnlyOf(own: Voice, all: readonly Voice[], random: Random): Phrase[] {
  const statement = pick(own.statements, random) ?? '';
  return phrasesIn(statement).filter(({ key }) =>
    all.every((voice) => voice === own || !voice.pairs.has(key)),
  );
}

function once(read: (call: ParsedCall) => Voice[]) {
  return (call: ParsedCall) => {
    let voices: Voice[] | null = null;
    return (): Voice[] => {
      voices ??= read(call);
      return voices;
    };
  };
}
