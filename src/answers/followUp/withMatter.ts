import type { Span } from '../../transcripts/sentences.js';
import type { Change } from './edit.js';
import type { Former } from './former.js';
import { ownerOf } from './matter.js';
import { readClause, type Thing } from './things.js';

/** A former question with another matter: "How fast did AWS grow?" with "advertising" is "How fast did advertising grow?". */
export function withMatter(matter: string, former: Former): Change {
  if (matter === '') return { edits: [], words: '' };
  const [wanted] = readClause(`the ${matter}`, []).things;
  const { text, things, named } = former;
  const measured = things.find(({ measure }) => measure !== null);
  if (wanted?.measure && !wanted.entity) {
    if (measured?.measure) return inPlace(measured.measure, matter);
    const owner = ownerOf(former);
    return owner
      ? inPlace(owner, ownedBy(text, owner, matter))
      : { edits: [], words: `for ${matter}` };
  }
  const place = placeFor(wanted, former);
  if (place) return inPlace(withArticle(text, place, wanted), matter);
  const [company] = named.spans;
  return company && !measured
    ? inPlace(company, ownedBy(text, company, matter))
    : { edits: [], words: `for ${matter}` };
}

/** A name takes the place of a name, anything else that of a thing without one; where there is none alike, a name that of what is asked about and not counted. */
function placeFor(wanted: Thing | undefined, { things, auxiliary }: Former): Span | null {
  const isName = wanted?.isName ?? false;
  const entities = things.filter(({ entity }) => entity !== null);
  const behind = entities.filter(({ start }) => isName && start > (auxiliary?.start ?? 0));
  const chosen = entities.find((thing) => thing.isName === isName) ?? behind[0] ?? entities[0];
  return wanted?.measure && chosen?.measure ? chosen : (chosen?.entity ?? null);
}

/** A name needs no article. */
function withArticle(text: string, span: Span, wanted: Thing | undefined): Span {
  const article = wanted?.isName ? /\bthe\s+$/i.exec(text.slice(0, span.start)) : null;
  return article ? { start: article.index, end: span.end } : span;
}

const inPlace = ({ start, end }: Span, words: string): Change => ({
  edits: [{ start, end, words }],
  words: '',
});

const ownedBy = (text: string, { start, end }: Span, matter: string): string =>
  `${text.slice(start, end).replace(/['’]s$/, '')}'s ${matter}`;
