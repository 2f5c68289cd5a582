import type { LinkBase } from '../citations/cite.js';
import type { SearchSpace } from '../search/search.js';
import type { Clock } from './clock.js';
import type { NumberOf } from './followUp/numbering.js';
import type { Retrieved } from './retrieved.js';

/** What an answer is made of and for. */
export interface AnswerTask {
  readonly space: SearchSpace;
  readonly retrieved: Retrieved;
  /** Citations at most. */
  readonly limit: number;
  readonly base: LinkBase;
  readonly numberOf: NumberOf;
  readonly clock: Clock;
}
