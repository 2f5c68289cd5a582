import type { Citation } from '../types.js';

const KEY = 'onrecord.tray';
/** More than any report has, far from what a browser allows a page to keep, and as many as the server exports at once. */
const MAX_CITATIONS = 300;

/** As much of a browser's storage and window as a tray needs. */
interface Storing {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}
interface Telling {
  addEventListener(type: 'storage', told: (change: { readonly key: string | null }) => void): void;
}

/** Citations collected for a report, kept in the browser over reloads and shared by its tabs. */
export interface Tray {
  all(): readonly Citation[];
  has(citation: Citation): boolean;
  add(citation: Citation): void;
  remove(citation: Citation): void;
  /** Puts these in its place, in their order. */
  replace(citations: readonly Citation[]): void;
  /** Calls back after each change, also one made in another tab; gives back how to stop it. */
  watch(changed: () => void): () => void;
}

/** Keeps the tray in `storage`; what stands there from elsewhere and is no citation is passed over. */
export function createTray(storage: Storing, window: Telling): Tray {
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
    has: (citation) => all().some((one) => isSame(one, citation)),
    add: (citation) => {
      const others = all().filter((one) => !isSame(one, citation));
      write([...others, citation].slice(-MAX_CITATIONS));
    },
    remove: (citation) => write(all().filter((one) => !isSame(one, citation))),
    replace: write,
    watch: (changed) => {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
  };
}

/** The same words at the same place: a part of a statement is another citation than the whole. */
const isSame = (one: Citation, other: Citation): boolean =>
  one.id === other.id && one.start === other.start && one.end === other.end;

function read(text: string | null): readonly Citation[] {
  try {
    const citations: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(citations) ? citations.filter(isCitation) : [];
  } catch {
    return [];
  }
}

/** As far as the page relies on it; the server looks each one up again. */
function isCitation(value: unknown): value is Citation {
  if (typeof value !== 'object' || value === null) return false;
  const { id, quote, url, attribution, statements, call } = value as Partial<Citation>;
  const hasWords = [id, quote, url, attribution].every((words) => typeof words === 'string');
  return hasWords && Array.isArray(statements) && typeof call?.id === 'string';
}
