import type { Form } from '../../answer.js';
import { askedFor } from '../../language/questionKind.js';
import type { Written } from '../reading.js';
import type { Retrieved } from '../retrieved.js';

/** A statement that says so itself. */
const SAYS_SO = /^\W*(?:yes|no|yeah|absolutely|correct|not really)\b/iu;

/** The form of quotes without a table: a list of things, a yes or no where the first of them says so itself, who said it, else excerpts. */
export function plainForm(
  question: string,
  { citations }: Pick<Written, 'citations'>,
  { sides, found }: Pick<Retrieved, 'sides' | 'found'>,
): Form {
  if (sides.length === 1 && found.length > 1) return 'list';
  const kind = askedFor(question);
  if (kind === 'yes-no' && SAYS_SO.test(citations[0]?.quote ?? '')) return 'yesno';
  return kind === 'person' ? 'who' : 'excerpts';
}
