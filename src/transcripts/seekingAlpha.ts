import { daysIn, periodIn } from '../language/periods/callDates.js';
import { withoutGlued } from './callHeadings.js';
import { draftOutline } from './draft.js';
import { type GuessedCall, linesOf, type Outline, type TranscriptFormat } from './outline.js';
import { isTitleLine, partyOfUnnamed } from './parties.js';
import { looksLikeName } from './personNames.js';
import { type Cast, createCast, readList, type Speaking, unlisted } from './seekingAlphaCast.js';
import type { Span } from './sentences.js';
import type { SourceText } from './sourceText.js';

/**
 * Pages of Seeking Alpha: lists of participants, then turns under a line with the name (and one with the title), or as
 * "Name: Title Words". A scraper may have glued a name to the line before, or put a title or a firm in its place.
 */
export const seekingAlpha: TranscriptFormat = {
  name: 'seeking-alpha',
  // Others head their lists alike, but write the people down in another way.
  recognises: ({ text }) => {
    const words = linesIn(text).map((line) => line.words);
    const executives = listUnder(words, EXECUTIVES, 'executive');
    return (
      words.some((line) => ANALYSTS.test(line)) &&
      executives.some(({ name }) => standsAlone(name, words))
    );
  },
  outline,
  guessCall,
};

const linesIn = (text: string) => [...linesOf(text)].flatMap(withoutGlued);

/** Whether a name stands on a line by itself, before a colon, or glued to other words, without a dash and a title. */
const standsAlone = (name: string, lines: readonly string[]): boolean =>
  lines.some((line) => {
    const at = line.indexOf(name);
    const behind = at < 0 ? '-' : line.slice(at + name.length);
    return (
      /^\s*(?:$|:|\p{Lu})/u.test(behind) &&
      /(?:^|[.?!…\])"”]\s|[QA] ?[-–—] ?)$/u.test(line.slice(0, at))
    );
  });

const EXECUTIVES = /^(?:(?:company|corporate) partici?i?pants?|executives):?$/im;
const ANALYSTS = /^(?:conference call partici?i?pants?|analysts):?$/im;
const QUESTIONS = /^(?:questions?[- ]and[- ]answers?|q ?& ?a)(?: session)?:?$/i;
const HEADING = /^(?:presentation|prepared remarks|call start|operator instructions):?$/i;
const END = /^(?:copyright policy:|the information contained here is a textual|read more current)/i;
/** "Q - Ann Lee", "A - Bob Ray": on which side a name speaks. */
const SIDE = /^([QA]) ?[-–—] ?(?=\p{Lu})/u;
const LABEL = /^([^:]{2,90}):\s*/;

const listUnder = (words: readonly string[], heading: RegExp, party: 'executive' | 'analyst') =>
  readList(words.slice(words.findIndex((line) => heading.test(line)) + 1), party);

function outline({ text }: SourceText): Outline {
  const lines = linesIn(text);
  const words = lines.map((line) => line.words);
  const executives = listUnder(words, EXECUTIVES, 'executive');
  const analysts = listUnder(words, ANALYSTS, 'analyst');
  const cast = createCast([...executives, ...analysts]);
  const speakerIn = speakersOf(words, cast);

  const draft = draftOutline(text);
  let section: 'remarks' | 'qa' = 'remarks';
  let above = ''; // the name line right above, or the name glued to its end
  let byOperator = false;
  const open = (name: string, title = ''): boolean => {
    const speaker = speakerIn(name, title);
    if (speaker) draft.open({ section, ...speaker });
    if (speaker) byOperator = partyOfUnnamed(name) === 'operator';
    return speaker !== null;
  };
  const labelOf = (line: string): string => {
    const [whole = '', name = ''] = LABEL.exec(line) ?? [];
    // In the remarks a colon is a speaker's own, unless a listed name stands before it.
    return (section === 'qa' || cast.speaker(name)) && open(name) ? whole : '';
  };
  const from = words.findIndex((line) => ANALYSTS.test(line)) + 1 + analysts.length;
  for (const [index, line] of lines.slice(from).entries()) {
    const name = above;
    const below = words[from + index + 1] ?? '';
    above = '';
    if (END.test(line.words)) break;
    if (QUESTIONS.test(line.words)) section = 'qa';
    if (QUESTIONS.test(line.words) || HEADING.test(line.words)) continue;
    if (name !== '' && (cast.isTitleOf(line.words, name) || isTitleLine(line.words))) continue;
    if (open(line.words, isTitleLine(below) ? below : '')) {
      above = line.words;
      continue;
    }
    if (isTitleLine(line.words)) {
      draft.open({ section, heard: null, party: null }); // somebody else, whose name is lost
      continue;
    }
    const label = labelOf(line.words);
    const title = label === '' ? 0 : cast.titleAt(line.words.slice(label.length));
    const start = line.start + label.length + title;
    let said = start;
    for (const glued of gluedIn(text.slice(start, line.end), below, cast, byOperator)) {
      draft.say({ start: said, end: start + glued.start });
      open(glued.name, isTitleLine(below) ? below : '');
      said = start + glued.end;
      if (said >= line.end) above = glued.name;
    }
    draft.say({ start: said, end: line.end });
  }
  return draft.finish(cast.people);
}

