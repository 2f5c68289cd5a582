import type { Question } from '../search/question.js';
import type { Candidate } from '../search/search.js';
import type { Generation } from '../types.js';
import { readSaid, type Said } from './said.js';
import { EXACT, holds, isAbout } from './subject.js';
import { type Supposed, supposedBy } from './supposed.js';
import { LEVELS, type Level, type Verdict, verdictOn } from './verdictOn.js';

/** What a question takes for granted, and the statements that say otherwise. */
export interface FalsePremise {
  /** In the question's words: "AWS growth slow down". */
  readonly supposed: string;
  /** Best first. */
  readonly contrary: readonly Candidate[];
  /** Whether a statement speaks of what is asked about at all. */
  readonly isAboutIt: (candidate: Candidate) => boolean;
}

/** Statements quoted against a premise at most. */
const MOST_QUOTED = 2;

/**
 * What a question takes for granted against the statements found for it. Null where nothing is supposed, where no statement
 * about the same says otherwise, and where any that is as plainly about it bears it out.
 */
export function falsePremise(
  generation: Generation,
  question: Question,
  candidates: readonly Candidate[],
): FalsePremise | null {
  const said = new Map<Candidate, Said>();
  for (const premise of supposedBy(question)) {
    for (const candidate of said.size === 0 ? candidates : []) {
      const read = readSaid(generation, candidate);
      if (read) said.set(candidate, read);
    }
    const contrary = LEVELS.map((level) => contraryOn(level, premise, question, said));
    const first = contrary.find((found) => found !== null);
    if (first && first.length > 0)
      return {
        supposed: inWords(question.text),
        contrary: first.slice(0, MOST_QUOTED),
        isAboutIt: (candidate) => isSaidAbout(premise, said.get(candidate)),
      };
  }
  return null;
}

/** The statements that say otherwise at a level and hold most of the question; none where one bears the premise out, null where the level decides nothing. */
function contraryOn(
  level: Level,
  premise: Supposed,
  question: Question,
  said: ReadonlyMap<Candidate, Said>,
): Candidate[] | null {
  const asked = question.terms.filter(({ weight, isFigure }) => weight === 1 && !isFigure);
  const judged = [...said].map(([candidate, one]) => {
    const verdict: Verdict = verdictOn(level, premise, question, one);
    const known = [...one.words, ...one.context];
    return { candidate, verdict, held: asked.filter((term) => holds(term, known, EXACT)).length };
  });
  if (judged.some(({ verdict }) => verdict === 'alike')) return [];
  const contrary = judged.filter(({ verdict }) => verdict === 'contrary');
  if (contrary.length === 0) return null;
  const most = Math.max(...contrary.map(({ held }) => held));
  return contrary.filter(({ held }) => held === most).map(({ candidate }) => candidate);
}

const isSaidAbout = ({ subject }: Supposed, said: Said | undefined): boolean =>
  said !== undefined && isAbout(subject, said.words, said.context);

const ASKING =
  /^(?:and |but |so )?(?:why|how come|how(?: (?:much|many|far|fast))?|when|where|what (?:caused|causes|explains|drove|is behind)|what|which|who)\s+(?:(?:did|do|does|is|are|was|were|has|have|had|will|can)\b(?!['’])\s*)?(?:the\s+)?/i;

/** The question without the words that ask: "Why did AWS growth slow down?" supposes "AWS growth slow down". */
const inWords = (question: string): string =>
  question
    .trim()
    .replace(/[?.!\s]+$/, '')
    .replace(ASKING, '')
    .replace(/["“”[\]*]/g, '');
