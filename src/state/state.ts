import { StateError } from '../errors.js';
import { type Conversations, createConversations } from './conversations.js';
import { createSaveFeedback, type SaveFeedback } from './feedback.js';
import { createMemoryThreads } from './memoryThreads.js';
import type { Threads } from './thread.js';
import { createThreads } from './threads.js';

/** What is kept beside the index: what readers think of answers, what they share, and what was said in threads. */
export interface State {
  readonly saveFeedback: SaveFeedback;
  readonly conversations: Conversations;
  readonly threads: Threads;
}

/**
 * @param stateDir where all of it is kept; null: nothing is, feedback and conversations say so with a StateError, and threads
 *   are forgotten with the process
 */
export const createState = (stateDir: string | null): State =>
  stateDir === null
    ? {
        saveFeedback: sayOff,
        conversations: { keep: sayOff, find: sayOff },
        threads: createMemoryThreads(),
      }
    : {
        saveFeedback: createSaveFeedback(stateDir),
        conversations: createConversations(stateDir),
        threads: createThreads(stateDir),
      };

const sayOff = async (): Promise<never> => {
  throw new StateError(
    'STATE_OFF',
    'Feedback and shared conversations are off: set STATE_DIR to a folder that the server may write to, and start it again',
  );
};
