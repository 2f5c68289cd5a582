import type { Citation } from '../../types.js';
import { doubtWords } from '../doubts.js';
import { pathIdOf } from '../pathId.js';
import { type CslName, cslNameOf } from './personName.js';
import { placeOf, sayPlace } from './place.js';

/** Year, month and day, as far as they are known. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** The one record that every reference form is made from: an item of CSL-JSON, schema 1.0.2. */
export interface CslRecord {
  /** The statement's id; of a range `<id>..<id>`. */
  readonly id: string;
  readonly type: 'speech';
  readonly title: string;
  readonly genre: string;
  readonly author?: readonly CslName[];
  /** The day of the call; left out where it is not known ("n.d."). */
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly publisher?: string;
  readonly URL: string;
  /** Who speaks and where in the source, in words, and which figures of the quote cannot be. */
  readonly note: string;
  /** What a program needs to check the quote. */
  readonly custom: { readonly quote: string; readonly textSha256: string };
}

/**
 * The record of a statement. Where the source names no speaker, the company is the author; an analyst's or the
 * operator's words are never the company's.
 * @param accessed the ISO date on which the page was read: the styles show it where the call's own date is not known
 */
export function cslRecordOf(citation: Citation, accessed?: string): CslRecord {
  const { call, quote, url, attribution } = citation;
  const author = authorOf(citation);
  const issued = dateOf(call.date);
  const read = dateOf(accessed ?? null);
  const place = placeOf(citation);
  const doubt = doubtWords(citation);
  return {
    id: pathIdOf(citation),
    type: 'speech',
    title: titleOf(citation),
    genre: 'Speech transcript', // the words that APA 7 puts in brackets
    ...(author === null ? {} : { author: [author] }),
    ...(issued === null ? {} : { issued }),
    ...(read === null ? {} : { accessed: read }),
    ...(call.publisher === null ? {} : { publisher: call.publisher }),
    URL: url,
    note: [attribution, ...(place ? [sayPlace(place)] : []), ...(doubt ? [doubt] : [])].join('; '),
    custom: { quote, textSha256: call.textSha256 },
  };
}

function authorOf({ speaker, kind, party, call }: Citation): CslName | null {
  if (speaker) return cslNameOf(speaker.name);
  if (kind === 'question') return { literal: 'Unnamed analyst' };
  if (kind === 'operator') return { literal: 'Operator' };
  // What nobody is proved to have said for the company is not the company's.
  return call.company === null || party === null ? null : { literal: call.company };
}

/**
 * `Amazon Q3 2025 earnings call`; minutes are not the words as they fell, so the title says that they are minutes. Where
 * nothing tells whose call it was, the source's own title stands.
 */
function titleOf({ call: { company, ticker, period, title } }: Citation): string {
  const whose = company ?? ticker;
  if (whose === null) return title ?? 'Earnings call';
  const [year, part] = period?.split('-') ?? [];
  const when = part === undefined ? [] : [part, year];
  const minutes = /\bminutes\b/i.test(title ?? '') ? ['minutes'] : [];
  return [whose, ...when, 'earnings call', ...minutes].join(' ');
}

function dateOf(iso: string | null): CslDate | null {
  const [whole] = /^\d{4}(?:-\d{2}){0,2}/.exec(iso ?? '') ?? [];
  return whole === undefined ? null : { 'date-parts': [whole.split('-').map(Number)] };
}
