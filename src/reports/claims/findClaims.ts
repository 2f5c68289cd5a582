import { type Span, splitSentences } from '../../transcripts/sentences.js';
import type { Block, ReadReport } from '../reading/blocks.js';
import type { Claim, Place } from './claim.js';
import { holdsFigure, namesCompanysVoice } from './figures.js';
import type { Named, Places } from './place.js';
import { type FoundQuotation, quotationsOf, SIGNED } from './quotations.js';
import { speakerOf } from './speakerOf.js';

/** Characters of the longest sentence that is read for figures. */
const LONGEST_SENTENCE = 1_500;

export interface ClaimDeps extends Places {
  /** Surnames of those who speak in these calls, in lower case. */
  surnamesOf(calls: readonly number[]): ReadonlySet<string>;
}

/** The claims of a report in the order of its text; whoever takes them one by one can pause between two blocks. */
export function* findClaims(report: ReadReport, deps: ClaimDeps): Generator<Claim | null> {
  const headings: { readonly level: number; readonly named: Named }[] = [];
  let opening: Named | null = null;
  let lead = ''; // the last sentence of the block before
  for (const [at, block] of report.blocks.entries()) {
    const words = inOneLine(report.prose.slice(block.start, block.end));
    const isHeading = block.kind === 'heading';
    if (isHeading) {
      while ((headings.at(-1)?.level ?? 0) >= block.level) headings.pop();
      headings.push({ level: block.level, named: deps.read(words) });
    }
    opening ??= deps.read(words.slice(0, LONGEST_SENTENCE));
    const around = [...headings.map(({ named }) => named).reverse(), opening];
    const next = report.blocks[at + 1];
    const below = next ? report.prose.slice(next.start, next.end) : '';
    const signature = SIGNED.test(below) ? below : '';
    yield* claimsOfBlock(report.prose, block, { around, lead, signature, deps });
    if (!isHeading) lead = words.slice(-300);
    yield null;
  }
}

interface Surroundings {
  readonly around: readonly Named[];
  readonly lead: string;
  /** The line below that tells who said it. */
  readonly signature: string;
  readonly deps: ClaimDeps;
}

function* claimsOfBlock(
  prose: string,
  block: Block,
  { around, lead, signature, deps }: Surroundings,
): Generator<Claim | null> {
  const quotations = quotationsOf(prose, block);
  const sentences = splitSentences(prose, block.start, block.end);
  const before: Named[] = []; // the sentences before in this paragraph, the nearest first
  const pending = [...quotations];
  for (const [at, sentence] of sentences.entries()) {
    const text = prose.slice(sentence.start, sentence.end).slice(0, LONGEST_SENTENCE);
    const own = quotations.filter(({ outer }) => overlaps(outer, sentence));
    const named = deps.read(withoutQuotations(prose, sentence, own));
    const place = deps.placeOf(named, [...before, ...around]);
    const wordsAround = [...before, ...around.slice(0, 1)].map(({ words }) => words).join('. ');
    while (pending[0] && pending[0].start < sentence.end) {
      const quotation = pending.shift();
      if (quotation)
        yield {
          ...{ kind: 'quotation', start: quotation.start, end: quotation.end, place },
          around: '',
          words: inOneLine(prose.slice(quotation.start, quotation.end)),
          speaker: speakerOf(
            { prose, block, sentences, at, lead, signature },
            quotation,
            deps.surnamesOf(place.calls),
          ),
          markAt: quotation.outer.end,
        };
    }
    if (block.kind !== 'row' && block.kind !== 'quote' && isAttributed(text, named, place)) {
      if (hasFigureOutside(prose, sentence, own))
        yield asSentence(prose, sentence, { place, around: wordsAround });
    }
    before.unshift(named);
    before.length = Math.min(before.length, 3);
    yield null;
  }
}

/** A figure of a report is the company's where the report is about one, or where the sentence says so. */
const isAttributed = (text: string, { companies, unknown }: Named, place: Place): boolean =>
  (unknown.length === 0 || companies.length > 0) &&
  (place.named !== null || namesCompanysVoice(text));

/** What a quotation holds is checked as a quotation. */
const hasFigureOutside = (
  prose: string,
  sentence: Span,
  quotations: readonly FoundQuotation[],
): boolean => {
  const words = inOneLine(withoutQuotations(prose, sentence, quotations));
  return words.length <= LONGEST_SENTENCE && holdsFigure(words.replace(NUMBERING, ''));
};

/** "2.1 Cloud" */
const NUMBERING = /^\d+(?:\.\d+)*[.)]?\s+(?=\p{Lu})/u;

function asSentence(
  prose: string,
  { start, end }: Span,
  { place, around }: Pick<Claim, 'place' | 'around'>,
): Claim {
  const words = inOneLine(prose.slice(start, end)).replace(NUMBERING, '');
  return { kind: 'sentence', start, end, words, around, speaker: null, markAt: end, place };
}

function withoutQuotations(
  prose: string,
  { start, end }: Span,
  quotations: readonly FoundQuotation[],
): string {
  let text = '';
  let from = start;
  for (const { outer } of quotations) {
    text += prose.slice(from, Math.max(from, Math.min(outer.start, end)));
    from = Math.max(from, Math.min(outer.end, end));
  }
  return text + prose.slice(from, end);
}

const overlaps = (one: Span, other: Span): boolean =>
  one.start < other.end && other.start < one.end;

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
