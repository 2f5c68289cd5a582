import { gapBefore, type Reading } from '../../language/reading.js';
import { holdsRole, officesIn } from '../../search/scope/speakers.js';
import { looksLikeName } from '../../transcripts/personNames.js';
import type { Span } from '../../transcripts/sentences.js';
import type { Cited } from './fault.js';
import type { KnownNames } from './knownNames.js';
import { isSaying, saysBefore, saysBehind } from './saying.js';

/** Whoever a sentence hands words to, of whom the cited statements do not come: an office, an asker, somebody who is only spoken of. */
export function strayVoices(reading: Reading, cited: readonly Cited[], known: KnownNames): Span[] {
  return [
    ...strayOffices(reading, cited),
    ...strayPeople(reading, cited, known),
    ...strayManagement(reading, cited),
  ];
}

/** Offices that nobody who speaks holds. One that the statement itself speaks of may be named, but not be made to say something. */
function strayOffices(reading: Reading, cited: readonly Cited[]): Span[] {
  const { text, tokens } = reading;
  const words = tokens.map(({ word }) => word);
  return officesIn(text).filter(({ role, start, end }) => {
    const beside = speakersBeside(text, { start, end }, cited);
    const held = (beside.length > 0 ? beside : cited).some(({ speaker }) =>
      holdsRole(speaker?.role ?? null, role),
    );
    if (held) return false;
    const first = tokens.findIndex((token) => token.start >= start);
    const last = tokens.findLastIndex((token) => token.end <= end);
    if (beside.length > 0 || saysBehind(words, last + 1) || saysBefore(words, first)) return true;
    return !cited.some((one) =>
      textsAbout(one).some((about) => officesIn(about).some((office) => office.role === role)),
    );
  });
}

const textsAbout = ({ quote, topic, label, inReplyTo }: Cited): string[] =>
  [quote, topic, label, inReplyTo?.text].flatMap((text) => (text ? [text] : []));

/** Those who speak whose surname stands right beside an office: "CFO Brian Olsavsky", "Brian Olsavsky, the CFO". */
function speakersBeside(text: string, { start, end }: Span, cited: readonly Cited[]): Cited[] {
  const before = /([\p{Lu}][\p{L}'’.-]*)(?:,? \(?|, (?:the |its |the company's |our )?)$/u.exec(
    text.slice(Math.max(0, start - 40), start),
  )?.[1];
  const after =
    /^(?:,? )((?:\p{Lu}[\p{L}'’.-]* ?){1,4})/u.exec(text.slice(end, end + 60))?.[1] ?? '';
  const near = `${before ?? ''} ${after}`
    .toLowerCase()
    .replace(/['’]s?\b/g, '')
    .split(/\s+/);
  return cited.filter(({ speaker }) => {
    const surname = speaker?.name.toLowerCase().split(' ').at(-1) ?? '';
    return surname !== '' && near.includes(surname);
  });
}

/** Names right before a verb of saying, or behind "according to", that are not of who speaks. */
function strayPeople(reading: Reading, cited: readonly Cited[], known: KnownNames): Span[] {
  const { tokens } = reading;
  const words = tokens.map(({ word }) => word);
  const stray: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const name = nameAt(reading, at);
    if (!name) continue;
    const isSaid = saysBehind(words, name.next) || (isOpen(reading, at) && saysBefore(words, at));
    const written = tokens
      .slice(at, name.next)
      .map(({ raw }) => raw.replace(/['’]s?$/, ''))
      .join(' ');
    if (isSaid && !known.isSpeaker(written)) {
      const isAsker = known.isAsker(written) && !asksBehind(words, name.next);
      const isOther =
        looksLikeName(written) && !isReported(cited, written) && !isCompany(cited, written);
      if (isAsker || isOther)
        stray.push({ start: tokens[at]?.start ?? 0, end: tokens[name.next - 1]?.end ?? 0 });
    }
    at = name.next - 1;
  }
  return stray;
}

const asksBehind = (words: readonly string[], at: number): boolean =>
  /^(?:ask|wonder|question)/.test(words[at] ?? '');

/** No colon or quotation mark stands before a word: what follows one is what was said, not who said it. */
const isOpen = (reading: Reading, at: number): boolean => /^,?\s+$/.test(gapBefore(reading, at));

/** One to four words with capitals, side by side. */
function nameAt(reading: Reading, at: number): { next: number } | null {
  const isName = (place: number): boolean => /^\p{Lu}\p{L}/u.test(reading.tokens[place]?.raw ?? '');
  if (!isName(at)) return null;
  let next = at + 1;
  while (next < at + 4 && isName(next) && /^\.? $/.test(gapBefore(reading, next))) next++;
  return { next };
}

/** The statement itself tells what somebody said. */
function isReported(cited: readonly Cited[], name: string): boolean {
  const last = name.split(' ').at(-1) ?? name;
  return cited.some(({ quote }) => {
    const at = quote.indexOf(last);
    if (at < 0) return false;
    const behind = quote.slice(at + last.length, at + last.length + 40).toLowerCase();
    return (behind.match(/\p{L}+/gu) ?? []).slice(0, 3).some(isSaying);
  });
}

const isCompany = (cited: readonly Cited[], name: string): boolean =>
  cited.some(({ call, speaker }) =>
    [call.company, speaker?.organization].some((company) =>
      company?.toLowerCase().includes(name.toLowerCase().split(' ')[0] ?? name),
    ),
  );

const MANAGEMENT =
  /\b(?:management|executives?|leadership|the company|(?:ceo|cfo|coo)s?)\b(?=\s+(?:also\s+)?(\p{L}+))/giu;

/** An analyst's words are never management's view, nor are those of whom nothing proves to be management. */
function strayManagement({ text }: Reading, cited: readonly Cited[]): Span[] {
  if (
    cited.length === 0 ||
    !cited.every(({ kind, party }) => kind === 'question' || party === null)
  )
    return [];
  return [...text.matchAll(MANAGEMENT)].flatMap(({ index, 0: words, 1: verb = '' }) =>
    isSaying(verb.toLowerCase()) ? [{ start: index, end: index + words.length }] : [],
  );
}
