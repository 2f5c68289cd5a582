import { TranscriptError } from '../errors.js';
import { doubtsOn, unreadIn } from './doubts.js';
import { formatOf } from './formats.js';
import type { Outline, TranscriptFormat } from './outline.js';
import { plain } from './plain.js';
import type { SourceText } from './sourceText.js';

/** How a text is read, and what a person should know of it. */
export interface ChosenFormat {
  readonly format: TranscriptFormat;
  readonly doubts: readonly string[];
}

/**
 * The format of a text, as long as it accounts for what stands in it. Where it does so in part only, the text is read as
 * prose in which nobody is named, and nobody is management; a format that the text's row names is taken as it is.
 *
 * @throws TranscriptError UNKNOWN_FORMAT, and UNSURE_FORMAT where the text is no prose either
 */
export function chooseFormat(source: SourceText, file: string, named?: string): ChosenFormat {
  const format = formatOf(source, file, named);
  if (named !== undefined || WHOLE.has(format.name)) return { format, doubts: [] };
  const outline = format.outline(source);
  const seen = format === plain ? unreadIn(source) : doubtsOn(source, outline);
  if (seen.length === 0) return { format: { ...format, outline: () => outline }, doubts: [] };
  const doubt = `UNSURE_FORMAT: ${file} is in no layout that is known for sure (${seen.join('; ')})`;
  if (!plain.recognises(source)) throw new TranscriptError('UNSURE_FORMAT', `${doubt}: ${ADVICE}`);
  const claimed = withoutClaims(format === plain ? outline : plain.outline(source));
  return {
    format: { ...plain, outline: () => claimed },
    doubts: [`${doubt}, so nobody in it is named or taken for management: ${ADVICE}`],
  };
}

/** They leave nothing to doubt: data in fields, and minutes that name nobody. */
const WHOLE: ReadonlySet<string> = new Set(['turn-list', 'publisher-minutes']);
const ADVICE =
  'put "Name: " before what each speaker says, or name the format in its row of calls.json';

/** Who speaks is not told by the words alone where labels stand among them. */
const withoutClaims = ({ turns, ...outline }: Outline): Outline => ({
  ...outline,
  turns: turns.map((turn) => (turn.party === 'executive' ? { ...turn, party: null } : turn)),
});
