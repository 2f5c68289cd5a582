import type { CslDate, CslRecord } from './cslRecord.js';
import type { CslName } from './personName.js';

/**
 * The record in RIS (the tags of its 2011 specification), one value a line: a line break in a text would begin another
 * tag. RIS has no type for a speech; `ELEC`, a page on the web, is what every manager reads with author, date and address.
 */
export function toRis(record: CslRecord): string {
  const { issued, accessed, custom } = record;
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'ELEC'],
    ['ID', record.id],
    ...(record.author ?? []).map((name) => ['AU', nameOf(name)] as const),
    ['TI', record.title],
    ['PY', issued && String(issued['date-parts'][0]?.[0] ?? '')],
    ['DA', issued && dateOf(issued)],
    ['PB', record.publisher],
    ['M3', record.genre],
    ['UR', record.URL],
    ['Y2', accessed && dateOf(accessed)],
    ['N1', record.note],
    ['AB', custom.quote],
    ['ER', ''],
  ];
  const lines = tags.flatMap(([tag, value]) =>
    value === undefined ? [] : [`${tag}  - ${value.replace(/[\s\p{Cc}]+/gu, ' ')}\r\n`],
  );
  return lines.join('');
}

/** `Last, First, Suffix`. */
function nameOf(name: CslName): string {
  if ('literal' in name) return name.literal;
  const particle = name['non-dropping-particle'];
  const last = particle === undefined ? name.family : `${particle} ${name.family}`;
  return [last, name.given, ...(name.suffix ? [name.suffix] : [])].join(', ');
}

/** `YYYY/MM/DD/`, its parts empty where they are not known. */
function dateOf(date: CslDate): string {
  const [year = '', month = '', day = ''] = date['date-parts'][0] ?? [];
  return [year, ...[month, day].map((part) => String(part && String(part).padStart(2, '0')))]
    .join('/')
    .concat('/');
}
