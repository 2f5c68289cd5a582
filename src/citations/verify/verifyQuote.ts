import type { Warning } from '../../answer.js';
import type { Citation, Generation } from '../../types.js';
import type { LinkBase } from '../cite.js';
import { citeStretch } from './citeStretch.js';
import { type Claim, readClaim } from './claim.js';
import { cutsOf } from './cuts.js';
import { diffOf } from './diff.js';
import { findNearest } from './findNearest.js';
import { findPlaces, MOST_KEPT, type Place } from './findPlaces.js';
import { alteredMessage, elsewhereMessage, exactMessage, NOT_FOUND } from './messages.js';
import { noticesOn } from './notices.js';
import type { QuoteIndex } from './quoteIndex.js';
import { readQuote } from './readQuote.js';
import { byVoice, type Stretch } from './stretch.js';
import type { Token } from './tokens.js';
import { tolerancesOf } from './tolerances.js';
import type { Verification, VerifyQuote, VerifyRequest } from './verification.js';

export interface VerifyDeps<G extends Pick<Generation, 'calls'>> {
  /** The generation served now. */
  readonly generation: () => G;
  /** Made once a generation. */
  readonly quoteIndex: (generation: G) => Promise<QuoteIndex>;
  readonly linkBase: LinkBase;
}

/** Finds where words were said: to the letter, or nearly. */
export const createVerify =
  <G extends Pick<Generation, 'calls'>>({
    generation,
    quoteIndex,
    linkBase,
  }: VerifyDeps<G>): VerifyQuote =>
  async (request) => {
    const served = generation();
    const index = await quoteIndex(served);
    return verifyIn({ index, linkBase, claim: readClaim(served, request) }, request);
  };

interface Context {
  readonly index: QuoteIndex;
  readonly claim: Claim;
  readonly linkBase: LinkBase;
}

async function verifyIn(context: Context, request: VerifyRequest): Promise<Verification> {
  const { index, claim } = context;
  const readings = readQuote(request.quote);
  const [literal] = readings;
  const { fitting, others, crossing, isUnsaid } = await findPlaces(index, claim, readings);
  const notices = noticesOn(request, claim);
  if (fitting.length > 0) return exact(context, request, fitting, notices);
  if (others.length > 0) return elsewhere(context, request, others, notices);
  if (crossing) return ofTwoSpeakers(context, crossing.stretch, notices);
  const warnings = isUnsaid ? [...notices, UNSAID] : notices;
  return nearly(context, request, literal?.pieces[0] ?? [], warnings);
}

const UNSAID: Warning = {
  code: 'NOT_SPOKEN',
  message: 'The words stand in a transcript, but in a heading, a list or a note: nobody said them',
};

function exact(
  context: Context,
  request: VerifyRequest,
  places: readonly Place[],
  notices: readonly Warning[],
): Verification {
  const shown = show(context, request, places, notices);
  const unnamed = places.some(({ fit }) => fit === 'unnamed') ? [UNNAMED] : [];
  const warnings = [...shown.warnings, ...unnamed];
  return {
    verdict: 'exact',
    message: exactMessage(shown.matches),
    ...shown,
    nearest: [],
    warnings,
  };
}

const UNNAMED: Warning = {
  code: 'SPEAKER_NOT_NAMED',
  message: 'The source does not name who said it: the words are real, the name cannot be confirmed',
};

const elsewhere = (
  context: Context,
  request: VerifyRequest,
  places: readonly Place[],
  notices: readonly Warning[],
): Verification => {
  const shown = show(context, request, places, notices);
  const message = elsewhereMessage(shown.matches, request);
  return { verdict: 'exact_elsewhere', message, nearest: [], ...shown };
};

/** The places as citations, with what the first one tolerated, and with what any of them cuts off. */
function show(
  { index, linkBase }: Context,
  { quote }: VerifyRequest,
  places: readonly Place[],
  notices: readonly Warning[],
): Pick<Verification, 'matches' | 'diff' | 'tolerated' | 'warnings'> {
  const cited = places.slice(0, MOST_KEPT - 1).flatMap((place) => {
    const parsed = index.calls[place.stretch.call];
    const citation = parsed && citeStretch(parsed, place.stretch, linkBase);
    return parsed && citation ? [{ place, parsed, citation }] : [];
  });
  const cuts = cited.flatMap(({ parsed, place }) => cutsOf(parsed, place.stretch, place.parts));
  const [first] = cited;
  return {
    matches: cited.map(({ citation }) => citation),
    diff: first ? [{ op: 'same', text: first.citation.quote }] : [],
    tolerated: first ? tolerancesOf(quote, first.place, first.parsed.transcript.text) : [],
    warnings: [
      ...notices,
      ...cuts.slice(0, MOST_CUTS),
      ...(places.length === MOST_KEPT ? [MORE] : []),
    ],
  };
}

/** A word or two stand in many places, and each may deny them. */
const MOST_CUTS = 5;

const MORE: Warning = {
  code: 'MORE_MATCHES',
  message: `The words stand in more than ${MOST_KEPT - 1} places; the earliest are listed`,
};

/** Each speaker's part is cited for itself. */
function ofTwoSpeakers(
  context: Context,
  stretch: Stretch,
  notices: readonly Warning[],
): Verification {
  const matches = citeByVoice(context, [stretch]);
  const [first, ...others] = matches;
  return {
    verdict: 'altered',
    message: alteredMessage(matches, true),
    matches,
    diff: [
      { op: 'same', text: first?.quote ?? '' },
      ...others.map(({ quote }) => ({ op: 'added' as const, text: quote })),
    ],
    nearest: [],
    tolerated: [],
    warnings: [...notices, twoSpeakers(matches)],
  };
}

const twoSpeakers = (matches: readonly Citation[]): Warning => ({
  code: 'TWO_SPEAKERS',
  message: `The words are of several speakers: ${matches.map(({ attribution }) => attribution).join('; then ')}`,
});

/** Something near was said; or nothing was, and what only resembles the words is told apart. */
async function nearly(
  context: Context,
  { quote }: VerifyRequest,
  tokens: readonly Token[],
  notices: readonly Warning[],
): Promise<Verification> {
  const { index } = context;
  const nearest = await findNearest(index, tokens);
  const [first] = nearest?.places ?? [];
  const near = citeByVoice(context, nearest?.places.map(({ stretch }) => stretch) ?? []);
  if (!nearest?.isAltered || !first)
    return { ...NOTHING, nearest: near.slice(0, MOST_NEAREST), warnings: notices };
  const source = index.calls[first.stretch.call]?.transcript.text ?? '';
  const diff = diffOf(first.pairs, source, { text: quote, tokens });
  const isCrossing = byVoice(index, first.stretch).length > 1;
  return {
    verdict: 'altered',
    message: alteredMessage(near, isCrossing, diff),
    matches: near,
    nearest: [],
    diff,
    tolerated: [],
    warnings: isCrossing ? [...notices, twoSpeakers(near)] : notices,
  };
}

const NOTHING = {
  verdict: 'not_found',
  message: NOT_FOUND,
  matches: [],
  diff: [],
  tolerated: [],
} as const;

const MOST_NEAREST = 3;

const citeByVoice = ({ index, linkBase }: Context, stretches: readonly Stretch[]): Citation[] =>
  stretches
    .flatMap((stretch) => byVoice(index, stretch))
    .flatMap((part) => {
      const parsed = index.calls[part.call];
      return (parsed && citeStretch(parsed, part, linkBase)) ?? [];
    });
