import { performance } from 'node:perf_hooks';
import type { Verification, VerifyQuote } from '../../citations/verify/verification.js';
import { foldWords } from '../../language/fold.js';
import type { ParsedCall, StatementId } from '../../types.js';
import type { Random } from '../traps/random.js';
import { CHANGES } from './changes.js';
import type { DrawnQuote } from './drawQuotes.js';
import { varyTypography } from './varyTypography.js';

/** A quote as it is sent, and the statements that it comes from. */
export interface SentQuote {
  readonly kind: string;
  readonly quote: string;
  readonly statements: readonly StatementId[];
}

/** How the quotes of one kind were judged. */
export interface KindScores {
  readonly quotes: number;
  readonly exact: number;
  readonly altered: number;
  readonly notFound: number;
  /** Those with the statements that they come from among the matches. */
  readonly right: number;
  readonly p95Ms: number;
}

/** Verifies quotes one by one. @param onVerdict told of each */
export async function scoreQuotes(
  quotes: readonly SentQuote[],
  verify: VerifyQuote,
  onVerdict: (quote: SentQuote, verification: Verification) => void,
): Promise<KindScores> {
  const times: number[] = [];
  const counts = { exact: 0, altered: 0, notFound: 0, right: 0 };
  for (const quote of quotes) {
    const started = performance.now();
    const verification = await verify({ quote: quote.quote, filters: {} });
    times.push(performance.now() - started);
    onVerdict(quote, verification);
    const { verdict, matches } = verification;
    if (verdict === 'exact') counts.exact++;
    if (verdict === 'altered') counts.altered++;
    if (verdict === 'not_found') counts.notFound++;
    if (matches.some(({ statements }) => statements.some((id) => quote.statements.includes(id))))
      counts.right++;
  }
  times.sort((a, b) => a - b);
  return {
    quotes: quotes.length,
    ...counts,
    p95Ms: times[Math.ceil(0.95 * times.length) - 1] ?? 0,
  };
}

/** Quotes as they were cut. */
export const asDrawn = (drawn: readonly DrawnQuote[]): SentQuote[] =>
  drawn.map(({ words, statements }) => ({ kind: 'exact', quote: words.join(' '), statements }));

export const asVaried = (drawn: readonly DrawnQuote[], random: Random): SentQuote[] =>
  drawn.map(({ words, statements }) => ({
    kind: 'typography',
    quote: varyTypography(words, random),
    statements,
  }));

/** Each quote with one change of a kind, where it has what is changed; what is said elsewhere after the change is left out. */
export function asChanged(
  kind: string,
  drawn: readonly DrawnQuote[],
  { wasSaid, random }: { readonly wasSaid: WasSaid; readonly random: Random },
): SentQuote[] {
  const others = drawn.flatMap(({ words }) => words.slice(0, 5));
  return drawn.flatMap(({ words, statements }) => {
    const changed = CHANGES[kind]?.(words, random, others);
    const quote = changed?.join(' ');
    return quote === undefined || wasSaid(quote) ? [] : [{ kind, quote, statements }];
  });
}

/** Whether words stand anywhere in some texts, whatever their case, typography and punctuation. */
export type WasSaid = (words: string) => boolean;

export function createWasSaid(calls: readonly ParsedCall[]): WasSaid {
  const said = calls
    .map(({ transcript: { text }, statements }) =>
      statements.map(({ start, end }) => ` ${lettersOf(text.slice(start, end))} `).join(''),
    )
    .map((text) => text.replace(/ +/g, ' '));
  return (words) => said.some((text) => text.includes(` ${lettersOf(words)} `));
}

/** Letters, digits and signs of figures, with one space between words. */
const lettersOf = (text: string): string =>
  foldWords(text)
    .replace(/(?<!\d)[.,]|[.,](?!\d)|[^\p{L}\p{N}%$€£₹.,]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
