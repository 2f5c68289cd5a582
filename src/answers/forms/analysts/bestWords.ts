import type { FoundExchange } from '../../../search/exchanges/findExchanges.js';
import type { ParsedCall } from '../../../types.js';

/** What a sentence gains that asks, and what a mere courtesy loses, beside how well it fits. */
const ASKS = 1.2;
const COURTESY = 1;
const SHORT = 0.6;
/** A sentence of fewer words says little by itself. */
const FEW_WORDS = 6;

const COURTEOUS =
  /\b(?:thank(?:s| you)|good (?:morning|afternoon|evening|question|quarter)|great (?:question|quarter)|congrat\w*|appreciate|nice (?:quarter|results)|my (?:first )?question|(?:two|couple of|few) questions|follow-?up|hi|hello)\b/i;

/** The statement of a question's turn that asks best what is asked about, as an index into the call's statements. */
export const bestWords = ({
  parsed,
  exchange: { first, end },
  worth,
}: Pick<FoundExchange, 'parsed' | 'exchange' | 'worth'>): number =>
  best(parsed, first, end, (at, text) => worth(at) + (/\?["”’)]*\s*$/.test(text) ? ASKS : 0)) ??
  first;

/** The statement of the replies that fits best; null where nobody replied. */
export function bestReply({ parsed, exchange: { replies }, worth }: FoundExchange): number | null {
  const said = parsed.statements.flatMap(({ turn }, at) =>
    replies.includes(turn) && parsed.turns[turn]?.kind === 'answer' ? [at] : [],
  );
  const [first] = said;
  const last = said.at(-1);
  if (first === undefined || last === undefined) return null;
  const own = new Set(said);
  return best(parsed, first, last + 1, (at) =>
    own.has(at) ? worth(at) : Number.NEGATIVE_INFINITY,
  );
}

function best(
  { statements, transcript }: ParsedCall,
  first: number,
  end: number,
  worthOf: (at: number, text: string) => number,
): number | null {
  let found: number | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = first; at < end; at++) {
    const statement = statements[at];
    if (!statement) continue;
    const text = transcript.text.slice(statement.start, statement.end);
    const words = text.split(/\s+/).length;
    const lost = (COURTEOUS.test(text) ? COURTESY : 0) + (words < FEW_WORDS ? SHORT : 0);
    const worth = worthOf(at, text) - lost;
    if (worth > most) {
      most = worth;
      found = at;
    }
  }
  return found;
}
