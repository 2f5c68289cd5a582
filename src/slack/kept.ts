/** Things that a later click may ask for, the newest few. */
export interface Kept<T> {
  readonly keep: (key: string, thing: T) => void;
  readonly find: (key: string) => T | undefined;
  readonly forget: (key: string) => void;
}

export function createKept<T>(most: number): Kept<T> {
  const things = new Map<string, T>();
  return {
    keep(key, thing) {
      things.set(key, thing);
      const [oldest] = things.keys();
      if (things.size > most && oldest !== undefined) things.delete(oldest);
    },
    find: (key) => things.get(key),
    forget: (key) => void things.delete(key),
  };
}
