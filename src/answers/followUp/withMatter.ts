import type { Span } from '../../transcripts/sentences.js';
import type { Change } from './edit.js';
import type { Former } from './former.js';
import type { Fragment } from './fragment.js';
import { ownerOf, saidAboutFrom } from './matter.js';
import { readClause, type Thing } from './things.js';

/** A former question with another matter: "How fast did AWS grow?" with "advertising" is "How fast did advertising grow?". */
export function withMatter(
  { matter, preposition }: Pick<Fragment, 'matter' | 'preposition'>,
  former: Former,
): Change {
  if (matter === '') return { edits: [], words: '' };
  const [wanted] = readClause(`the ${matter}`, []).things;
  const { text, named } = former;
  // "And in Europe?", "And internationally?": where, not what.
  if (/ly$/.test(matter) || (/^(?:in|at|across)$/i.test(preposition) && wanted?.isName))
    return { edits: [], words: `${preposition} ${matter}`.trim() };
  const things = replaceable(former);
  if (wanted?.isName && countsThings(former, things)) return saidAbout(matter, former);
  const measured = things.find(({ measure }) => measure !== null);
  if (wanted?.measure && !wanted.entity) {
    if (measured?.measure) return inPlace(measured.measure, matter);
    const owner = isSaidAbout(former) ? (things[0] ?? null) : ownerOf(former);
    const words = owner && (isSaidAbout(former) ? matter : ownedBy(text, owner, matter));
    return owner && words ? inPlace(owner, words) : { edits: [], words: `for ${matter}` };
  }
  const place = placeFor(wanted, { ...former, things });
  if (place) return inPlace(withArticle(text, place, wanted), matter);
  const [company] = named.spans;
  return company && !measured
    ? inPlace(company, ownedBy(text, company, matter))
    : { edits: [], words: `for ${matter}` };
}

/** "How many robots does Amazon have?": a name is not counted. Where a period is named, or several companies are, the question stays. */
function countsThings({ text, named, periods }: Former, things: readonly Thing[]): boolean {
  const isCount = /^how many\s+$/i.test(text.slice(0, things[0]?.start));
  const isSimple = periods.length === 0 && named.spans.length < 2;
  return isCount && isSimple && things.every(({ isName }) => !isName);
}

/** The company stays where it is, so that another may take its place. */
function saidAbout(matter: string, { text, named }: Former): Change {
  const [company] = named.spans;
  const words = `What was said about ${matter}`;
  if (!company) return { edits: [{ start: 0, end: text.length, words: `${words}?` }], words: '' };
  const edits = [
    { start: 0, end: company.start, words: `${words} at ` },
    { start: company.end, end: text.length, words: '?' },
  ];
  return { edits, words: '' };
}

/** Of "What did the CEO say about capacity?" only what it was said about. */
function replaceable({ text, things }: Former): readonly Thing[] {
  const from = saidAboutFrom(text);
  const behind = things.filter(({ start }) => start >= (from ?? 0));
  return behind.length > 0 ? behind : things;
}

const isSaidAbout = ({ text }: Former): boolean => saidAboutFrom(text) !== null;

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
