import { isSaying, saysBefore, saysBehind } from '../../answers/checks/saying.js';
import { officesIn } from '../../search/scope/speakers.js';
import { looksLikeName } from '../../transcripts/personNames.js';

/** Characters beside a quotation in which the one who said it is named. */
const REACH = 220;

/** Someone who may have said it, and how far from the quotation he is named. */
interface Voice {
  readonly name: string;
  readonly distance: number;
}

/**
 * Whom a sentence makes say the words that it quotes: a person, an office ("the CFO") or the company's management; null where
 * it names nobody. Words behind a quotation stand above those before it: "…," said Jassy.
 *
 * @param surnames of those who speak in the calls, in lower case: of them a surname is enough
 */
export function namedSpeaker(
  lead: string,
  tail: string,
  surnames: ReadonlySet<string>,
): string | null {
  const behind = tail.slice(0, REACH);
  const words = wordsOf(behind).slice(0, 7);
  const isBehind = words.some((word) => isSaying(word)) || /^\s*(?:[—–-]|\()/.test(behind);
  const ahead = lead.slice(-REACH);
  const isAhead =
    wordsOf(ahead).some(isSaying) || /\baccording to\b/i.test(ahead) || /[:—–]\s*$/.test(ahead);
  const found = isBehind ? voicesIn(behind, surnames, (at) => at) : [];
  const nearest =
    nearestOf(found) ??
    nearestOf(isAhead ? voicesIn(ahead, surnames, (at) => ahead.length - at) : []);
  return nearest?.name ?? null;
}

const wordsOf = (text: string): string[] =>
  (text.match(/\p{L}[\p{L}'’]*/gu) ?? []).map((word) => word.toLowerCase());

const nearestOf = (voices: readonly Voice[]): Voice | undefined =>
  [...voices].sort((a, b) => a.distance - b.distance)[0];

/** A person stands above the office that he holds, an office above "management". */
function voicesIn(
  text: string,
  surnames: ReadonlySet<string>,
  distanceOf: (at: number) => number,
): Voice[] {
  const offices = officesIn(text);
  const people = peopleIn(blankOut(text, offices), surnames, distanceOf);
  if (people.length > 0) return people;
  if (offices.length > 0)
    return offices.map(({ role, start }) => ({ name: role, distance: distanceOf(start) }));
  const company = MANAGEMENT.exec(text);
  return company ? [{ name: 'management', distance: distanceOf(company.index) }] : [];
}

const MANAGEMENT = /\b(?:management|executives|leadership|the company)\b/i;

function blankOut(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  return spans.reduce(
    (left, { start, end }) => left.slice(0, start) + '_'.repeat(end - start) + left.slice(end),
    text,
  );
}

const NAME = /\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}/gu;

function peopleIn(
  text: string,
  surnames: ReadonlySet<string>,
  distanceOf: (at: number) => number,
): Voice[] {
  return [...text.matchAll(NAME)].flatMap(({ index, 0: written }): Voice[] => {
    const name = written.replace(/['’]s?$|[.,]+$/u, '');
    const surname = name.split(' ').at(-1)?.toLowerCase() ?? '';
    if (!surnames.has(surname)) {
      const before = wordsOf(text.slice(0, index));
      const behind = wordsOf(text.slice(index + written.length).replace(/^,[^,]{0,80},/, ''));
      const isMeant = saysBehind(behind, 0) || saysBefore(before, before.length);
      if (!isMeant || !looksLikeName(name)) return [];
    }
    return [{ name, distance: distanceOf(index) }];
  });
}
