import type { CslDate, CslRecord } from './cslRecord.js';
import type { CslName } from './personName.js';

/**
 * The record as a BibTeX entry in UTF-8. Written here, for the libraries at hand leave `&` in the name of a company and
 * take a particle for a first name. `note` tells the place, `annote` holds the quote, which no common style prints.
 */
export function toBibtex(record: CslRecord): string {
  const [year, month] = record.issued?.['date-parts'][0] ?? [];
  const { publisher, genre } = record;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', record.author && braced(record.author.map(nameOf).join(' and '))],
    ['title', braced(`{${escapeTex(record.title)}}`)], // the inner braces keep the capitals
    ['howpublished', braced(escapeTex([genre, publisher].filter(Boolean).join(', ')))],
    ['year', year === undefined ? undefined : braced(String(year))],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['url', braced(record.URL.replace(/[{}\\\s]/g, encodeURIComponent))],
    ['urldate', record.accessed && braced(isoOf(record.accessed))],
    ['note', braced(escapeTex(record.note))],
    ['annote', braced(escapeTex(record.custom.quote))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@misc{${keyOf(record.id)},\n${lines.join(',\n')}\n}\n`;
}

/** BibTeX's own names of the months, without braces. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const braced = (value: string): string => `{${value}}`;

/** `von Last, Jr, First`. Braces keep a company, or a family name of several words, in one piece. */
function nameOf(name: CslName): string {
  if ('literal' in name) return braced(escapeTex(name.literal));
  const family = escapeTex(name.family);
  const particle = name['non-dropping-particle'];
  const last = [
    ...(particle === undefined ? [] : [escapeTex(particle)]),
    family.includes(' ') ? braced(family) : family,
  ].join(' ');
  return [last, ...(name.suffix ? [escapeTex(name.suffix)] : []), escapeTex(name.given)].join(', ');
}

/** A key may hold no space, comma or brace, and old BibTeX knows ASCII only. */
const keyOf = (id: string): string => id.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '-');

const isoOf = (date: CslDate): string =>
  (date['date-parts'][0] ?? []).map((part) => String(part).padStart(2, '0')).join('-');

/** What TeX would take for a command. A brace is named, for BibTeX counts even those after a backslash. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

const escapeTex = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\{}~^&%$#_]/g, (character) => COMMANDS[character] ?? '');
