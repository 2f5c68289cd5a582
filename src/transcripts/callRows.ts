import { z } from 'zod';
import type { Call } from '../types.js';

/** The company's fiscal period. */
const PERIOD = /^\d{4}-(?:Q[1-4]|H[12]|FY)$/;
/** What an id may hold: it stands in links and in statement ids. */
const CALL_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;

/** People whom one row corrects. */
export const MOST_PARTICIPANTS = 200;

export const participant = z.object({
  name: z.string().trim().min(1).max(200),
  role: z.string().max(200).nullable().default(null),
  organization: z.string().max(200).nullable().default(null),
  /** `unknown` takes a side away that the source gives. */
  party: z.enum(['executive', 'analyst', 'operator', 'unknown']).nullable().default(null),
  aliases: z.array(z.string().min(1).max(200)).max(50).optional(),
});

/** Characters of a reason: it stands on a page. */
export const MOST_REASON = 1000;

/** Why and when a call was taken back. */
const withdrawal = z.object({
  call: z.string().min(1).max(80),
  reason: z
    .string()
    .trim()
    .min(1, 'a reason is told')
    .max(MOST_REASON, `a reason has up to ${MOST_REASON} characters`),
  date: z.iso.date(),
});

/** One row of `calls.json`. */
export const callRow = z.object({
  file: z.string().min(1).max(500),
  company: z.string().trim().min(1).max(200).optional(),
  ticker: z
    .string()
    .regex(/^[A-Za-z0-9.-]{1,12}$/, 'a ticker is up to 12 letters, digits, dots or hyphens')
    .optional(),
  period: z.string().regex(PERIOD, 'a period is written 2025-Q3, 2025-H1 or 2025-FY').optional(),
  date: z.iso.date('a date is written 2025-10-30').nullish(),
  title: z.string().max(500).nullish(),
  publisher: z.string().max(200).nullish(),
  url: z.url('an address begins with https://').max(2000).nullish(),
  format: z.string().max(50).optional(),
  /** Corrects the speakers that the source names. */
  participants: z.array(participant).max(MOST_PARTICIPANTS).optional(),
  id: z
    .string()
    .regex(CALL_ID, 'an id is up to 80 letters, digits, dots, hyphens or underscores')
    .optional(),
  /** The file stays where it is and is not read. */
  withdrawn: withdrawal.optional(),
});

export type CallRow = z.infer<typeof callRow>;

/** What a row says of its call, what the text itself tells where it says nothing, and an id for both. */
export function toCall(row: CallRow, guessed: Partial<Omit<Call, 'id'>>): Call {
  const ticker = (row.ticker ?? guessed.ticker)?.toUpperCase() ?? null;
  const period = row.period ?? guessed.period ?? null;
  return {
    id: row.id ?? (ticker && period ? `${asIdPart(ticker)}-${period}` : slugOf(row.file)),
    company: row.company ?? guessed.company ?? null,
    ticker,
    period,
    date: row.date ?? guessed.date ?? null,
    title: row.title ?? guessed.title ?? null,
    publisher: row.publisher ?? guessed.publisher ?? null,
    url: row.url ?? guessed.url ?? null,
  };
}

/** Some exchanges have tickers such as M&M. */
const asIdPart = (ticker: string): string => ticker.replace(/[^A-Z0-9.-]/g, '-');

/** A file's name as an id, with its folders below `transcripts/`: letters and digits, hyphens between. */
function slugOf(file: string): string {
  const slug = file
    .replace(/^transcripts\//, '')
    .replace(/\.[^./]*$/, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug.slice(0, 80).toLowerCase() || 'call';
}
