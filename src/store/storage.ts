// The browser's database, made dependable: a time limit, a new connection, one more try. Knows no designs.
import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';

/** A database that has not answered by then counts as refused: some private windows never answer. */
const patience = 3_000;

export type Write = readonly [key: string, value: unknown];

let connection: UseStore | null = null;
let everWorked = false;

/** Whether anything was read or written since the page was opened. */
export const storageWorked = (): boolean => everWorked;

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DOMException('No answer in time.', 'TimeoutError')), patience);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function attempt<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  connection ??= createStore('ringfence', 'designs');
  const value = await inTime(connection(mode, work));
  everWorked = true;
  return value;
}

/** Browsers close connections without a word (sleep, storage pressure); a new one then works. */
async function withStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  try {
    return await attempt(mode, work);
  } catch (error) {
    if (error instanceof DOMException && /^(QuotaExceededError|TimeoutError)$/.test(error.name)) throw error;
    connection = null;
    return attempt(mode, work);
  }
}

const getAll = (store: IDBObjectStore, keys: readonly string[]): Promise<unknown[]> =>
  Promise.all(keys.map((key) => promisifyRequest<unknown>(store.get(key))));

/** The values of the keys, undefined where there is none. */
export const read = (keys: readonly string[]): Promise<readonly unknown[]> =>
  withStore('readonly', (store) => getAll(store, keys));

/** All keys that begin with the prefix. */
export const keysWith = async (prefix: string): Promise<readonly string[]> => {
  const keys = await withStore('readonly', (store) => promisifyRequest(store.getAllKeys()));
  return keys.filter((key) => typeof key === 'string').filter((key) => key.startsWith(prefix));
};

/**
 * Reads the keys, asks `next` what follows from their values, and writes that; one transaction, so that no other tab
 * gets in between. An undefined value removes its key.
 */
export const transact = <T>(
  keys: readonly string[],
  next: (values: readonly unknown[]) => { readonly write: readonly Write[]; readonly result: T },
): Promise<T> =>
  withStore('readwrite', async (store) => {
    const { write, result } = next(await getAll(store, keys));
    if (write.length === 0) return result;
    for (const [key, value] of write) {
      if (value === undefined) store.delete(key);
      else store.put(value, key);
    }
    await promisifyRequest(store.transaction);
    return result;
  });
