const NAME = 'onrecord';
const STORE = 'conversations';
/** Raised whenever the stores or their keys change. */
const VERSION = 1;

/** The browser would not keep or give back something; the message says why, for a reader. */
export class KeepError extends Error {}

/** One transaction over the kept conversations: resolves when what it wrote is safe. @throws KeepError */
export type Transact = <T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<T>,
) => Promise<T>;

/**
 * Opens the browser's database when it is first needed. Not `localStorage`: that holds some 5 MB for the whole origin, which
 * fifty long conversations with their citations fill, and writing to it holds the page up.
 */
export function createTransact(databases: () => IDBFactory): Transact {
  let opening: Promise<IDBDatabase> | null = null;
  const open = () => {
    opening ??= openDatabase(databases()).catch((error: unknown) => {
      opening = null; // tried anew next time
      throw error;
    });
    return opening;
  };
  return async (mode, work) => {
    try {
      const transaction = (await open()).transaction(STORE, mode);
      const done = finished(transaction);
      done.catch(() => {}); // it is awaited below, after the work
      const result = await work(transaction.objectStore(STORE));
      await done;
      return result;
    } catch (error) {
      throw new KeepError(reasonOf(error), { cause: error });
    }
  };
}

/** A request's result. */
export const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(NAME, VERSION);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
  return resultOf(request).then((database) => {
    database.onversionchange = () => database.close(); // a newer page in another tab must not wait for this one
    return database;
  });
}

/** A full disk shows only here: the request had succeeded. */
const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

const reasonOf = (error: unknown): string =>
  error instanceof DOMException && error.name === 'QuotaExceededError'
    ? 'the space that this browser allows is used up'
    : 'this browser does not let the page keep anything';
