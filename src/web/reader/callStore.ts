import type { CallRecord } from '../../catalogue.js';
import type { Citation } from '../../types.js';
import type { Api } from '../api.js';

/** A statement as its call lists it: what surrounds it are its neighbours. */
export type CallStatement = Omit<Citation, 'prefix' | 'suffix'>;

/** A call with all that is said in it, in order. */
export interface LoadedCall extends Omit<CallRecord, 'statements'> {
  readonly statements: readonly CallStatement[];
}

/** Calls and texts are fetched once; the page holds as many as one compares, not as many as one opens in a day. */
export interface CallStore {
  /**
   * The current version of a call, fetched once for each version that is wanted: where the call was replaced, its
   * `textSha256` is another than the wanted one.
   * @throws ApiError
   */
  call(id: string, wantedTextSha256?: string): Promise<LoadedCall>;
  /** The text that the offsets of that version count in. @throws ApiError */
  source(call: Pick<LoadedCall, 'id' | 'textSha256'>): Promise<string>;
}

const MAX_KEPT = 8;
/** As many digits of the hash as links have. */
const VERSION_DIGITS = 12;

export function createCallStore(api: Pick<Api, 'get' | 'getText'>): CallStore {
  const calls = createCache<LoadedCall>();
  const sources = createCache<string>();
  const asked = new Set<string>();
  const pathOf = (id: string) => `api/calls/${encodeURIComponent(id)}`;
  return {
    async call(id, wanted) {
      const known = await calls.get(id);
      const version = `${id} ${wanted}`;
      const isStale = known && wanted && known.textSha256 !== wanted && !asked.has(version);
      if (isStale) calls.drop(id);
      asked.add(version);
      return calls.getOr(id, () => api.get<LoadedCall>(pathOf(id)));
    },
    source: ({ id, textSha256 }) => {
      const path = `${pathOf(id)}/source?v=${textSha256.slice(0, VERSION_DIGITS)}`;
      return sources.getOr(path, () => api.getText(path));
    },
  };
}

/** Keeps promises, the oldest going first; one that fails is forgotten. */
function createCache<T>() {
  const kept = new Map<string, Promise<T>>();
  return {
    get: (key: string) => kept.get(key),
    drop: (key: string) => void kept.delete(key),
    getOr(key: string, fetch: () => Promise<T>): Promise<T> {
      const known = kept.get(key);
      if (known) return known;
      const fetched = fetch();
      fetched.catch(() => kept.delete(key));
      kept.set(key, fetched);
      for (const oldest of kept.keys()) if (kept.size > MAX_KEPT) kept.delete(oldest);
      return fetched;
    },
  };
}

const stores = new WeakMap<object, CallStore>();

/** The one store of a page, which its views share. */
export function callStoreOf(api: Api): CallStore {
  const store = stores.get(api) ?? createCallStore(api);
  stores.set(api, store);
  return store;
}
