import type { HeardSpeaker } from '../../ingest/preview.js';

/** What the server takes at most, as it says itself where a file is larger. */
export const MOST_BYTES = 20_000_000;

/** What somebody knows better than the file; an empty field leaves what the file tells. */
export type Details = Readonly<Record<'company' | 'ticker' | 'period' | 'date', string>>;

/** On which side somebody speaks, as `calls.json` writes it. */
export type Side = 'executive' | 'analyst' | 'operator' | 'unknown';

export const SIDES: Readonly<Record<Side, string>> = {
  executive: 'Executive',
  analyst: 'Analyst',
  operator: 'Operator',
  unknown: 'Not known',
};

/** A speaker of whom somebody says on which side. */
export interface Corrected {
  readonly name: string;
  readonly party: Side;
}

export const sideOf = ({ party }: Pick<HeardSpeaker, 'party'>): Side => party ?? 'unknown';

/** The query by which a file is sent: its name, and what was said of it. */
export function queryOf(
  file: Pick<File, 'name'>,
  details: Partial<Details>,
  corrected: readonly Corrected[] = [],
): string {
  const query = new URLSearchParams({ file: plainName(file.name) });
  for (const [name, value] of Object.entries(details))
    if (value.trim()) query.set(name, value.trim());
  if (corrected.length > 0) query.set('participants', JSON.stringify(corrected));
  return query.toString();
}

/** Characters of a name that the server takes. */
const LONGEST = 100;

/** A file's name as the server takes it: letters, digits, spaces, dots, hyphens and underscores; its end stays. */
export function plainName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '');
  const end = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? '';
  const stem = [...plain.slice(0, plain.length - end.length)];
  return `${stem.slice(0, LONGEST - end.length).join('') || 'transcript'}${end}`;
}

/** Who is one of several of that name: a correction by the name would mean both. */
export const isNamesake = (
  { name }: Pick<HeardSpeaker, 'name'>,
  speakers: readonly Pick<HeardSpeaker, 'name'>[],
): boolean => speakers.filter((other) => other.name === name).length > 1;
