import { daysIn, periodIn } from '../../language/periods/callDates.js';
import type { GuessedCall } from '../given.js';
import { asText, CALL, type FieldNames, fieldsOf, isNamed, type Named } from './fields.js';

/** What the fields around a call's words tell of it, also those of objects inside ("metadata", "company"). What they do not tell is left out. */
export function factsOf(of: Named): GuessedCall {
  const values = flattened(of);
  const first = (names: FieldNames): string | null => told(values, names);
  const facts = {
    ticker: toTicker(first(CALL.ticker)),
    company: first(CALL.company),
    period: toPeriod(
      CALL.period.flatMap((name) => values.get(name) ?? []),
      first(CALL.year),
    ),
    date: CALL.date.flatMap((name) => toDay(values.get(name)) ?? [])[0] ?? null,
    title: first(CALL.title)?.slice(0, LONGEST) ?? null,
    publisher: first(CALL.publisher)?.slice(0, LONGEST) ?? null,
    url: toUrl(first(CALL.url)),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== null));
}

/** What tells one call's rows from another's, where each row says whose it is; empty where it says nothing. */
export function callKey(of: Named): string {
  const { ticker, company, period, date } = factsOf(of);
  const id = told(flattened(of), CALL.id);
  const whose = ticker ?? (id === null ? company : undefined); // beside a ticker, the company may be the speaker's
  const key = [whose, id, period, date].map((part) => part ?? '');
  return key.every((part) => part === '') ? '' : key.join('|');
}

/** Characters of a title: more is no title. */
const LONGEST = 200;
/** Objects inside objects that are looked into. */
const DEEPEST = 3;

const told = (values: ReadonlyMap<string, string>, names: FieldNames): string | null =>
  names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null;

/** The plain values of an object and of those inside it; the outer ones count first. */
function flattened(of: Named): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  let level: { readonly within: string; readonly of: Named }[] = [{ within: '', of }];
  for (let depth = 0; depth < DEEPEST; depth++) {
    const inner: typeof level = [];
    for (const { within, of } of level)
      for (const [name, value] of fieldsOf(of)) {
        const single = Array.isArray(value) && value.length === 1 ? value[0] : value;
        // The name of a company or an event is called "name" inside it.
        const full = ['name', 'title'].includes(name) && within !== '' ? `${within}${name}` : name;
        const text = asText(single);
        if (text !== null && text.length <= 2_000 && !values.has(full)) values.set(full, text);
        if (isNamed(value) && DESCRIBES.test(name))
          inner.push({ within: METADATA.test(name) ? '' : name, of: value });
      }
    level = inner;
  }
  return values;
}

/** Objects that tell of the call; others tell of people. */
const METADATA =
  /^(?:meta|metadata|info|header|detail|call|earningscall|data|attribute|transcript|document|fiscal|period|fiscalperiod|fiscalquarter)$/;
const DESCRIBES = new RegExp(
  `${METADATA.source}|^(?:event|company|issuer|organization|security|stock|instrument)$`,
);

/** "NASDAQ:ACME" and "ACME US Equity" are ACME. */
function toTicker(value: string | null): string | null {
  const [symbol = ''] = (value ?? '').replace(/^[A-Za-z ]{2,12}:\s*/, '').split(/\s+/);
  return /^[A-Za-z0-9][A-Za-z0-9.&-]{0,11}$/.test(symbol) ? symbol : null;
}

/** "2025Q2", "Q2 2025", or "Q2", "2", "H1", "FY" with the year in a field of its own. */
function toPeriod(parts: readonly string[], year: string | null): string | null {
  const whole = parts.map((part) => periodIn(part)?.period).find((period) => period !== undefined);
  if (whole !== undefined) return whole;
  const [digits] = /(?:19|20)\d\d/.exec(year ?? '') ?? [];
  const [, half, part] =
    parts
      .map((one) =>
        /^(?:(h)|q(?:uarter)?|period)?\s?-?([1-4])(?:\.0)?(?:st|nd|rd|th|q)?$/i.exec(one),
      )
      .find(Boolean) ?? [];
  if (digits === undefined) return null;
  if (part !== undefined)
    return half && Number(part) > 2 ? null : `${digits}-${half ? 'H' : 'Q'}${part}`;
  if (parts.some((one) => /^(?:fy|full[ -]?year|annual|year)$/i.test(one))) return `${digits}-FY`;
  return (
    parts.map((one) => periodIn(`${one} ${digits}`)?.period).find((one) => one !== undefined) ??
    null
  );
}

/** A day, however it is written; null where that is not sure ("07/08/2025"). */
function toDay(value: string | undefined): string | null {
  if (value === undefined) return null;
  const [day] = daysIn(value.slice(0, 100).replace(/[T ]\d\d:\d\d.*$/, ''));
  if (day !== undefined) return day;
  const [, first = '', second = '', year = ''] =
    /^(\d{1,2})[/.](\d{1,2})[/.](20\d\d)\b/.exec(value) ?? [];
  const [one, other] = [Number(first), Number(second)];
  const [month, date] =
    other > 12 ? [first, second] : one > 12 || one === other ? [second, first] : ['', ''];
  if (month !== '')
    return daysIn(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)[0] ?? null;
  const stamp = /^\d{10}(?:\d{3})?(?:\.0)?$/.test(value) ? Number.parseInt(value, 10) : Number.NaN;
  return Number.isNaN(stamp)
    ? null
    : new Date(stamp > 1e11 ? stamp : stamp * 1000).toISOString().slice(0, 10);
}

const toUrl = (value: string | null): string | null =>
  value !== null && /^https?:\/\/\S+$/.test(value) && URL.canParse(value) ? value : null;
