import type { Span } from '../../transcripts/sentences.js';
import type { Citation } from '../../types.js';

/** What a check reads of a citation. `id` is whatever the writer of the sentence knows the statement by. */
export type Cited = Pick<
  Citation,
  'quote' | 'prefix' | 'kind' | 'topic' | 'label' | 'speaker' | 'attribution' | 'inReplyTo' | 'call'
> & {
  readonly id: string;
  /** Missing in citations that an earlier version kept. */
  readonly party?: Citation['party'] | undefined;
};

/** What does not stand: quoted words, a figure, a date or year, a quarter or fiscal year, a name, who said it. */
export type FaultKind = 'quote' | 'figure' | 'date' | 'period' | 'name' | 'speaker';

/** A stretch of a sentence that the cited statements do not bear out: `sentence.slice(start, end)` is `text`. */
export interface Fault extends Span {
  /** Stable: repair and counting rely on it. */
  readonly kind: FaultKind;
  readonly text: string;
  /** One line that tells a writer what to mend. */
  readonly message: string;
}

/** A figure that stands nowhere but follows from two cited figures. */
export interface Computation extends Span {
  readonly figure: string;
  /** "$33.0 billion − $27.5 billion = $5.5 billion". */
  readonly sum: string;
}

/** Longest text that a message repeats, in characters. */
const SHOWN = 120;
/** Statements named in a message at most. */
const NAMED = 5;

/** "'25%' does not stand in S2". */
export function faultOf(
  kind: FaultKind,
  sentence: string,
  { start, end }: Span,
  cited: readonly Cited[],
): Fault {
  const text = sentence.slice(start, end);
  return { kind, text, start, end, message: MESSAGES[kind](shown(text), idsOf(cited)) };
}

/** What a sentence makes of a figure that stands: whose it is, what it is measured against or over, how far it holds. */
export type MisreadOf = 'owner' | 'basis' | 'bound';

/** "'drones' is not what '1 million' is said of in S2" */
export function misreadFault(
  of: MisreadOf,
  sentence: string,
  { start, end }: Span,
  figure: string,
  cited: readonly Cited[],
): Fault {
  const text = sentence.slice(start, end);
  const message = `${shown(text)} ${MISREAD[of]} ${of === 'bound' ? '' : `${shown(figure)} `}in ${idsOf(cited)}`;
  return { kind: 'figure', text, start, end, message };
}

const MISREAD: Readonly<Record<MisreadOf, string>> = {
  owner: 'is not said of',
  basis: 'is not the basis of',
  bound: 'is bounded otherwise',
};

function shown(text: string): string {
  const beginning = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return `'${beginning.replace(/\s+/g, ' ')}'`;
}

const MESSAGES: Readonly<Record<FaultKind, (text: string, ids: string) => string>> = {
  quote: (text, ids) => `${text} is not quoted to the letter from ${ids}`,
  figure: (text, ids) => `${text} does not stand in ${ids}`,
  date: (text, ids) => `${text} does not stand in ${ids}`,
  period: (text, ids) => `${text} is not the period of ${ids}`,
  name: (text, ids) => `${text} is not named in ${ids}`,
  speaker: (text, ids) => `${text} is not who speaks in ${ids}`,
};

function idsOf(cited: readonly Cited[]): string {
  const ids = cited.slice(0, NAMED).map(({ id }) => id);
  if (ids.length === 0) return 'any cited statement';
  return cited.length > NAMED ? `${ids.join(', ')}, …` : ids.join(', ');
}
