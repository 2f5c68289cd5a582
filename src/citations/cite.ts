import type { Citation, ParsedCall, Turn } from '../types.js';
import { withDoubts } from './doubts.js';

/** Characters of the text before and after a quote that its W3C TextQuote selector keeps. */
export const CONTEXT = 64;
/** Hex digits of the text's hash in a link: enough to tell the versions of one call apart. */
export const VERSION_DIGITS = 12;

/** How a statement's link begins: empty for a link within this server, else the public address. */
export type LinkBase = string;

/** The citation of one statement: its exact words and all that a reader needs to check them. */
export function citeStatement(
  parsed: ParsedCall,
  at: number,
  base: LinkBase,
): Citation | undefined {
  const statement = parsed.statements[at];
  const turn = parsed.turns[statement?.turn ?? -1];
  if (!statement || !turn) return undefined;
  const { transcript } = parsed;
  const { call, text, sha256, textSha256 } = transcript;
  return withDoubts({
    id: statement.id,
    statements: [statement.id],
    quote: text.slice(statement.start, statement.end),
    start: statement.start,
    end: statement.end,
    prefix: text.slice(Math.max(0, statement.start - CONTEXT), statement.start),
    suffix: text.slice(statement.end, statement.end + CONTEXT),
    kind: turn.kind,
    section: turn.section,
    topic: statement.topic,
    label: statement.label,
    speaker: turn.speaker,
    party: turn.party,
    attribution: attributionOf(turn, call.company),
    inReplyTo: repliedTo(parsed, turn),
    call: { ...call, sha256, textSha256 },
    locator: statement.locator,
    url: `${base}/c/${statement.id}?v=${textSha256.slice(0, VERSION_DIGITS)}`,
  });
}

/** What every door says where nothing proves that somebody speaks for the company. */
export const SIDE_NOT_KNOWN = "speaker's side not known";

/** Who said it, in words. A speaker is never guessed, and only who is proved to be management is called so. */
function attributionOf({ speaker, kind, party }: Turn, company: string | null): string {
  const doubt = party === null ? ` (${SIDE_NOT_KNOWN})` : '';
  if (speaker)
    return [speaker.name, speaker.role, speaker.organization].filter(Boolean).join(', ') + doubt;
  if (kind === 'question') return 'Analyst (speaker not named in the source)';
  if (kind === 'operator') return 'Operator';
  return company === null || party !== 'executive'
    ? `Speaker not named in the source${doubt}`
    : `${company} executives (speaker not named in the source)`;
}

function repliedTo(
  { transcript, turns, statements }: ParsedCall,
  { inReplyTo }: Turn,
): Citation['inReplyTo'] {
  if (inReplyTo === null) return null;
  const asked = statements.filter((statement) => statement.turn === inReplyTo);
  const [first] = asked;
  const last = asked.at(-1);
  if (!first || !last) return null;
  return {
    id: first.id,
    asker: turns[inReplyTo]?.speaker?.name ?? null,
    text: transcript.text.slice(first.start, last.end),
  };
}
