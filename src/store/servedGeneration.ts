import type { Generation } from '../types.js';
import type { GenerationStore } from './generationStore.js';

/** How often the pointer is looked at: an ingest takes longer than that. */
const LOOK_EVERY_MS = 2_000;

/** The generation that is served: a new one takes its place when it is loaded and checked, and not before. */
export interface ServedGeneration {
  current(): Generation;
  close(): void;
}

/**
 * Loads the current generation and follows the pointer from then on.
 *
 * @param onFault told when a newer generation cannot be served: the one before goes on being served
 * @throws IndexMissingError, IndexCorruptError, ManifestMismatchError, and what `accept` throws
 */
export async function serveGeneration(
  store: GenerationStore,
  accept: (generation: Generation) => void,
  onFault: (error: unknown) => void,
): Promise<ServedGeneration> {
  const load = async (): Promise<Generation> => {
    const generation = await store.load();
    accept(generation);
    return generation;
  };
  let served = await load();
  let refused: string | null = null;
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    try {
      const name = await store.current();
      if (name !== null && name !== served.name && name !== refused) {
        refused = name;
        served = await load();
        refused = null;
      }
    } catch (error) {
      onFault(error);
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(look, LOOK_EVERY_MS).unref();
  return { current: () => served, close: () => clearInterval(timer) };
}
