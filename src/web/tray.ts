import type { Citation } from '../types.js';
import type { Tray } from './context.js';

const KEY = 'onrecord.tray';
/** More than any report has, and far from what a browser allows a page to keep. */
const MAX_CITATIONS = 300;

/** Keeps the tray in `storage`; what stands there from elsewhere and is no list is taken for empty. */
export function createTray(storage: Storage, window: Window): Tray {
  const watchers = new Set<() => void>();
  const tell = () => {
    for (const changed of watchers) changed();
  };
  const all = () => read(storage.getItem(KEY));
  const write = (citations: readonly Citation[]) => {
    storage.setItem(KEY, JSON.stringify(citations));
    tell();
  };
  window.addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) tell();
  });
  return {
    all,
    has: (id) => all().some((citation) => citation.id === id),
    add: (citation) => {
      const others = all().filter(({ id }) => id !== citation.id);
      write([...others, citation].slice(-MAX_CITATIONS));
    },
    remove: (id) => write(all().filter((citation) => citation.id !== id)),
    clear: () => write([]),
    watch: (changed) => {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
  };
}

function read(text: string | null): readonly Citation[] {
  try {
    const citations: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(citations) ? citations : [];
  } catch {
    return [];
  }
}