/** Who is meant by a line or label. A name that no list has is a person's if it stands before several turns; once alone it only ends the turn before. */
function speakersOf(
  lines: readonly string[],
  cast: Cast,
): (words: string, title: string) => Speaking | null {
  const seen = new Map<string, number>();
  const nameIn = (words: string) => words.replace(SIDE, '').trim();
  for (const line of lines) {
    const name = nameIn(LABEL.exec(line)?.[1] ?? line);
    if (looksLikeName(name)) seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  const asListed = new Map<string, Speaking | null>();
  return (words, title) => {
    const name = nameIn(words);
    const side = SIDE.exec(words)?.[1];
    const party = side ? (side === 'Q' ? 'analyst' : 'executive') : null;
    if (!asListed.has(name)) asListed.set(name, cast.speaker(name));
    const known = asListed.get(name);
    if (known) return { heard: known.heard, party: known.party ?? party };
    if (!looksLikeName(name)) return null;
    const sure = title !== '' || (seen.get(name) ?? 0) > 1;
    return { heard: sure ? { ...unlisted(name), role: title || null } : null, party };
  };
}

interface Glued extends Span {
  readonly name: string;
}

/** Words with which answers and questions begin. */
const OPENING =
  /^(?:yes|yeah|sure|thanks?|okay|ok|great|hi|hey|hello|good|i|i['’]\p{L}+|we|so|and|well|look|right|no|congrats|congratulations)\b/iu;
const FOLLOWS_NAME = /^(?:with|from|of|at|your|you|please|instructions?)\b/i;

/**
 * Speakers whose names a scraper glued into a line, behind the end of a sentence or, if the next line is their title,
 * behind any word. The stretch holds the name and the title behind it.
 */
function* gluedIn(
  words: string,
  nextLine: string,
  cast: Cast,
  byOperator: boolean,
): Generator<Glued> {
  let operator = byOperator;
  let last = 0;
  for (const { index, 0: space } of words.matchAll(/(?<=[.?!…\])"”])\s+(?=\p{Lu})/gu)) {
    const start = index + space.length;
    const name = cast.nameAt(words.slice(start, start + LONGEST_HEADER));
    if (name === null || start < last) continue;
    const behind = words.slice(start + name.length, start + LONGEST_HEADER);
    const next = behind.trimStart();
    const title = cast.titleAt(next);
    const begins = operator || name === 'Operator' ? /^\p{Lu}|^\[/u.test(next) : OPENING.test(next);
    const speaks = next === '' || title > 0 || (begins && !FOLLOWS_NAME.test(next));
    if (!speaks || (next !== '' && next.length === behind.length)) continue;
    last = start + name.length + (behind.length - next.length) + title;
    operator = name === 'Operator';
    yield { start, end: last, name };
  }
  const listed = cast.people.find(
    ({ name }) => words.endsWith(name) && cast.isTitleOf(nextLine, name),
  );
  const name = listed?.name ?? (isTitleLine(nextLine) ? lastWords(words) : '');
  const start = words.length - name.length;
  if (name !== '' && start >= last) yield { start, end: words.length, name };
}

const LONGEST_HEADER = 260;

/** What stands behind the last sentence of a stretch, where it looks like a name. */
function lastWords(words: string): string {
  const tail = words.slice(-LONGEST_HEADER).split(/(?<=[.?!…\])"”])\s+(?=\p{Lu})/u);
  const last = tail.length > 1 ? (tail.at(-1) ?? '') : '';
  return looksLikeName(last) ? last : '';
}

/** "Acme Inc. (NYSE:ACME) Q4 2025 Earnings Call October 30, 2025 5:00 PM EDT" in the first lines. */
function guessCall({ text }: SourceText): GuessedCall {
  const lines = [...linesOf(text.slice(0, 4000))].slice(0, 8).map(({ words }) => words);
  const title =
    lines.find((line) => periodIn(line) && /\b(?:call|conference)\b/i.test(line)) ?? null;
  const named = /^(.{2,80}?)\s*\((?:[A-Za-z]{2,10}:\s?)?([A-Z][A-Z0-9.-]{0,9})\)/.exec(title ?? '');
  return {
    title,
    company: named?.[1]?.trim() ?? null,
    ticker: named?.[2] ?? null,
    period: periodIn(title ?? '')?.period ?? null,
    date: lines.flatMap(daysIn)[0] ?? null,
    publisher: /\bseeking alpha\b/i.test(text) ? 'Seeking Alpha' : null,
  };
}
