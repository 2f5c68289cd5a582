import { type Facts, factsIn } from '../../language/facts.js';
import { once } from '../../transcripts/once.js';
import type { Cited } from './fault.js';
import { readUnmarked } from './markers.js';

/** What the words of a statement name; read once for all sentences that cite it. */
export const readQuote: (cited: Cited) => Facts = once(({ quote }) => readFacts(quote));

/** What a text names, its markers and statement ids aside. */
export const readFacts = (text: string): Facts => factsIn(readUnmarked(text));
