import type { CallRecord } from '../../catalogue.js';
import type { Citation } from '../../types.js';

/** A statement as its call lists it: what surrounds it are its neighbours. */
export type CallStatement = Omit<Citation, 'prefix' | 'suffix'>;

/** A call with all that is said in it, in order. */
export interface LoadedCall extends Omit<CallRecord, 'statements'> {
  readonly statements: readonly CallStatement[];
}

/** What the store asks the server with. */
interface Server {
  get<T>(path: string): Promise<T>;
  getText(path: string): Promise<string>;
}

/** Calls and texts, each fetched once; the oldest go first, since a page need not hold all that was read in a day. */
export interface CallStore {
  /**
   * The current version of a call. One that is there already is taken for it, unless it is known to be another than
   * `textSha256`.
   * @throws ApiError
   */
  call(id: string, textSha256?: string): Promise<LoadedCall>;
  /** That version of a call if it is there already. */
  known(id: string, textSha256: string): LoadedCall | undefined;
  /** The text that the offsets of that version count in. @throws ApiError */
  source(call: Pick<LoadedCall, 'id' | 'textSha256'>): Promise<string>;
}

const MAX_KEPT = 8;
/** As many digits of the hash as links have. */
const VERSION_DIGITS = 12;

export function createCallStore(api: Server): CallStore {
  const calls = createCache<LoadedCall>();
  const sources = createCache<string>();
  const pathOf = (id: string) => `api/calls/${encodeURIComponent(id)}`;
  return {
    call: (id, textSha256) => {
      const known = calls.value(id);
      if (known && textSha256 !== undefined && known.textSha256 !== textSha256) calls.drop(id);
      return calls.get(id, () => api.get<LoadedCall>(pathOf(id)));
    },
    known: (id, textSha256) => {
      const known = calls.value(id);
      return known?.textSha256 === textSha256 ? known : undefined;
    },
    source: ({ id, textSha256 }) => {
      const path = `${pathOf(id)}/source?v=${textSha256.slice(0, VERSION_DIGITS)}`;
      return sources.get(path, () => api.getText(path));
    },
  };
}

/** Keeps what was fetched; what failed is forgotten. */
function createCache<T>() {
  const kept = new Map<string, { readonly fetched: Promise<T>; value?: T }>();
  return {
    value: (key: string) => kept.get(key)?.value,
    drop: (key: string) => void kept.delete(key),
    get(key: string, fetch: () => Promise<T>): Promise<T> {
      const known = kept.get(key);
      if (known) return known.fetched;
      const entry: { readonly fetched: Promise<T>; value?: T } = { fetched: fetch() };
      entry.fetched.then(
        (value) => {
          entry.value = value;
        },
        () => kept.delete(key),
      );
      kept.set(key, entry);
      for (const oldest of kept.keys()) if (kept.size > MAX_KEPT) kept.delete(oldest);
      return entry.fetched;
    },
  };
}

const stores = new WeakMap<object, CallStore>();

/** The one store of a page, which its views share. */
export function callStoreOf(api: Server): CallStore {
  const store = stores.get(api) ?? createCallStore(api);
  stores.set(api, store);
  return store;
}
