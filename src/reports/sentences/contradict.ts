import { checkSentence } from '../../answers/checks/checkSentence.js';
import { readQuote } from '../../answers/checks/readQuote.js';
import type { HasRelative } from '../../answers/checks/relatives.js';
import type { CheckSupport } from '../../answers/checks/support.js';
import { isOfSameThing } from './sameThing.js';
import { hasOfKind, type Substitute, substitutesFor } from './substitutes.js';
import { type Candidate, type Weighed, weigh } from './weigh.js';

/** How much of a sentence a statement must say to contradict it: all but the figure or the direction is of the same thing. */
const CONTRADICTED_FROM = 0.5;
/** Where every figure stands, less of the rest must. */
const TURNED_FROM = 0.35;
/** Figures of one sentence that may be wrong at once for it to be still the same sentence. */
const MOST_WRONG = 2;
/** Statements that are tried. */
const MOST_TRIED = 6;

/** A statement of the same thing with another figure. */
export interface Otherwise extends Substitute {
  readonly weighed: Weighed;
}

export interface ContradictDeps {
  readonly checkSupport: CheckSupport;
  readonly hasRelative: HasRelative;
  /** Whether statements give a figure of a sentence to another measure than it does. */
  readonly isOfAnother: (weighed: Pick<Weighed, 'sources'>, sentence: string) => boolean;
  /** Lets others work between two steps. */
  readonly pause: () => Promise<void>;
}

/** The statement with whose figure in the place of its own the sentence would stand. */
export async function bestSubstitute(
  sentence: string,
  candidates: readonly Candidate[],
  { checkSupport, hasRelative, isOfAnother, pause }: ContradictDeps,
): Promise<Otherwise | undefined> {
  const sound: Otherwise[] = [];
  for (const candidate of candidates.filter(mayDiffer).slice(0, MOST_TRIED)) {
    const { source } = candidate;
    await pause();
    if (!isOfSameThing(sentence, source.citation, source.evidence(), hasRelative)) continue;
    for (const substitute of substituted(sentence, candidate)) {
      await pause();
      // The cheaper check first: most substitutes fall here.
      if (checkSupport(substitute.sentence, source.evidence()).score < CONTRADICTED_FROM) continue;
      const weighed = weigh(substitute.sentence, [source], checkSupport);
      if (isSound(weighed) && !isOfAnother(weighed, substitute.sentence))
        sound.push({ ...substitute, weighed });
    }
  }
  return sound.sort(
    (a, b) => Number(b.isRounded) - Number(a.isRounded) || b.weighed.score - a.weighed.score,
  )[0];
}

const isSound = ({ faults, contradictions, score }: Weighed): boolean =>
  faults.length === 0 && contradictions.length === 0 && score >= CONTRADICTED_FROM;

/** Read before anything that takes long: few figures are wrong, and the statement has others of their kind, or dates. */
function mayDiffer({ lacking, source }: Candidate): boolean {
  const said = readQuote(source.citation);
  if (lacking.length === 0) return said.times.length > 0;
  return lacking.length <= MOST_WRONG && lacking.every((amount) => hasOfKind(amount, said));
}

/** The sentence with one or two figures put right, as far as figures are all that is wrong with it. */
function substituted(sentence: string, { source: { citation } }: Candidate): Substitute[] {
  const faultsOf = (text: string) => {
    const { faults } = checkSentence(text, [citation]);
    const isFigures = faults.every(({ kind }) => kind === 'figure' || kind === 'date');
    return isFigures && faults.length <= MOST_WRONG ? faults : null;
  };
  const [fault, ...others] = faultsOf(sentence) ?? [];
  if (!fault) return [];
  return substitutesFor(sentence, fault, citation).flatMap((first): Substitute[] => {
    if (others.length === 0) return [first];
    const left = faultsOf(first.sentence);
    const [next] = left ?? [];
    if (!next) return left ? [first] : [];
    return substitutesFor(first.sentence, next, citation).map((second) => ({
      sentence: second.sentence,
      reported: `${first.reported}, ${second.reported}`,
      said: `${first.said}, ${second.said}`,
      isRounded: first.isRounded && second.isRounded,
    }));
  });
}

/** Every figure stands, of the same thing, and the statement says the opposite of it. */
export const isTurned = ({ faults, contradictions, score }: Weighed): boolean =>
  faults.length === 0 &&
  score >= TURNED_FROM &&
  contradictions.length > 0 &&
  contradictions.every((kind) => kind === 'negation' || kind === 'direction');
